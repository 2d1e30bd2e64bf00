/** The version of the data that readers have. */
import { spawnSync } from "node:child_process";

/** A version of the data folder in the history. */
export interface Release {
  readonly commit: string;
  /** Its tag, or the name that the editor gave; without a tag, which commit was taken. */
  readonly name: string | Untagged;
}

/** Which commit stands for the release: where the current branch left the main one, the last, or the one before. */
interface Untagged {
  readonly untagged: "branch" | "last" | "previous";
}

/**
 * The version that readers have: the one named, else the newest tag `v…` before the current commit. Without tags,
 * the main branch counts as published. On another branch that is the commit where it left the main branch. On the main
 * branch it is the last commit while there are uncommitted changes, and then the one before, so that committing the
 * changes does not end the reminder.
 * @returns null where there is no such version, or no history
 */
export function findRelease(folder: string, wanted: string | undefined): Release | null {
  const tag =
    wanted ?? runGit(folder, ["describe", "--tags", "--abbrev=0", "--match", "v*"])?.trim();
  if (tag === undefined) return findUntagged(folder);
  const commit = commitOf(folder, tag);
  return commit === null ? null : { commit, name: tag };
}

/** The commit that counts as published where nothing is tagged. */
function findUntagged(folder: string): Release | null {
  const last = commitOf(folder, "HEAD");
  if (last === null) return null;
  const left = runGit(folder, ["merge-base", "HEAD", "origin/HEAD"])?.trim();
  if (left !== undefined && left !== last) return { commit: left, name: { untagged: "branch" } };
  const isChanged = runGit(folder, ["status", "--porcelain", "--", "."])?.trim() !== "";
  const previous = isChanged ? null : commitOf(folder, "HEAD^");
  return previous === null
    ? { commit: last, name: { untagged: "last" } }
    : { commit: previous, name: { untagged: "previous" } };
}

const commitOf = (folder: string, reference: string): string | null =>
  runGit(folder, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ])?.trim() ?? null;

/** Room for the largest file that is read from the history. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What git prints, run in a folder; null if it fails, is not installed, or the folder is in no repository. */
export function runGit(folder: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : null;
}
