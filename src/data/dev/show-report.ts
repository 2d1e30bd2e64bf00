import path from "node:path";
import { compareProblems, type Problem } from "../check/problem.ts";
import { formatProblems } from "../check/format-problems.ts";
import type { Language } from "../check/said.ts";
import { escapeHtml } from "./escape-html.ts";

/** What the dev server shows in place of a page while the data is wrong. */
export interface ShownReport {
  /** The report as the check prints it. */
  readonly text: string;
  /** The message by which Vite's client shows its overlay. */
  readonly payload: {
    readonly type: "error";
    readonly err: {
      readonly name: string;
      readonly title: string;
      readonly message: string;
      readonly stack: string;
      readonly loc: { readonly file: string; readonly line: number; readonly column: number };
    };
  };
  /** A page that holds the report, and the client, which lays the overlay over it and reloads it when all is mended. */
  readonly page: string;
}

const WORDS = {
  zh: { name: "npm run check:data", title: "数据有误，改好以后页面会自动恢复" },
  en: {
    name: "npm run check:data",
    title: "The data is wrong. The page comes back when it is mended",
  },
} as const;

/** There is no stack trace to show: what is wrong stands in the data. */
const NO_STACK = "<style>#stack{display:none}</style>";

/** Prepares a report for the browser. `base` is the path that the site is served under. */
export function showReport(
  problems: readonly Problem[],
  language: Language,
  base: string,
): ShownReport {
  const text = formatProblems(problems, language);
  const [first] = problems.toSorted(compareProblems);
  const { name, title } = WORDS[language];
  const html = escapeHtml(text);
  const client = `${base.endsWith("/") ? base : `${base}/`}@vite/client`;
  const loc = {
    file: path.resolve(first?.file ?? ""),
    line: first?.line ?? 0,
    column: first?.column ?? 0,
  };
  return {
    text,
    payload: {
      type: "error",
      err: { name, title, message: `${html}${NO_STACK}`, stack: "", loc },
    },
    page: [
      `<!doctype html><html lang="${language === "zh" ? "zh-CN" : "en"}"><meta charset="utf-8">`,
      `<title>${title}</title><script type="module" src="${client}"></script>`,
      `<body><pre>${html}</pre></body></html>`,
    ].join("\n"),
  };
}
