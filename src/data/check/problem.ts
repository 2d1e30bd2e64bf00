/** Something wrong with a data file, told to the person who edits it. */
export interface Problem {
  /** Path of the file as the editor knows it, e.g. `data/teams.json`. */
  readonly file: string;
  /** 1-based; 0 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** What record and field: `组团 lianjiang › members › 0 › role`; empty for the whole file. */
  readonly where: string;
  /** What is wrong. */
  readonly message: string;
  /** How to mend it. */
  readonly remedy: string;
}

/** Order of a report: by file, then by place in the file. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    a.file.localeCompare(b.file, "en") ||
    a.line - b.line ||
    a.column - b.column ||
    a.message.localeCompare(b.message, "zh")
  );
}
