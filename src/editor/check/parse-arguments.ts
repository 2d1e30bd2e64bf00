import { parseArgs } from "node:util";
import type { Said } from "../../data/problem.ts";
import { isPartialDate } from "../../data/schema/fields/dates.ts";

export const USAGE: Said = {
  zh: `npm run check:data                         检查数据，与读者知道的比较
npm run check:data -- --report             检查后列出每个县知道什么、缺什么
npm run check:data -- --today 2026-11-25   以这一天算新旧（不写就是今天）
npm run check:data -- --release v1.2       与这个版本比较（标签、分支或提交）
npm run check:data -- --translated counties.json:lianjiang.name   中文改了，译文仍然对：记下来；可以写几次`,
  en: `npm run check:data                         check the data, compare with what readers know
npm run check:data -- --report             then list what is known of each county, and what is not
npm run check:data -- --today 2026-11-25   judge ages by this day (today, if not given)
npm run check:data -- --release v1.2       compare with this version (a tag, a branch or a commit)
npm run check:data -- --translated counties.json:lianjiang.name   record that a translation still holds though its Chinese was changed; can stand several times`,
};

/** What `npm run check:data` is asked for. */
export interface CheckArguments {
  readonly report: boolean;
  /** The date, `YYYY-MM-DD`, that ages are counted to and that drafted corrections bear. */
  readonly today: string;
  /** A version named by the editor; all that were published if undefined. */
  readonly release: string | undefined;
  /** Texts whose translations still hold, as the check names them. */
  readonly translated: readonly string[];
}

/** The arguments, or why they cannot be followed. */
type ParsedArguments =
  | { readonly ok: true; readonly asked: CheckArguments }
  | { readonly ok: false; readonly message: Said };

/** Today in local time, `YYYY-MM-DD`: the form in which Swedish writes dates. */
export const thisDay = (): string => new Date().toLocaleDateString("sv-SE");

const withUsage = ({ zh, en }: Said): ParsedArguments => ({
  ok: false,
  message: { zh: `${zh}\n\n${USAGE.zh}`, en: `${en}\n\n${USAGE.en}` },
});

/** Reads the arguments after `--`. An unknown argument is an error with the usage, never ignored. */
export function parseArguments(args: readonly string[]): ParsedArguments {
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      report: { type: "boolean" },
      today: { type: "string" },
      release: { type: "string" },
      translated: { type: "string" },
    },
    ...{ strict: false, allowPositionals: true, tokens: true },
  });
  let asked: CheckArguments = {
    report: false,
    today: thisDay(),
    release: undefined,
    translated: [],
  };
  for (const token of tokens) {
    if (token.kind === "option-terminator") continue;
    const given = token.kind === "positional" ? token.value : token.rawName;
    const name = token.kind === "option" ? token.name : "";
    const value = token.kind === "option" ? token.value : undefined;
    if (name === "report" && value === undefined) {
      asked = { ...asked, report: true };
    } else if (name === "today" && value?.length === 10 && isPartialDate(value)) {
      asked = { ...asked, today: value };
    } else if (name === "release" && value) {
      asked = { ...asked, release: value };
    } else if (name === "translated" && value) {
      asked = { ...asked, translated: [...asked.translated, value] };
    } else if (name === "today") {
      return withUsage({
        zh: `${given} 后面要写一个日期，例如 2026-11-25`,
        en: `${given} needs a date, such as 2026-11-25`,
      });
    } else if (name === "release") {
      return withUsage({
        zh: `${given} 后面要写一个版本，例如 v1.2`,
        en: `${given} needs a version, such as v1.2`,
      });
    } else if (name === "translated") {
      return withUsage({
        zh: `${given} 后面要写一段文字，例如 counties.json:lianjiang.name`,
        en: `${given} needs a text, such as counties.json:lianjiang.name`,
      });
    } else {
      return withUsage({ zh: `不认识 ${given}`, en: `${given} is unknown` });
    }
  }
  return { ok: true, asked };
}
