/** The reminder of changes that readers have not been told of, with corrections to paste. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { translationsOf } from "../../data/languages.ts";
import type { Language, Said } from "../../data/problem.ts";
import { type Folder, tableFile } from "../../data/read/folder.ts";
import type { ReleasedFigures } from "../../data/check/warnings/numbers.ts";
import { findCitations } from "../../data/schema/fields/citation.ts";
import { SITE, TABLES } from "../../data/schema/files.ts";
import type { CheckArguments } from "../check/parse-arguments.ts";
import { recordLocator, TABLES_OF_KIND } from "../check/record-locator.ts";
import { isQuantity } from "./claim.ts";
import type { Change } from "./compare-editions.ts";
import { draftCorrections, formatDraft } from "./draft.ts";
import { findRelease, readEdition, recordsOfKind, type Release, runGit } from "./edition.ts";

/** The reminder, null if there is nothing to remind of, or why it cannot be made. */
type Remark = { readonly error: Said } | { readonly reminder: string | null };

/**
 * Compares the data with the version that readers have, and reminds of each change that no correction explains. If
 * there is no such version, there is nothing to remind of, unless the editor named one: that is an error.
 */
export function remind(
  dir: string,
  folder: Folder,
  { release: wanted, today }: Pick<CheckArguments, "release" | "today">,
  language: Language,
): Remark {
  const release = findRelease(dir, wanted);
  if (release === null)
    return wanted === undefined ? { reminder: null } : { error: notFound(wanted) };
  const old = readEdition((file) => runGit(dir, ["show", `${release.commit}:./${file}`]));
  const current = readEdition((file) => readIfThere(path.join(dir, file)));
  const locate = recordLocator(folder);
  const site = SITE.schema.safeParse(folder.site.value).data;
  const drafts = draftCorrections(old, current, site ? translationsOf(site) : [], today);
  const reminders = drafts.map(({ change, entry }) => ({
    change,
    place: locate(change.record, change.path),
    draft: formatDraft(entry),
  }));
  if (reminders.length === 0) return { reminder: null };
  const { file } = tableFile(folder, "corrections");
  return { reminder: formatReminder(release, reminders, file, language) };
}

/** The figures that readers have, by id; undefined where nothing is published yet. */
export function releasedFigures(
  dir: string,
  wanted: string | undefined,
): ReleasedFigures | undefined {
  const release = findRelease(dir, wanted);
  if (release === null) return undefined;
  const files = new Set<string>(TABLES_OF_KIND.figure.map((table) => TABLES[table].file));
  const old = readEdition((file) =>
    files.has(file) ? runGit(dir, ["show", `${release.commit}:./${file}`]) : null,
  );
  const figures = [...recordsOfKind(old, "figure")].flatMap(([id, record]) =>
    isQuantity(record) ? [[id, { ...record, cite: [...findCitations(record)] }] as const] : [],
  );
  return new Map(figures);
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

/** A change with its place in the data files and the entry that would explain it. */
interface Reminder {
  readonly place: string;
  readonly change: Change;
  readonly draft: string;
}

/** The reminder as an editor reads it: what changed and where, then entries ready to paste. */
function formatReminder(
  release: Release,
  reminders: readonly Reminder[],
  file: string,
  language: Language,
): string {
  const lines = reminders.map(({ place, change: { record, about, was, is } }) => {
    const colon = language === "zh" ? "：" : ": ";
    return `${place} ${record.id} ${about}${colon}${was} → ${is}`;
  });
  return [
    headOf(release, reminders.length)[language],
    ...lines,
    "",
    tailOf(file)[language],
    reminders.map(({ draft }) => draft).join(",\n"),
  ].join("\n");
}

const headOf = (release: Release, count: number): Said => ({
  zh: `提醒：与${nameOf(release).zh}相比，${count} 条已发布的事实改了，更正里还没有说明：`,
  en: `Reminder: ${count === 1 ? "one published fact has" : `${count} published facts have`} changed since ${nameOf(release).en}, and no correction explains them:`,
});

const tailOf = (file: string): Said => ({
  zh: `如果改的是错处，把下面的条目贴进 ${file} 的 records，在 why 里写上原因（空着检查不会通过；条目的 id 不要改）：`,
  en: `If they were wrong, paste these entries into the records of ${file}, and say why (left empty, the check fails; keep the ids):`,
});

/** What a version without a tag is called. */
const UNTAGGED = {
  branch: { zh: "主分支", en: "the main branch" },
  last: { zh: "上次提交", en: "the last commit" },
  previous: { zh: "前一次提交", en: "the commit before the last" },
} as const satisfies Record<string, Said>;

const nameOf = ({ name }: Release): Said =>
  typeof name === "string"
    ? { zh: `上次发布（${name}）`, en: `the last release (${name})` }
    : UNTAGGED[name.untagged];
