/** The check of a data folder: what is wrong within its files, between their records, and in the story that names them. */

import type { Dataset } from "../dataset.ts";
import type { Problem } from "../problem.ts";
import type { Folder } from "../read/folder.ts";
import { lookUpCandidates } from "./candidates.ts";
import { checkSchemaPaths, checkStrays, parseFiles } from "./check-files.ts";
import { FIELD_RULES } from "./field-rules.ts";
import { checkIds, checkReferences } from "./references.ts";
import { CENSUS_RULES } from "./rules/census.ts";
import { CLAIM_RULES } from "./rules/claims.ts";
import { CORRECTION_RULES } from "./rules/corrections.ts";
import { DATE_RULES } from "./rules/dates.ts";
import { FIGURE_RULES } from "./rules/figures.ts";
import { PHOTO_RULES } from "./rules/photos.ts";
import { PLACE_RULES } from "./rules/places.ts";
import { PROGRAMME_RULES } from "./rules/programme.ts";
import { REPEAT_RULES } from "./rules/repeats.ts";
import type { Parsed, Rule } from "./rules/rule.ts";
import { TRANSLATION_RULES } from "./rules/translations.ts";
import { checkStory } from "./story/check-story.ts";

const RULES: readonly Rule[] = [
  ...CENSUS_RULES,
  ...CLAIM_RULES,
  ...CORRECTION_RULES,
  ...DATE_RULES,
  ...FIGURE_RULES,
  ...PHOTO_RULES,
  ...PLACE_RULES,
  ...PROGRAMME_RULES,
  ...REPEAT_RULES,
  ...TRANSLATION_RULES,
];

/** What a check gives: the facts if nothing is wrong, else everything that is. */
export type CheckResult =
  | { readonly ok: true; readonly dataset: Dataset }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const placeOf = ({ file, line, column }: Problem): string => `${file}:${line}:${column}`;

/** A name where an id belongs is told once: as an id that is not found, with those that may be meant. */
function withoutTold(misfits: readonly Problem[], dangling: readonly Problem[]): Problem[] {
  const told = new Set(dangling.map(placeOf));
  return misfits.filter(
    (problem) => problem.message !== FIELD_RULES.id.message || !told.has(placeOf(problem)),
  );
}

const isWhole = (parsed: Parsed): parsed is Dataset =>
  Object.values(parsed).every((part) => part !== undefined);

/**
 * Checks a folder as a whole and reports all problems together. A rule between records runs as soon as
 * the files that it reads fit their schemas, whatever is wrong elsewhere.
 */
export function checkFolder(folder: Folder): CheckResult {
  const { parsed, problems: misfits } = parseFiles(folder);
  const files = [...folder.tables.values(), folder.site, folder.topology];
  const candidates = lookUpCandidates(folder);
  const dangling = checkReferences(folder, candidates);
  const unread = files.flatMap((file) => file.problems);
  const isUnread = new Set(unread.map(placeOf));
  const inData = [
    ...unread,
    ...withoutTold(misfits, dangling),
    ...checkStrays(folder),
    ...checkSchemaPaths(folder),
    ...checkIds(folder),
    ...dangling,
    // A number that was not read as it is written cannot be judged.
    ...RULES.flatMap((rule) => rule(parsed, folder)).filter((one) => !isUnread.has(placeOf(one))),
  ];
  const isSound = inData.length === 0;
  const problems = [...inData, ...checkStory({ folder, candidatesFor: candidates, isSound })];
  return problems.length === 0 && isWhole(parsed)
    ? { ok: true, dataset: parsed }
    : { ok: false, problems };
}
