/** The version of the data that readers have. */
import { spawnSync } from "node:child_process";

/** A version of the data folder in the history. */
export interface Release {
  readonly commit: string;
  /** Its tag, or what the editor called it; else which commit was taken, where no version is tagged. */
  readonly name: string | Untagged;
}

/** The main branch where a branch of one's own left it, the last commit, or the one before it. */
interface Untagged {
  readonly untagged: "branch" | "last" | "previous";
}

/**
 * The version that readers have: the one named, else the newest tag `v…` behind the current commit. Without any, the
 * main branch is what is published: on a branch of one's own the commit where it left; with changes not yet
 * committed the last commit; and with all committed the one before it, so that the reminder outlives the commit.
 * @returns null where there is no such version, or no history
 */
export function findRelease(folder: string, wanted: string | undefined): Release | null {
  const tag =
    wanted ?? runGit(folder, ["describe", "--tags", "--abbrev=0", "--match", "v*"])?.trim();
  if (tag === undefined) return findUntagged(folder);
  const commit = commitOf(folder, tag);
  return commit === null ? null : { commit, name: tag };
}

/** What is published where nothing is tagged: the main branch is, up to what is being changed now. */
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

/** What git says in a folder; null where it fails, is not there, or the folder is under no version control. */
export function runGit(folder: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync("git", args, {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout : null;
}
