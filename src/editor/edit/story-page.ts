/** The page of a passage: its text in each language, what is wrong with it, and what can be put in. */
import { LANGUAGE_NAMES, type LanguageCode } from "../../data/languages.ts";
import { type Problem, tellFault } from "../../data/problem.ts";
import type { StoryFile } from "../../data/read/folder.ts";
import { lineStarts } from "../../data/read/read-file.ts";
import { LEAD } from "../../data/schema/story.ts";
import { otherItem } from "./findings.ts";
import { type Content, type Html, html } from "./html.ts";
import { frame, nameOfPassage, previewOf, storyAddress } from "./page.ts";
import { maySave, type Plan } from "./plan.ts";
import { type Piece, piecesOf } from "./story-pieces.ts";

/** The name of the control that holds the text in a language. */
export const textName = (code: LanguageCode): string => `text.${code}`;

interface StoryShown {
  readonly passage: string;
  readonly files: ReadonlyMap<LanguageCode, StoryFile>;
  readonly texts: ReadonlyMap<LanguageCode, string>;
  readonly plan: Plan;
  /** Tells the texts as they were opened from what others have made of them since. */
  readonly opened: string;
  readonly notice?: Content;
}

export function storyPage({ passage, files, texts, plan, opened, notice }: StoryShown): Html {
  const name = nameOfPassage(passage, texts.get("zh") ?? "");
  const own = [...files].map(([code, { file }]) => ({
    code,
    text: texts.get(code) ?? "",
    problems: plan.problems.filter((problem) => problem.file === file),
  }));
  const others = plan.problems.filter(
    (problem) => !own.some(({ problems }) => problems.includes(problem)),
  );
  return frame(
    `故事：${name}`,
    html`<h1>${name} <small>故事 · ${passage}</small></h1>
      ${notice !== undefined && html`<div class="notice" role="status">${notice}</div>`}
      <div class="beside">
        <form method="post" action="${storyAddress(passage)}" id="record">
          <input type="hidden" name="opened" value="${opened}" />
          <p class="help">
            ${
              passage === LEAD
                ? "首页大标题下面的一段。"
                : "开头三条横线之间是标题（title）、第几篇（order）和种类（kind），冒号后面空一格；往下是正文，段与段之间空一行。"
            }两种语言各写各的，用的数字要一样，一起保存。
          </p>
          ${own.map(textField)}
          <section
            id="findings"
            aria-label="检查"
            class="${plan.problems.length === 0 ? "sound" : "faulty"}"
          >
            ${outlook(plan)}
            <ul>
              ${own.map(({ code, text, problems }) =>
                problems.map((problem) => listItem(code, text, problem)),
              )}
              ${others.map((problem) => otherItem(problem, plan.after))}
            </ul>
          </section>
          <p class="tools"><button class="main" name="do" value="save">保存</button></p>
        </form>
        ${piecesList(piecesOf(plan.after, passage))}
      </div>`,
    { isWide: true, script: "/story.js", preview: previewOf(pageOfPassage(passage), false) },
  );
}

const pageOfPassage = (passage: string): string =>
  passage === LEAD ? "/" : `/#story-${passage.replace(/\.mdx$/u, "")}`;

function outlook(plan: Plan): Html {
  const count = plan.problems.length;
  const told =
    count === 0
      ? plan.files.length > 0
        ? "检查过了，没有问题，可以保存。"
        : "没有改动。"
      : maySave(plan)
        ? `可以保存：错比原来少了。还剩 ${count} 处，是原来就有的：`
        : `还有 ${count} 处要改，改好才能保存：`;
  return html`<p role="status">${told}</p>`;
}

function textField({
  code,
  text,
  problems,
}: {
  readonly code: LanguageCode;
  readonly text: string;
  readonly problems: readonly Problem[];
}): Html {
  const name = textName(code);
  return html`<div class="field">
    <label for="${name}">${LANGUAGE_NAMES[code].zh}</label>
    <textarea
      id="${name}"
      name="${name}"
      class="story"
      lang="${code}"
      rows="${Math.min(30, text.length / 40 + text.split("\n").length)}"
      aria-describedby="fault.${name}"
      ${problems.length > 0 && html`aria-invalid="true"`}
    >
${text}</textarea>
    <div class="fault" id="fault.${name}" ${problems.length === 0 && html`hidden`}>
      ${problems.map((problem) => html`<p>第 ${problem.line} 行：${tellFault(problem, "zh")}</p>`)}
    </div>
  </div>`;
}

/** A problem, with the way to its place in the text. */
function listItem(code: LanguageCode, text: string, problem: Problem): Html {
  const { line, column } = problem;
  const at = (lineStarts(text)[line - 1] ?? 0) + Math.max(0, column - 1);
  return html`<li>
    <a href="#${textName(code)}" data-at="${at}">${LANGUAGE_NAMES[code].zh}第 ${line} 行</a
    >：${tellFault(problem, "zh")}
  </li>`;
}

const piecesList = (pieces: readonly Piece[]): Html =>
  html`<section class="pieces" aria-labelledby="pieces">
    <h2 id="pieces">可以放进去的</h2>
    <label for="find">找</label>
    <input id="find" type="search" autocomplete="off" aria-describedby="help.find" />
    <p class="help" id="help.find">
      数字、词语和标签。光标停在文字里，按一下，就放在那里；词语会套住选中的字。
    </p>
    <p class="heard" role="status" id="found"></p>
    <ul>
      ${pieces.map(
        ({ open, close, inside, title, detail }) =>
          html`<li>
            <button
              type="button"
              data-open="${open}"
              data-close="${close}"
              data-zh="${inside?.zh}"
              data-en="${inside?.en}"
            >
              <b>${title}</b> <span>${detail}</span> <code>${open}</code>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
