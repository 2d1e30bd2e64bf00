/** The reminder of changes that readers have not been told of, with corrections to paste. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { translationsOf } from "../../data/languages.ts";
import { explanation, type Language, type Problem, type Said } from "../../data/problem.ts";
import { type Folder, tableFile } from "../../data/read/folder.ts";
import type { ReleasedFigures } from "../../data/check/warnings/numbers.ts";
import { findCitations } from "../../data/schema/fields/citation.ts";
import { SITE } from "../../data/schema/files.ts";
import type { CheckArguments } from "../check/parse-arguments.ts";
import { recordLocator, recordPlaces } from "../check/record-locator.ts";
import { isQuantity } from "./claim.ts";
import type { Change } from "./compare-editions.ts";
import { draftCorrections, formatDraft } from "./draft.ts";
import { readEdition, recordsOfKind } from "./edition.ts";
import { historyGap, whatReadersKnow } from "./history.ts";

/** What to remind of, null if there is nothing, or why that cannot be told. */
type Remark = { readonly error: Said } | { readonly reminder: Reminder | null };

/** A reminder as it is printed, and its changes as the check tells what it finds. */
interface Reminder {
  readonly text: string;
  readonly changes: readonly Problem[];
}

/**
 * Compares the data with what readers know, and reminds of each change that no correction explains. Where nothing is
 * published there is nothing to remind of, unless the editor named a version: that is an error.
 */
export function remind(
  dir: string,
  folder: Folder,
  { release: wanted, today }: Pick<CheckArguments, "release" | "today">,
  language: Language,
): Remark {
  const told = whatReadersKnow(dir, wanted);
  if (told === undefined && wanted !== undefined) return { error: notFound(wanted) };
  const missing = wanted === undefined ? historyGap(dir) : undefined;
  const gap = missing === undefined ? [] : [GAPS[missing][language]];
  if (told === undefined)
    return { reminder: gap.length > 0 ? { text: gap.join("\n"), changes: [] } : null };
  const current = readEdition((file) => readIfThere(path.join(dir, file)));
  const site = SITE.schema.safeParse(folder.site.value).data;
  const drafts = draftCorrections(told, current, site ? translationsOf(site) : [], today);
  if (drafts.length === 0 && gap.length === 0) return { reminder: null };
  const { file } = tableFile(folder, "corrections");
  const locate = recordLocator(folder);
  const lines = drafts.map(({ change: { record, path: at, about, was, is } }) => {
    const colon = language === "zh" ? "：" : ": ";
    return `${locate(record, at)} ${record.id} ${about}${colon}${was} → ${is}`;
  });
  const entries = drafts.map(({ entry }) => formatDraft(entry)).join(",\n");
  const reminder =
    drafts.length === 0
      ? []
      : [headOf(drafts.length, wanted)[language], ...lines, "", tailOf(file)[language], entries];
  const placeOf = recordPlaces(folder);
  const changes = drafts.map(({ change }) => tell(change, placeOf, file));
  return { reminder: { text: [...gap, ...reminder].join("\n"), changes } };
}

/** A change as the check tells it, at its place; at the corrections if the record is gone. */
function tell(
  { record, path: at, about, was, is }: Change,
  placeOf: ReturnType<typeof recordPlaces>,
  file: string,
): Problem {
  const where = `${record.id} ${about}`;
  const change = `${was} → ${is}`;
  const words = explanation([change, change], [UNTOLD.zh, UNTOLD.en]);
  const nowhere = { file, line: 0, column: 0 };
  return { ...(placeOf(record, at) ?? nowhere), where: { zh: where, en: where }, ...words };
}

const UNTOLD: Said = {
  zh: "更正里还没有说明；条目写好了，在检查的摘要里",
  en: "No correction explains it; the check's summary has the entry",
};

const GAPS: Readonly<Record<"shallow" | "git", Said>> = {
  shallow: {
    zh: "注意：这里没有完整的提交历史，更早的改动提醒不了；git fetch --unshallow 取来全部历史。",
    en: "Note: the history here is not whole, so that earlier changes cannot be reminded of; git fetch --unshallow fetches all of it.",
  },
  git: {
    zh: "注意：git 没有装，或者不肯读这个文件夹，已发布的事实改了没有，提醒不了；运行 git status，看它怎么说。",
    en: "Note: git is not installed or refuses this folder, so that changes of published facts cannot be reminded of; see what git status says.",
  },
};

/** The figures that readers know, by id; undefined where nothing is published yet. */
export function releasedFigures(dir: string, wanted?: string): ReleasedFigures | undefined {
  const told = whatReadersKnow(dir, wanted);
  return (
    told &&
    new Map(
      [...recordsOfKind(told.edition, "figure")].flatMap(([id, record]) =>
        isQuantity(record) ? [[id, { ...record, cite: [...findCitations(record)] }] as const] : [],
      ),
    )
  );
}

const notFound = (release: string): Said => ({
  zh: `找不到版本 "${release}"。git tag 列出标签，git log --oneline 列出提交；数据文件夹要在 git 仓库里`,
  en: `There is no version "${release}". git tag lists the tags, git log --oneline the commits; the data folder must be in a git repository`,
});

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}

const headOf = (count: number, wanted: string | undefined): Said => ({
  zh: `提醒：${wanted === undefined ? "" : `同 ${wanted} 相比，`}${count} 条已发布的事实改了，更正里还没有说明：`,
  en: `Reminder: ${count === 1 ? "one published fact has" : `${count} published facts have`} changed${wanted === undefined ? "" : ` since ${wanted}`}, and no correction explains ${count === 1 ? "it" : "them"}:`,
});

const tailOf = (file: string): Said => ({
  zh: `把下面的条目贴进 ${file} 的 records，在 why 里写上是抄错了、来源更正了，还是有了新的来源（空着检查不会通过；条目的 id 不要改）。贴进去以前，会一直提醒：`,
  en: `Paste these entries into the records of ${file}, and say why: a slip, a source that corrected itself, a new source (left empty, the check fails; keep the ids). Until then you are reminded:`,
});
