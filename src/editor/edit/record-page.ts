/** The page of one record: its form, what is wrong, and what must be said before it is saved. */
import { LANGUAGE_NAMES } from "../../data/languages.ts";
import { type Problem, tellFault } from "../../data/problem.ts";
import { type Folder, nameRecords, recordsOf, tableFile } from "../../data/read/folder.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { SITE, TABLES, tablesOf } from "../../data/schema/files.ts";
import { type Part, partOf } from "../../data/schema/walk-schema.ts";
import { valueAt } from "../../data/values.ts";
import { headingOf } from "../spreadsheet/field.ts";
import { fileOf, labelOf, layoutOf, type SheetName } from "../spreadsheet/sheets.ts";
import { fieldId } from "./control.ts";
import { formOf, placesIn } from "./form.ts";
import { type Content, type Html, html } from "./html.ts";
import { frame, nameOfRecord, recordAddress } from "./page.ts";
import type { Plan } from "./plan.ts";
import { type findUntold, reasonLanguages, reasonName } from "./untold.ts";

/** The part that a record of a file is, or the file itself if it is no table. */
export const partOfSheet = (sheet: SheetName): Part =>
  partOf(sheet === "site" ? SITE.schema : TABLES[sheet].schema.shape.records.element);

/** All that the page of a record shows. */
export interface RecordShown {
  readonly sheet: SheetName;
  /** Undefined for a new record. */
  readonly key: string | undefined;
  readonly value: unknown;
  readonly plan: Plan;
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
          ${summary(findings, plan.files.length > 0)}
        </section>
        <p class="tools">
          <button class="main" name="do" value="save">保存</button>
          ${!isNew && sheet !== "site" && html`<button name="do" value="delete">删去这一条</button>`}
        </p>
      </form>`,
  );
}

interface Placed {
  /** The field at which it is told. */
  readonly place: string;
  /** What an editor calls the field: `成员1·分工`. */
  readonly heading: string;
  /** Whether the field is there and nothing stands in it. */
  readonly isMissing: boolean;
  readonly problem: Problem;
}

interface Sorted {
  readonly own: readonly Placed[];
  readonly other: readonly Problem[];
  /** What is probably wrong in the record; of others' an editor is asked elsewhere. */
  readonly doubts: readonly Placed[];
}

/** The problems of the record, each at the nearest field, and all others. */
function sortProblems({ sheet, key, value, plan }: RecordShown): Sorted {
  const file = sheet === "site" ? plan.after.site : tableFile(plan.after, sheet);
  const index =
    sheet === "site"
      ? undefined
      : key === undefined
        ? recordsOf(file).at(-1)?.index
        : recordsOf(tableFile(plan.before, sheet)).find(({ id }) => id === key)?.index;
  const places = new Set(placesIn(partOfSheet(sheet), value));
  const placeOf = (problem: Problem): Placed | undefined => {
    const inside = problem.file === file.file ? problem.path : undefined;
    const path = sheet === "site" ? inside : inside?.[1] === index ? inside?.slice(2) : undefined;
    if (path === undefined) return undefined;
    const place = nearest(path, places);
    const isMissing = place === path.join(".") && valueAt(value, path) === undefined;
    return { place, heading: headingOf(layoutOf(sheet), path), isMissing, problem };
  };
  return {
    own: plan.problems.flatMap((problem) => placeOf(problem) ?? []),
    other: plan.problems.filter((problem) => placeOf(problem) === undefined),
    doubts:
      plan.files.length === 0 && key === undefined
        ? []
        : plan.warnings.flatMap((warning) => placeOf(warning) ?? []),
  };
}

const nearest = (path: readonly PropertyKey[], places: ReadonlySet<string>): string => {
  const place = path.join(".");
  return places.has(place) || path.length === 0 ? place : nearest(path.slice(0, -1), places);
};

const TRANSLATED = /[；;][^；;]*--translated (?<key>\S+?)（.*$/u;

const ANSWERED = /；核对过、没有错，.*$/u;

/** A problem in the words of a form: what a command or a text in the file would mend, a button or a field mends here. */
function tell({ problem, isMissing }: Placed): Html {
  if (isMissing) return html`还没有填。`;
  const key = TRANSLATED.exec(problem.remedy.zh)?.groups?.key;
  if (key === undefined) return html`${tellFault(problem, "zh")}`;
  const { message, remedy } = problem;
  const short = { ...remedy, zh: remedy.zh.replace(TRANSLATED, "") };
  return html`${tellFault({ message, remedy: short }, "zh")}
    <button name="do" value="holds ${key}">译文仍然对</button>`;
}

/** What is probably wrong, with a button that says that it is meant so. */
function tellDoubt({ problem }: Placed): Html {
  const { message, remedy } = problem;
  const told = tellFault(
    { message, remedy: { ...remedy, zh: remedy.zh.replace(ANSWERED, "") } },
    "zh",
  );
  return html`${told}
  ${
    "doubt" in problem &&
    html`<button name="do" value="meant ${String(problem.doubt)}">核对过，没有错</button>`
  }`;
}

const listItem = ({ place, heading }: Placed, told: Html): Html =>
  html`<li><a href="#${fieldId(place)}">${heading || "这一条"}</a>：${told}</li>`;

function summary({ own, other, doubts }: Sorted, isChanged: boolean): Html {
  const asked =
    doubts.length > 0 &&
    html`<p>像是不对，请看一看；不改也能保存：</p>
      <ul>
        ${doubts.map((one) => listItem(one, tellDoubt(one)))}
      </ul>`;
  if (own.length + other.length === 0)
    return html`<p role="status">${isChanged ? "检查过了，没有问题，可以保存。" : "没有改动。"}</p>
      ${asked}`;
  return html`<p role="status">还有 ${own.length + other.length} 处要改，改好才能保存：</p>
    <ul>
      ${own.map((one) => listItem(one, tell(one)))}
      ${other.map(
        (problem) =>
          html`<li>
            ${problem.where.zh || problem.file}（${problem.file}）：${tellFault(problem, "zh")}
          </li>`,
      )}
    </ul>
    ${asked}`;
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
