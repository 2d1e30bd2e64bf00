import { spawnSync } from "node:child_process";

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
