/** The page of what was changed, and of what can be done with it. */
import { formatChanges, type RecordChange } from "../spreadsheet/changes.ts";
import { html, type Html } from "./html.ts";
import { frame } from "./page.ts";

/** A file of the story that was changed: the lines from the first that differs to the last. */
export interface PassageChange {
  /** `zh/2-plans.mdx` */
  readonly name: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** A file that is new, gone or changed, by its way from the repository's folder. */
export interface ChangedFile {
  readonly name: string;
  readonly kind: "新增" | "改动" | "删去";
}

/** What a page of changes shows. */
export interface ChangesShown {
  /** Since when. */
  readonly since: string;
  readonly changes: readonly RecordChange[];
  readonly story: readonly PassageChange[];
  /** What else differs, such as photos. */
  readonly files: readonly ChangedFile[];
  /** What was done just now, or could not be. */
  readonly notice: string | undefined;
  readonly canUndo: boolean;
  readonly inRepository: boolean;
}

/** The lines of a passage that are no more, and those that stand there now. */
const formatPassage = ({ name, was, is }: PassageChange): string =>
  [
    `\n\n故事 ${name}`,
    ...was.map((line) => `  － ${line}`),
    ...is.map((line) => `  ＋ ${line}`),
  ].join("\n");

const formatFiles = (files: readonly ChangedFile[]): string =>
  [
    "\n\n其他文件（译文记录和编号单子由程序更新）",
    ...files.map(({ name, kind }) => `  ${kind} ${name}`),
  ].join("\n");

/** What was changed, in words, and what can be done with it. */
export function changesPage(shown: ChangesShown): Html {
  const { since, changes, story, files, notice, canUndo, inRepository } = shown;
  const commit = html`<form method="post" action="/commit">
    <label for="message">提交说明</label>
    <input
      id="message"
      name="message"
      required
      maxlength="200"
      autocomplete="off"
      aria-describedby="help.message"
    />
    <p class="help" id="help.message">一句话：改了什么，根据什么来源。只提交数据和故事里的改动。</p>
    <button>提交到 git</button>
    <a class="action" href="/changes.patch">下载补丁</a>
  </form>`;
  return frame(
    "改了什么",
    html`<h1>改了什么</h1>
      ${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}
      ${
        changes.length + story.length + files.length === 0
          ? html`<p>${since}，还没有改动。</p>`
          : html`<p>${since}：</p>
              <pre>
${changes.length > 0 && formatChanges(changes)}${story.map(formatPassage)}${files.length > 0 && formatFiles(files)}</pre>
              ${inRepository && commit}`
      }
      ${
        canUndo && html`<form method="post" action="/undo"><button>撤销最近一次保存</button></form>`
      }`,
  );
}
