/** The page of one record: its form, what is wrong, and what must be said before it is saved. */
import { LANGUAGE_NAMES } from "../../data/languages.ts";
import { type Folder, nameRecords, recordsOf, tableFile } from "../../data/read/folder.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { tablesOf } from "../../data/schema/files.ts";
import { valueAt } from "../../data/values.ts";
import { fileOf, labelOf } from "../spreadsheet/sheets.ts";
import { type Checked, sortProblems, summary, tell } from "./findings.ts";
import { formOf } from "./form.ts";
import { type Content, type Html, html } from "./html.ts";
import { frame, nameOfRecord, previewOf, recordAddress } from "./page.ts";
import { partOfSheet } from "./plan.ts";
import { pageOf } from "./preview.ts";
import { type findUntold, reasonLanguages, reasonName } from "./untold.ts";

/** The records that pointers may name, as an editor calls them. */
function namesFor(folder: Folder): (table: RefTable) => ReadonlyMap<string, string> {
  const nameOf = nameRecords(folder);
  const known = new Map<RefTable, ReadonlyMap<string, string>>();
  return (table) => {
    const names =
      known.get(table) ??
      new Map(
        tablesOf(table).flatMap((name) =>
          recordsOf(tableFile(folder, name)).flatMap(({ id }) =>
            id === undefined ? [] : [[id, nameOf(name, id) ?? ""] as const],
          ),
        ),
      );
    known.set(table, names);
    return names;
  };
}

/** The places that citations of a source may name. */
function placesFor(folder: Folder): (source: unknown) => ReadonlyMap<string, string> {
  const sources = recordsOf(tableFile(folder, "sources"));
  return (source) => {
    const { value } = sources.find(({ id }) => id !== undefined && id === source) ?? {};
    const paragraphs = typeof value?.paragraphs === "number" ? value.paragraphs : 0;
    const parts: readonly unknown[] = Array.isArray(value?.parts) ? value.parts : [];
    return new Map([
      ...Array.from({ length: paragraphs }, (_, at) => [`${at + 1}`, `第${at + 1}段`] as const),
      ...parts.map((part) => [String(part), String(part)] as const),
    ]);
  };
}

/** All that the page of a record shows. */
export interface RecordShown extends Checked {
  /** Tells the record as it was opened from what others have made of it since. */
  readonly opened: string;
  readonly translated: readonly string[];
  readonly next?: string | undefined;
  readonly notice?: Content;
  /** What to say why of; the reasons that were typed, by the name of their control. */
  readonly untold?: ReturnType<typeof findUntold>;
  readonly sent?: URLSearchParams;
}

export function recordPage(shown: RecordShown): Html {
  const { sheet, key, value, plan, opened, translated, next, notice, untold = [], sent } = shown;
  const part = partOfSheet(sheet);
  const findings = sortProblems(shown);
  const count = findings.own.length + findings.other.length;
  const name =
    key === undefined ? `新增：${labelOf(sheet)}` : nameOfRecord(plan.before, sheet, key);
  const isNew = key === undefined;
  return frame(
    name,
    html`<h1>${name} <small>${labelOf(sheet)} · ${fileOf(sheet)}${!isNew && ` ${key}`}</small></h1>
      ${notice !== undefined && html`<div class="notice" role="status">${notice}</div>`}
      <form
        method="post"
        action="${isNew ? `/new/${sheet}` : recordAddress(sheet, key)}"
        id="record"
      >
        <button class="heard" name="do" value="check" tabindex="-1">检查</button>
        <input type="hidden" name="opened" value="${opened}" />
        ${translated.map((one) => html`<input type="hidden" name="translated" value="${one}" />`)}
        ${formOf(part, value, {
          namesOf: namesFor(plan.after),
          placesIn: placesFor(plan.after),
          findings: new Map(
            [...Map.groupBy(findings.own, ({ place }) => place)].map(([place, list]) => [
              place,
              list.map(tell),
            ]),
          ),
          next,
        })}
        ${untold.length > 0 && askWhy(untold, plan.after, sent)}
        <section id="findings" aria-label="检查" class="${count === 0 ? "sound" : "faulty"}">
          ${summary(findings, plan)}
        </section>
        <p class="tools">
          <button class="main" name="do" value="save">保存</button>
          ${!isNew && sheet !== "site" && html`<button name="do" value="delete">删去这一条</button>`}
        </p>
      </form>`,
    { preview: previewOf(pageOf(plan, sheet, idIn(shown)), true) },
  );
}

/** The id of a record as it is typed. */
function idIn({ key, value }: Checked): string | undefined {
  const id = valueAt(value, ["id"]);
  return typeof id === "string" ? id : key;
}

/** Asks why published facts change. */
function askWhy(
  untold: ReturnType<typeof findUntold>,
  folder: Folder,
  sent = new URLSearchParams(),
): Html {
  return html`<fieldset class="why" tabindex="-1" autofocus aria-describedby="help.why">
    <legend>已经发布的事实改了：为什么？</legend>
    <p class="help" id="help.why">
      写好再按一次刚才的按钮，“更正”里会记一条，读者看得到。例如：录入时写错了一位；来源更正了数字；有了新的来源。
    </p>
    ${untold.map(
      ({ change: { about, was, is }, entry: { id } }) =>
        html`<p>${about}：${was} → ${is}</p>
          ${reasonLanguages(folder).map((code) => {
            const name = reasonName(id, code);
            return html`<div class="field">
              <label for="${name}">缘由（${LANGUAGE_NAMES[code].zh}）</label>
              <textarea id="${name}" name="${name}" rows="2" lang="${code}">
${sent.get(name) ?? ""}</textarea>
            </div>`;
          })}`,
    )}
    <p>
      <input type="checkbox" id="later" name="later" />
      <label for="later">先不记，以后检查数据时再提醒</label>
    </p>
  </fieldset>`;
}
