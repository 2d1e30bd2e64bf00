/** The warnings about a data folder: what a colleague would ask, and no record answers. */

import { explanation, type Problem } from "../problem.ts";
import { type Folder, problemAt, recordsOf, tableFile } from "../read/folder.ts";
import type { Doubt } from "../schema/fields/meant-so.ts";
import { TABLE_NAMES } from "../schema/files.ts";
import { isRecord } from "../values.ts";
import { parseFiles } from "./check-files.ts";
import type { Rule, Warning } from "./rules/rule.ts";
import { besideRelease, NUMBER_DOUBTS, type ReleasedFigures } from "./warnings/numbers.ts";
import { PROGRAMME_DOUBTS } from "./warnings/programme.ts";
import { askOfStory } from "./warnings/story.ts";
import { TEXT_DOUBTS } from "./warnings/texts.ts";
import { TWICE_DOUBTS } from "./warnings/twice.ts";
import { PHOTO_DOUBTS } from "./rules/photos.ts";
import { USE_DOUBTS } from "./warnings/uses.ts";

const RULES: readonly Rule<Warning>[] = [
  ...NUMBER_DOUBTS,
  ...PROGRAMME_DOUBTS,
  ...TEXT_DOUBTS,
  ...TWICE_DOUBTS,
  ...USE_DOUBTS,
  ...PHOTO_DOUBTS,
];

/** An answer in a record (`meantSo`), with its place. */
interface Answer {
  readonly doubt: unknown;
  readonly part: Warning["part"];
  readonly record: number | undefined;
  readonly path: readonly PropertyKey[];
}

const answersIn = (value: unknown, place: Pick<Answer, "part" | "record" | "path">): Answer[] =>
  isRecord(value) && Array.isArray(value.meantSo)
    ? value.meantSo.map((doubt: unknown, index) => ({
        ...place,
        doubt,
        path: [...place.path, "meantSo", index],
      }))
    : [];

const answersOf = (folder: Folder): Answer[] => [
  ...TABLE_NAMES.flatMap((part) =>
    recordsOf(tableFile(folder, part)).flatMap(({ index: record, value }) =>
      answersIn(value, { part, record, path: ["records", record] }),
    ),
  ),
  ...answersIn(folder.site.value, { part: "site", record: undefined, path: [] }),
];

const STALE = explanation(
  ["这一项没有什么要回答的了", "there is nothing left that this answers"],
  ["删去它", "Delete it"],
);

/** Doubts that only a comparison with what readers know raises. */
const OF_RELEASE: ReadonlySet<unknown> = new Set<Doubt>(["jump", "firmer"]);

const keyOf = ({ part, record, doubt }: Pick<Answer, "part" | "record" | "doubt">): string =>
  `${part} ${record ?? ""} ${String(doubt)}`;

/**
 * Asks what a colleague would ask, where no record answers; and tells of answers to which nothing asks any more, if
 * every file could be judged.
 *
 * @param released the figures that readers know; without them nothing is compared with those
 */
export function findWarnings(folder: Folder, released?: ReleasedFigures): readonly Problem[] {
  const { parsed } = parseFiles(folder);
  const rules = [...RULES, ...(released ? besideRelease(released) : [])];
  const asked = [...rules.flatMap((rule) => rule(parsed, folder)), ...askOfStory(folder)];
  const answers = answersOf(folder);
  const answered = new Set(answers.map(keyOf));
  const open = asked.filter((warning) => !answered.has(keyOf(warning)));
  if (Object.values(parsed).includes(undefined)) return open;
  const questions = new Set(asked.map(keyOf));
  const stale = answers.filter(
    (answer) =>
      !questions.has(keyOf(answer)) && (released !== undefined || !OF_RELEASE.has(answer.doubt)),
  );
  const told = stale.map(({ part, path }) =>
    problemAt(part, part === "site" ? folder.site : tableFile(folder, part), path, STALE),
  );
  return [...open, ...told];
}
