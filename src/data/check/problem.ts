import type { Explanation, Said } from "./said.ts";

/** Something wrong with a data file, told to the person who edits it. */
export interface Problem extends Explanation {
  /** Path of the file as the editor knows it, e.g. `data/teams.json`. */
  readonly file: string;
  /** 1-based; 0 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** What record and field: `组团 lianjiang › members › 第1项 › role`; empty for the whole file. */
  readonly where: Said;
}

/** The `where` of a problem with a whole file. */
export const NOWHERE: Said = { zh: "", en: "" };

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Order of a report: by file, then by place in the file. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    byCode(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    byCode(a.message.zh, b.message.zh)
  );
}
