/**
 * How a fault in the data is told to the person who edits it: the words in two languages, a value quoted within them,
 * the place, and the whole report. Reading, syntax and checking all speak through this module.
 */

/** Words for an editor in both languages that the check speaks. */
export interface Said {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Said;

/** What is wrong at a place, and how to fix it: each without a full stop, which the report adds. */
export interface Explanation {
  readonly message: Said;
  readonly remedy: Said;
}

/** Pairs a message in both languages with its remedy in both: Chinese first. */
export function explanation(
  message: readonly [zh: string, en: string],
  remedy: readonly [zh: string, en: string],
): Explanation {
  return {
    message: { zh: message[0], en: message[1] },
    remedy: { zh: remedy[0], en: remedy[1] },
  };
}

/** What to do where a source has no number for a figure. */
export const NO_NUMBER: Said = {
  zh: "写上数字；来源没有数字就不写这一条",
  en: "Write the number; if the source has none, leave out the whole record",
};

/** Characters that would break the line of a report, reverse the direction of its text, or show nothing. */
const UNSEEN = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

const escape = (character: string): string =>
  `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;

/** A report shows at most this many characters of one value. */
const LONGEST = 60;

/** A value from a file as a report shows it: as JSON, on one line, with invisible characters escaped, cut if it is long. */
export function quote(value: unknown): string {
  const text = value === undefined ? "" : JSON.stringify(value).replaceAll(UNSEEN, escape);
  const characters = Array.from(text);
  if (characters.length <= LONGEST) return text;
  return `${characters.slice(0, LONGEST).join("")}…${typeof value === "string" ? '"' : ""}`;
}

/** The same for a text within a sentence of a report: without quotation marks. */
export function visible(text: string): string {
  return quote(text).slice(1, -1);
}

/** Something wrong with a data file, told to the person who edits it. */
export interface Problem extends Explanation {
  /** Path of the file as the editor knows it, e.g. `data/teams.json`. */
  readonly file: string;
  /** 1-based; 0 where the whole file is meant. */
  readonly line: number;
  readonly column: number;
  /** What record and field: `组团 lianjiang › members › 第1项 › role`; empty for the whole file. */
  readonly where: Said;
  /** The way to it within the file, where the fault is no fault of the file's syntax. */
  readonly path?: readonly PropertyKey[];
  /** A text that stands at the place, quoted, where a reader of the report needs it besides the place. */
  readonly text?: string;
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

/** How many places of the same fault are told in full; for the others only the line is given. */
const IN_FULL = 3;

/** How many of these lines are listed at most. */
const LISTED = 20;

/** Joins sentences, and adds a full stop to each that ends without one. */
function sentences(language: Language, ...parts: readonly string[]): string {
  const said = parts.filter((part) => part !== "");
  if (language === "zh") {
    return said.map((part) => (/[。？！]$/u.test(part) ? part : `${part}。`)).join("");
  }
  return said.map((part) => (/[.?!]$/u.test(part) ? part : `${part}.`)).join(" ");
}

/** What is wrong and what to do, where the place is shown in another way. */
export const tellFault = ({ message, remedy }: Explanation, language: Language): string =>
  sentences(language, message[language], remedy[language]);

/** One problem on one line, `data/teams.json:41:18 组团 lianjiang › county: …。…。`: the place, the fault, the remedy. */
function formatProblem(problem: Problem, language: Language): string {
  const { file, line, column, where, text } = problem;
  const place = line > 0 ? `${file}:${line}:${column}` : file;
  const what = tellFault(problem, language);
  const spot = [where[language], text].filter(Boolean).join(" ");
  return spot === "" ? `${place} ${what}` : `${place} ${spot}: ${what}`;
}

/** Groups problems of one file that say the same, in the order of the first of each group. */
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

/** One line for the places of a fault that are not told in full. */
function formatRest(rest: readonly Problem[], language: Language): string[] {
  const [first] = rest;
  if (!first) return [];
  const { file, message } = first;
  const lines = rest.slice(0, LISTED).map(({ line }) => line);
  const more = rest.length > LISTED;
  const count =
    language === "zh"
      ? `同样的问题还有 ${rest.length} 处，在第 ${lines.join("、")} 行${more ? "等" : ""}`
      : `${rest.length} more of the same, on line${lines.length > 1 ? "s" : ""} ${lines.join(", ")}${more ? " and others" : ""}`;
  return [`${file} ${sentences(language, message[language], count)}`];
}

const closing = (count: number, language: Language): string =>
  language === "zh"
    ? `数据有 ${count} 处问题，改好之前网站不会生成。`
    : `${count} ${count === 1 ? "problem" : "problems"} in the data. The site is not built until the data is fixed.`;

/**
 * The lines of a report, sorted by file and line. A fault that many records share, such as a source that was deleted,
 * is told a few times in full and then by its lines only, so that it does not bury the others.
 */
function formatLines(problems: readonly Problem[], language: Language): string {
  const groups = groupAlike(problems.toSorted(compareProblems));
  const told = groups.flatMap((group) => group.slice(0, IN_FULL)).toSorted(compareProblems);
  const lines = [
    ...told.map((problem) => formatProblem(problem, language)),
    ...groups.flatMap((group) => formatRest(group.slice(IN_FULL), language)),
  ];
  return lines.join("\n");
}

/** The whole report, with a count at its end. */
export const formatProblems = (problems: readonly Problem[], language: Language = "zh"): string =>
  `${formatLines(problems, language)}\n\n${closing(problems.length, language)}`;

const opening = (count: number): Said => ({
  zh: `提醒：${count} 处像是不对，请看一看；不改也能生成网站。`,
  en: `Please look at ${count} ${count === 1 ? "place" : "places"} that may be wrong; the site is built all the same.`,
});

/** What is probably wrong, under a line that says so. */
export const formatWarnings = (warnings: readonly Problem[], language: Language): string =>
  `${opening(warnings.length)[language]}\n${formatLines(warnings, language)}`;

/**
 * The language in which a command speaks to its user: English where the locale is, Chinese everywhere else, `C` and
 * an unset locale included. Of LC_ALL, LC_MESSAGES and LANG the first that is not empty counts, as in POSIX.
 */
export function languageOf(environment: NodeJS.ProcessEnv = process.env): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== "");
  return /^en(?![a-z])/iu.test(locale ?? "") ? "en" : "zh";
}
