import { compareProblems, type Problem } from "./problem.ts";

/** So many places of one fault are told in full; the others by line alone. */
const IN_FULL = 3;

/** One problem in two lines: where and what (`data/teams.json:41:18 组团 lianjiang › members：…`), then the remedy. */
function formatProblem({ file, line, column, where, message, remedy }: Problem): string {
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  return `${place} ${where ? `${where}：` : ""}${message}\n    怎样改：${remedy}`;
}

/** Problems of one file that say the same, in the order of the first of each kind. */
function groupAlike(problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.file}\n${problem.message}\n${problem.remedy}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

/**
 * The whole report, sorted by file and line, with a count at its end. A fault that many records share, such as a
 * source that is gone, is told a few times in full and then by its lines, so that it buries no other.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const groups = groupAlike(problems.toSorted(compareProblems));
  const told = groups.flatMap((group) => group.slice(0, IN_FULL)).toSorted(compareProblems);
  const rest = groups.flatMap((group) => {
    const [first] = group;
    const lines = group.slice(IN_FULL).map(({ line }) => line);
    return first && lines.length > 0
      ? [
          `${first.file} ${first.message}：同样的问题还有 ${lines.length} 处，在第 ${lines.join("、")} 行`,
        ]
      : [];
  });
  return `${[...told.map(formatProblem), ...rest].join("\n")}\n\n数据有 ${problems.length} 处问题，改好之前网站不会生成。`;
}
