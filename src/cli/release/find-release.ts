import { runGit } from "./run-git.ts";

/** A version of the data folder in the history. */
export interface Release {
  readonly commit: string;
  /** Its tag, or what the editor called it; null for the last commit, taken where no version is tagged. */
  readonly name: string | null;
}

const commitOf = (folder: string, reference: string): string | null =>
  runGit(folder, [
    "rev-parse",
    "--verify",
    "--quiet",
    "--end-of-options",
    `${reference}^{commit}`,
  ])?.trim() ?? null;

/**
 * The version that readers have: the one named, else the newest tag `v…` behind the current commit, else that commit
 * itself, since what is on the main branch is published.
 * @returns null where there is no such version, or no history
 */
export function findRelease(folder: string, wanted: string | undefined): Release | null {
  const tag =
    wanted ?? runGit(folder, ["describe", "--tags", "--abbrev=0", "--match", "v*"])?.trim();
  const commit = commitOf(folder, tag ?? "HEAD");
  return commit === null ? null : { commit, name: tag ?? null };
}
