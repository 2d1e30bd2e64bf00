import type { Language, Said } from "../../data/check/said.ts";
import type { Change } from "./compare-editions.ts";
import type { Release } from "./find-release.ts";

/** A change with its place in the data files and the entry that would explain it. */
export interface Reminder {
  readonly place: string;
  readonly change: Change;
  readonly draft: string;
}

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

const headOf = (release: Release, count: number): Said => ({
  zh: `提醒：与${nameOf(release).zh}相比，${count} 条已发布的事实改了，更正里还没有说明：`,
  en: `Reminder: ${count === 1 ? "one published fact has" : `${count} published facts have`} changed since ${nameOf(release).en}, and no correction explains them:`,
});

const tailOf = (file: string): Said => ({
  zh: `如果改的是错处，把下面的条目贴进 ${file} 的 records，在 why 里写上原因（空着检查不会通过；条目的 id 不要改）：`,
  en: `If they were wrong, paste these entries into the records of ${file}, and say why (left empty, the check fails; keep the ids):`,
});

/** The reminder as an editor reads it: what changed and where, then entries ready to paste. */
export function formatReminder(
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
