import { compareProblems, type Problem } from "./problem.ts";
import type { Language } from "./said.ts";

/** So many places of one fault are told in full; the others by line alone. */
const IN_FULL = 3;

/** So many lines are listed of the places that are not told in full. */
const LISTED = 20;

/** Sentences that follow one another, each with the full stop that it lacks. */
function sentences(language: Language, ...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== "");
  if (language === "zh") {
    return said.map((part) => (/[。？！]$/u.test(part) ? part : `${part}。`)).join("");
  }
  return said.map((part) => (/[.?!]$/u.test(part) ? part : `${part}.`)).join(" ");
}

/** One problem in one line, `data/teams.json:41:18 组团 lianjiang › county: …。…。`: where, what, and the remedy. */
function formatProblem(problem: Problem, language: Language): string {
  const { file, line, column, where, message, remedy } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const what = sentences(language, message[language], remedy[language]);
  return where[language] === "" ? `${place} ${what}` : `${place} ${where[language]}: ${what}`;
}

/** Problems of one file that say the same, in the order of the first of each kind. */
function groupAlike(problems: readonly Problem[]): Problem[][] {
  const groups = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.file}\n${problem.message.zh}\n${problem.remedy.zh}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return [...groups.values()];
}

/** The places of a fault that are not told in full, in one line. */
function formatRest(rest: readonly Problem[], language: Language): string[] {
  const [first] = rest;
  if (!first) return [];
  const { file, message } = first;
  const lines = rest.slice(0, LISTED).map(({ line }) => line);
  const more = rest.length > LISTED;
  const count =
    language === "zh"
      ? `同样的问题还有 ${rest.length} 处，在第 ${lines.join("、")} 行${more ? "等" : ""}`
      : `The same ${rest.length} more times, on lines ${lines.join(", ")}${more ? " and others" : ""}`;
  return [`${file} ${sentences(language, message[language], count)}`];
}

const closing = (count: number, language: Language): string =>
  language === "zh"
    ? `数据有 ${count} 处问题，改好之前网站不会生成。`
    : `${count} ${count === 1 ? "problem" : "problems"} in the data. The site is not built until the data is mended.`;

/**
 * The whole report, sorted by file and line, with a count at its end. A fault that many records share, such as a
 * source that is gone, is told a few times in full and then by its lines, so that it buries no other.
 */
export function formatProblems(problems: readonly Problem[], language: Language = "zh"): string {
  const groups = groupAlike(problems.toSorted(compareProblems));
  const told = groups.flatMap((group) => group.slice(0, IN_FULL)).toSorted(compareProblems);
  const lines = [
    ...told.map((problem) => formatProblem(problem, language)),
    ...groups.flatMap((group) => formatRest(group.slice(IN_FULL), language)),
  ];
  return `${lines.join("\n")}\n\n${closing(problems.length, language)}`;
}
