import { readFileSync } from "node:fs";
import path from "node:path";
import type { Folder } from "../../data/check/folder.ts";
import { tableFile } from "../../data/check/folder.ts";
import type { Language, Said } from "../../data/check/said.ts";
import type { CheckArguments } from "../check/parse-arguments.ts";
import { recordLocator } from "../check/record-locator.ts";
import { draftCorrection } from "./draft-correction.ts";
import { readEdition } from "./edition.ts";
import { findRelease } from "./find-release.ts";
import { formatReminder } from "./format-reminder.ts";
import { runGit } from "./run-git.ts";
import { unexplainedChanges } from "./unexplained-changes.ts";

/** What there is to say: a reminder, nothing, or that the version asked for is not there. */
export type Remark = { readonly error: Said } | { readonly reminder: string | null };

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

/**
 * Compares the data with what readers have, and reminds of each change that no entry explains. Without a history, or
 * where the folder is not in it, there is nothing to say; only a version that was asked for by name must be there.
 */
export function remind(
  dir: string,
  folder: Folder,
  { release: wanted, today }: CheckArguments,
  language: Language,
): Remark {
  const release = findRelease(dir, wanted);
  if (release === null)
    return wanted === undefined ? { reminder: null } : { error: notFound(wanted) };
  const old = readEdition((file) => runGit(dir, ["show", `${release.commit}:./${file}`]));
  const current = readEdition((file) => readIfThere(path.join(dir, file)));
  const taken = new Set(current.get("corrections")?.keys());
  const locate = recordLocator(folder);
  const reminders = unexplainedChanges(old, current).map((change) => ({
    change,
    place: locate(change.record, change.path),
    draft: draftCorrection(change, today, taken),
  }));
  if (reminders.length === 0) return { reminder: null };
  const { file } = tableFile(folder, "corrections");
  return { reminder: formatReminder(release, reminders, file, language) };
}
