/** What the pages of records do: open one, change its form, save it, delete it. */
import { createHash } from "node:crypto";
import type { Problem } from "../../data/problem.ts";
import type { Folder } from "../../data/read/folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { keyOf, TABLES } from "../../data/schema/files.ts";
import { isRecord, valueAt } from "../../data/values.ts";
import type { SheetName } from "../spreadsheet/sheets.ts";
import { ChangedMeanwhile } from "../write-atomically.ts";
import { act, blankOf, isShown, readValue } from "./form-values.ts";
import { type Html, html } from "./html.ts";
import { messagePage, recordAddress } from "./page.ts";
import {
  changesAnything,
  type Edit,
  filesOf,
  maySave,
  newProblems,
  partOfSheet,
  planEdits,
  valueIn,
} from "./plan.ts";
import { recordPage, type RecordShown } from "./record-page.ts";
import type { Session } from "./session.ts";
import { explainUntold, findUntold, wasAsked } from "./untold.ts";

/** What to answer: a page, or where to go. */
export type Answer = { readonly page: Html; readonly status?: number } | { readonly goTo: string };

/** Tells one state of a record, or of a text, from another. */
export const stateOf = (value: unknown): string =>
  createHash("sha256")
    .update(JSON.stringify(value ?? null))
    .digest("base64url");

/** Opens the form of a record, or of a new one. */
export async function openRecord(
  { dir, preview }: Session,
  sheet: SheetName,
  key: string | undefined,
  isSaved: boolean,
): Promise<Answer> {
  const folder = readFolder(dir);
  const refusal = refuse(folder, sheet, key);
  if (refusal) return { page: refusal, status: 404 };
  const part = partOfSheet(sheet);
  const value = key === undefined ? blankOf(part) : valueIn(folder, sheet, key);
  // What a new record lacks is told once something is typed.
  const plan = await planEdits(dir, []);
  preview.show(plan);
  const notice = isSaved ? html`已保存。<a href="/changes">看改了什么</a>` : undefined;
  const opened = stateOf(valueIn(folder, sheet, key));
  return { page: recordPage({ sheet, key, value, plan, opened, translated: [], notice }) };
}

/** Why a record has no form; undefined if it has one. */
function refuse(folder: Folder, sheet: SheetName, key: string | undefined): Html | undefined {
  const file = sheet === "site" ? folder.site : folder.tables.get(sheet);
  if (file?.value === undefined || file.problems.length > 0)
    return messagePage(
      "打不开",
      `${file?.file ?? sheet} 本身有错，请先运行 npm run check:data，改好再来。`,
    );
  if (key === undefined) return undefined;
  const value = valueIn(folder, sheet, key);
  if (value === undefined)
    return messagePage("没有这一条", `${file.file} 里没有 ${key}，也许刚被删去。`);
  return isShown(partOfSheet(sheet), value)
    ? undefined
    : messagePage(
        "不能在这里改",
        `${file.file} 的 ${key} 里有表单不认得的内容，在这里改会丢。请运行 npm run check:data，先在文件里改好。`,
      );
}

const NOT_SAVED = "还有要改的地方，没有保存。";

/** Does what a button of the form asks. Whatever comes of it, what was typed stays. */
export async function changeRecord(
  session: Session,
  sheet: SheetName,
  key: string | undefined,
  sent: URLSearchParams,
): Promise<Answer> {
  const part = partOfSheet(sheet);
  const pressed = sent.get("do") ?? "check";
  const typed = readValue(part, sent);
  const acted = act(part, typed, pressed);
  const value = acted ? acted.value : answer(typed, pressed);
  const translated = sent.getAll("translated");
  if (pressed.startsWith("holds ")) translated.push(pressed.slice("holds ".length));
  const isDeletion = pressed === "delete";
  const edit: Edit = { sheet, key, value: isDeletion ? undefined : value };
  const plan = await planEdits(session.dir, [edit], translated);
  if (!isDeletion) session.preview.show(plan);
  const opened = sent.get("opened") ?? "";
  const shown: RecordShown = {
    ...{ sheet, key, value, opened, translated, sent },
    plan: { ...plan, problems: plan.problems.filter((one) => !isSuperseded(one, edit)) },
    next: acted?.next.join("."),
    untold: wasAsked(sent) ? findUntold(session.dir, plan) : [],
  };
  const now = valueIn(plan.before, sheet, key);
  if (stateOf(now) !== opened)
    return { page: recordPage({ ...shown, notice: tellMeanwhile(sheet, key, now) }), status: 409 };
  const referring = isDeletion ? newProblems(plan) : [];
  if (referring.length > 0) {
    const whole = await planEdits(session.dir, [{ ...edit, value }], translated);
    const refusal = tellReferrers(referring);
    return { page: recordPage({ ...shown, plan: whole, notice: refusal }), status: 422 };
  }
  if (pressed !== "save" && !isDeletion) return { page: recordPage(shown) };
  const untold = sent.has("later") ? [] : findUntold(session.dir, plan);
  const corrections = explainUntold(untold, plan.after, sent);
  const isSound = isDeletion || maySave(shown.plan);
  if (!corrections || !isSound) {
    const notice = isSound ? undefined : NOT_SAVED;
    return { page: recordPage({ ...shown, untold, notice }), status: 422 };
  }
  const whole =
    corrections.length > 0
      ? await planEdits(session.dir, [edit, ...corrections], translated)
      : plan;
  if (newProblems(whole).length > 0)
    return { page: recordPage({ ...shown, untold, plan: whole, notice: NOT_SAVED }), status: 422 };
  try {
    if (changesAnything(whole)) await session.save(filesOf(session.dir, whole));
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    const notice = "没有保存：文件刚刚被别的程序改过。你填的都在下面，请再按一次“保存”。";
    return { page: recordPage({ ...shown, notice }), status: 409 };
  }
  if (isDeletion) return { goTo: `/changes?done=${encodeURIComponent("已删去。")}` };
  return {
    goTo: `${recordAddress(sheet, sheet === "site" ? "" : String(valueAt(value, [keyOf(sheet)])))}?saved`,
  };
}

/** The value with the answer that an editor gave to what the check asks. */
function answer(value: unknown, pressed: string): unknown {
  const [, doubt] = /^meant (\S+)$/u.exec(pressed) ?? [];
  if (doubt === undefined || !isRecord(value)) return value;
  const answers: readonly unknown[] = Array.isArray(value.meantSo) ? value.meantSo : [];
  return { ...value, meantSo: [...answers, doubt] };
}

/** Whether a problem is that of a correction which tells what was so before the edit: saving writes a newer one. */
const isSuperseded = ({ file, path = [] }: Problem, { sheet }: Edit): boolean =>
  sheet !== "corrections" && file.endsWith(TABLES.corrections.file) && path.at(-1) === "is";

/** Says that a record is not what it was when the form was opened. */
const tellMeanwhile = (sheet: SheetName, key: string | undefined, now: unknown): Html =>
  html`${now === undefined ? "这一条在你打开以后被删去了" : "这一条在你打开以后被别处改过"}，没有保存。你填的都在下面；<a
      href="${recordAddress(sheet, key)}"
      target="_blank"
      rel="noopener"
      >在新的标签页里看现在的内容</a
    >，再把要改的填到那里。`;

/** Says which records still need the one that was to be deleted. */
const tellReferrers = (problems: RecordShown["plan"]["problems"]): Html =>
  html`<p>不能删去，别处还用着它：</p>
    <ul>
      ${problems.map(({ where, file, line }) => html`<li>${where.zh}（${file}，第 ${line} 行）</li>`)}
    </ul>`;
