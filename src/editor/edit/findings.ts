/** What the check finds, told to who fills in a form: at the field, and in a list above the buttons. */
import { type Problem, tellFault } from "../../data/problem.ts";
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import { TABLE_NAMES } from "../../data/schema/files.ts";
import { valueAt } from "../../data/values.ts";
import { headingOf } from "../spreadsheet/field.ts";
import { layoutOf, type SheetName } from "../spreadsheet/sheets.ts";
import { fieldId } from "./control.ts";
import { placesIn } from "./form.ts";
import { type Html, html } from "./html.ts";
import { recordAddress, storyAddress } from "./page.ts";
import { changesAnything, maySave, partOfSheet, type Plan } from "./plan.ts";

/** A record as it was typed, and what the check says of it. */
export interface Checked {
  readonly sheet: SheetName;
  /** Undefined for a new record. */
  readonly key: string | undefined;
  readonly value: unknown;
  readonly plan: Plan;
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

export interface Sorted {
  readonly own: readonly Placed[];
  readonly other: readonly Problem[];
  /** What is probably wrong in the record; of others' an editor is asked elsewhere. */
  readonly doubts: readonly Placed[];
}

/** The problems of the record, each at the nearest field, and all others. */
export function sortProblems({ sheet, key, value, plan }: Checked): Sorted {
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
export function tell({ problem, isMissing }: Placed): Html {
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

/** What stands above the buttons: what is wrong, what may be, and whether it can be saved. */
export function summary({ own, other, doubts }: Sorted, plan: Plan): Html {
  const asked =
    doubts.length > 0 &&
    html`<p>像是不对，请看一看；不改也能保存：</p>
      <ul>
        ${doubts.map((one) => listItem(one, tellDoubt(one)))}
      </ul>`;
  const count = own.length + other.length;
  if (count === 0) {
    return html`<p role="status">
        ${changesAnything(plan) ? "检查过了，没有问题，可以保存。" : "没有改动。"}
      </p>
      ${asked}`;
  }
  const outlook = maySave(plan)
    ? `可以保存：错比原来少了。还剩 ${count} 处，是原来就有的，改好以前网站不会发布：`
    : `还有 ${count} 处要改，改好才能保存：`;
  return html`<p role="status">${outlook}</p>
    <ul>
      ${own.map((one) => listItem(one, tell(one)))}
      ${other.map((problem) => otherItem(problem, plan.after))}
    </ul>
    ${asked}`;
}

/** A problem elsewhere, with the way to its form. */
export function otherItem(problem: Problem, folder: Folder): Html {
  const { file, where } = problem;
  const address = addressOf(problem, folder);
  const name = where.zh || file;
  const place = address === undefined ? name : html`<a href="${address}">${name}</a>`;
  return html`<li>${place}（${file}）：${tellFault(problem, "zh")}</li>`;
}

function addressOf({ file, path = [] }: Problem, folder: Folder): string | undefined {
  if (folder.story?.some((one) => one.file === file))
    return storyAddress(file.replace(/^.*\//u, ""));
  const sheet = TABLE_NAMES.find((one) => tableFile(folder, one).file === file);
  const record =
    sheet && recordsOf(tableFile(folder, sheet)).find(({ index }) => index === path[1]);
  return sheet && record?.id !== undefined ? recordAddress(sheet, record.id) : undefined;
}
