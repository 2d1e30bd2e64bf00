import { formatProblems } from "./format-problems.ts";
import { languageOf } from "./language-of.ts";
import type { Problem } from "./problem.ts";

/** Thrown by the door to the data when anything is wrong; its message is the whole report. */
export class DataError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`\n${formatProblems(problems, languageOf())}`);
    this.name = "DataError";
    this.problems = problems;
  }
}
