/** The pages around the form: the frame, the lists of files and records. */
import { type Folder, nameRecords, recordsOf, tableFile } from "../../data/read/folder.ts";
import { TABLE_NAMES } from "../../data/schema/files.ts";
import { LEAD } from "../../data/schema/story.ts";
import { fileOf, labelOf, SHEET_NAMES, type SheetName } from "../spreadsheet/sheets.ts";
import { type Content, type Html, html } from "./html.ts";

interface FrameOptions {
  /** Whether something stands beside the form where there is room. */
  readonly isWide?: boolean;
  readonly preview?: Html;
  /** What the page needs besides `form.js`. */
  readonly script?: string;
}

/** A whole page. `main` is what the script replaces. */
export const frame = (
  title: string,
  main: Content,
  { isWide = false, preview, script }: FrameOptions = {},
): Html =>
  html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · 编辑数据</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/form.css" />
        <script type="module" src="/form.js"></script>
        ${script !== undefined && html`<script type="module" src="${script}"></script>`}
      </head>
      <body ${isWide && html`class="wide"`}>
        <header>
          <nav aria-label="编辑"><a href="/">全部数据</a> <a href="/changes">改了什么</a></nav>
        </header>
        ${preview}
        <main>${main}</main>
      </body>
    </html>`;

/**
 * The page as it will be: a link, and where there is room a frame beside the form.
 *
 * @param page undefined if nobody can tell which; the one that is shown then stays
 */
export function previewOf(page: string | undefined, isFramed: boolean): Html {
  const address = page === undefined ? "" : `/preview?page=${encodeURIComponent(page)}`;
  return html`<aside id="preview" aria-label="网页会是什么样" data-page="${address}">
    <a href="${address || "/preview?page=/"}" target="_blank" rel="noopener"
      >看看网页会是什么样<span class="heard">（在新的标签页里）</span></a
    >
    <small>第一次要等几秒。填了没存的也看得到；有错的时候，停在上一次没有错的样子。</small>
    ${
      isFramed &&
      html`<details>
        <summary>放在旁边</summary>
        <iframe title="网页会是什么样"></iframe>
      </details>`
    }
  </aside>`;
}

/** The address of a record's form. */
export const recordAddress = (sheet: SheetName, key = ""): string =>
  `/record/${sheet}/${encodeURIComponent(key)}`;

/** The address of a passage of the story: `2-plans.mdx`. */
export const storyAddress = (passage: string): string => `/story/${encodeURIComponent(passage)}`;

/** What a passage is called: by its title, if it has one. */
export const nameOfPassage = (passage: string, text: string): string =>
  passage === LEAD
    ? "导语"
    : (/^title: *"?(?<title>[^"\r\n]+)/mu.exec(text)?.groups?.title ?? passage);

interface Listed {
  readonly sheet: SheetName;
  readonly key: string;
  readonly name: string;
}

/** The records of a table as a reader knows them. Those without an id cannot be told apart, and are left to the check. */
function listRecords(folder: Folder, sheet: SheetName): Listed[] {
  if (sheet === "site") return [{ sheet, key: "", name: labelOf(sheet) }];
  const nameOf = nameRecords(folder);
  const placeOf = (code: string) => nameOf("census", code);
  return recordsOf(tableFile(folder, sheet)).flatMap(({ id }) =>
    id === undefined ? [] : [{ sheet, key: id, name: nameOf(sheet, id) ?? placeOf(id) ?? id }],
  );
}

/** What a record is called on its page. */
export const nameOfRecord = (folder: Folder, sheet: SheetName, key: string): string =>
  listRecords(folder, sheet).find((one) => one.key === key)?.name ?? key;

const searchForm = (query: string): Html =>
  html`<form class="search" role="search" action="/">
    <label for="q">找一条记录</label>
    <input id="q" name="q" type="search" value="${query}" />
    <button>找</button>
    <p class="help">名字或编号里的几个字，例如“廉江”“lianjiang”。</p>
  </form>`;

const recordLinks = (records: readonly Listed[], withFile: boolean): Html =>
  html`<ul class="records">
    ${records.map(
      ({ sheet, key, name }) =>
        html`<li>
          <a href="${recordAddress(sheet, key)}">${name}</a>
          <small>${withFile && `${labelOf(sheet)} · ${fileOf(sheet)} `}${key}</small>
        </li>`,
    )}
  </ul>`;

/** The first page: all files, or the records that a query finds. */
export function indexPage(folder: Folder, query: string): Html {
  const words = query.trim().toLowerCase();
  if (words !== "") {
    const found = SHEET_NAMES.flatMap((sheet) => listRecords(folder, sheet)).filter(
      ({ key, name }) => name.toLowerCase().includes(words) || key.includes(words),
    );
    return frame(
      `找“${query}”`,
      html`<h1>找到 ${found.length} 条</h1>
        ${searchForm(query)} ${recordLinks(found, true)}`,
    );
  }
  return frame(
    "全部数据",
    html`<h1>编辑数据</h1>
      ${searchForm("")}
      <ul class="files">
        ${SHEET_NAMES.map((sheet) => {
          const address = sheet === "site" ? recordAddress("site") : `/table/${sheet}`;
          const count =
            sheet === "site" ? "" : `${recordsOf(tableFile(folder, sheet)).length} 条 · `;
          return html`<li>
            <a href="${address}">${labelOf(sheet)}</a> <small>${count}${fileOf(sheet)}</small>
          </li>`;
        })}
        ${folder.story !== null && html`<li><a href="/story">故事</a> <small>文字</small></li>`}
      </ul>`,
  );
}

/** The passages of the story. */
export function passagesPage({ story }: Folder): Html {
  const chinese = (story ?? []).filter(({ file }) => /\/zh\/[^/]+\.mdx$/u.test(file));
  return frame(
    "故事",
    html`<h1>故事</h1>
      <p class="help">每一篇的中文和别的语言在一页上改。新的一篇，照指南“故事”一节新建文件。</p>
      <ul class="records">
        ${chinese.map(({ file, text }) => {
          const passage = file.replace(/^.*\//u, "");
          return html`<li>
            <a href="${storyAddress(passage)}">${nameOfPassage(passage, text)}</a>
            <small>${passage}</small>
          </li>`;
        })}
      </ul>`,
  );
}

/** The records of a file. */
export const tablePage = (folder: Folder, sheet: SheetName): Html =>
  frame(
    labelOf(sheet),
    html`<h1>${labelOf(sheet)} <small>${fileOf(sheet)}</small></h1>
      <p><a class="action" href="/new/${sheet}">新增一条</a></p>
      ${recordLinks(listRecords(folder, sheet), false)}`,
  );

/** The sheet of an address; undefined if there is none. `new` is of tables alone. */
export const sheetNamed = (name: string | undefined, of: "any" | "table" = "any") =>
  (of === "table" ? TABLE_NAMES : SHEET_NAMES).find((sheet) => sheet === name);

/** A message in place of what was asked for. */
export const messagePage = (title: string, text: string): Html =>
  frame(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      <p><a href="/">回到全部数据</a></p>`,
  );
