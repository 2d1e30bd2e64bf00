import { compareProblems, type Problem } from "./problem.ts";

/** One problem in two lines: where and what (`data/teams.json:41:18 组团 lianjiang › members：…`), then the remedy. */
function formatProblem({ file, line, column, where, message, remedy }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return `${place} ${where ? `${where}：` : ""}${message}\n    怎样改：${remedy}`;
}

/** The whole report, sorted by file and line, with a count at its end. */
export function formatProblems(problems: readonly Problem[]): string {
  const lines = problems.toSorted(compareProblems).map(formatProblem);
  return `${lines.join("\n")}\n\n数据有 ${problems.length} 处问题，改好之前网站不会生成。`;
}
