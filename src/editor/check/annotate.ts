/** What the check finds, as GitHub shows it beside the lines of a pull request, and sums it up for its editors. */

import { type Problem, tellFault } from "../../data/problem.ts";

/** A text in a command of the workflow's log, where these characters would end it. */
const escapeText = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

const tell = (problem: Problem): string => {
  const spot = [problem.where.zh, problem.text].filter(Boolean).join(" ");
  return [spot, tellFault(problem, "zh")].filter((part) => part !== "").join("：");
};

/** A line of the log for each finding, by which GitHub marks its place: `::error file=data/teams.json,line=41,col=18::…`. */
export const annotate = (problems: readonly Problem[], level: "error" | "warning"): string[] =>
  problems.map((problem) => {
    const { file, line, column } = problem;
    const at = line > 0 ? `,line=${line},col=${column}` : "";
    return `::${level} file=${escapeProperty(file)}${at}::${escapeText(tell(problem))}`;
  });

/** A table of findings; nothing that is quoted may end the code it stands in, or the row. */
const tabulate = (problems: readonly Problem[]): string[] => [
  "",
  "| 在哪里 | 怎么了，怎样改 |",
  "| --- | --- |",
  ...problems.map((problem) => {
    const place = problem.line > 0 ? `${problem.file}:${problem.line}` : problem.file;
    const shown = tell(problem).replaceAll("`", "ˋ").replaceAll("|", "\\|").replaceAll(/\s/gu, " ");
    return `| \`${place}\` | \`${shown}\` |`;
  }),
  "",
];

/** The summary of a run, in Markdown and Chinese. */
export function summarize(
  problems: readonly Problem[],
  warnings: readonly Problem[],
  sound: string,
  reminder?: string,
): string {
  const verdict =
    problems.length === 0
      ? ["### 数据检查通过", "", sound, ""]
      : [
          `### 数据有${problems.length}处要改`,
          "",
          "改好、提交，会再查一遍。没有通过以前不会发布。",
          ...tabulate(problems),
        ];
  const asked =
    warnings.length === 0
      ? []
      : [`### 还有${warnings.length}处想问一句，不妨碍发布`, ...tabulate(warnings)];
  // Four strokes, since a name may hold three; nothing after the first is Markdown.
  const corrections =
    reminder === undefined
      ? []
      : ["### 改了已发布的事实，要不要更正", "", "````text", reminder, "````", ""];
  return [...verdict, ...asked, ...corrections].join("\n");
}
