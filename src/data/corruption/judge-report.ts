import { type CheckResult, checkFolder } from "../check-folder.ts";
import type { Folder } from "../check/folder.ts";
import { formatProblems } from "../check/format-problems.ts";
import type { Problem } from "../check/problem.ts";

/** Words that betray that a program spoke, and not to an editor. */
const UNTOLD = /\bundefined\b|\[object |NaN|\n\s+at |node_modules|\.ts:\d|^\s*:|: \.|。。/mu;

/** Problems of a file that the damaged one has failed: it pointed there, or counted what is there. */
const BROKEN =
  /^no [a-z ]+ "|^source "[^"]+" has no place|^no place has the code|^"[^"]+" says |^the prefecture does not fit|^the map has /u;

/** Checks a damaged folder; an exception is a fault of the check, and is told as such. */
export function checkDamaged(folder: Folder): CheckResult | { readonly crash: string } {
  try {
    return checkFolder(folder);
  } catch (error) {
    return { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/**
 * What is wrong with a report about a damaged file; undefined if an editor is served: every problem has its line (or
 * is about a file that is not there), and one is in the damaged file, or in one that pointed into it.
 *
 * @param quotes what the damage wrote, which the report may quote, whatever it is
 */
export function judgeReport(
  problems: readonly Problem[],
  file: string,
  quotes: string,
): string | undefined {
  const astray = problems.find(({ line, column }) => line < 1 || column < 1);
  if (astray) return `no line: ${astray.file} ${astray.message.en}`;
  if (!problems.some((problem) => problem.file === file)) {
    if (!problems.every(({ message }) => BROKEN.test(message.en)))
      return `${file} is not named: ${formatProblems(problems, "en")}`;
  }
  for (const language of ["zh", "en"] as const) {
    const report = formatProblems(problems, language).replaceAll(quotes, "");
    const untold = UNTOLD.exec(report);
    if (untold) return `${JSON.stringify(untold[0])} in: ${report}`;
  }
  return undefined;
}
