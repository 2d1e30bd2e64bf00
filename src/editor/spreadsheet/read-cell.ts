/** What a filled cell says, as a value of the data. */
import { nearestIds } from "../../data/check/candidates.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import type { Leaf, LeafType } from "./field.ts";
import type { SheetCell } from "./open-sheets.ts";
import { readDate, readDates } from "./read-date.ts";
import { type NamesOf, SILENCE, splitItems, unmarkLiteral } from "./show-cell.ts";

/** A cell that cannot be read; the message tells an editor what to write. */
export class UnreadableCell extends Error {}

/** Types whose cells may have several lines, each an item. */
const LISTS: ReadonlySet<LeafType["is"]> = new Set(["refs", "cite", "texts"]);

const YES = new Set(["是", "true", "1"]);

const NO = new Set(["否", "false", "0"]);

/**
 * Reads a cell that is not empty.
 *
 * @throws UnreadableCell if it is no value of the column's type
 */
export function readCell({ type, nullable }: Leaf, cell: SheetCell, namesOf: NamesOf): unknown {
  const { text } = cell;
  if (cell.broken) fail(`这一格的公式出错了（${text}），请写上内容`);
  if (!LISTS.has(type.is) && /[\r\n]/u.test(text)) fail("格子里有换行（Alt+Enter），请删去");
  if (text === SILENCE && nullable) return null;
  switch (type.is) {
    case "number":
      return readNumber(cell);
    case "amount":
      return readAmount(cell);
    case "date":
      if (readDates(cell).length > 1) fail(tellTwo(text, readDates(cell)));
      return readDate(cell) ?? fail(`看不懂这个日期“${text}”，请写成 2024、2024-05 或 2024-05-29`);
    case "boolean":
      if (YES.has(text.toLowerCase())) return true;
      return NO.has(text.toLowerCase()) ? false : fail(`这里写“是”或“否”，现在是“${text}”`);
    case "enum":
      return readWord(text, type.words);
    case "ref":
      return readId(text, type.table, namesOf);
    case "refs":
      return splitItems(text).map((item) => readId(item, type.table, namesOf));
    case "cite":
      return splitItems(text).map(readCitation);
    case "texts":
      return splitItems(text);
    case "pointer":
      return readPointer(text, type, namesOf);
    case "text":
      if (cell.date) fail("表格软件把这一格变成了日期，请先把单元格格式设成“文本”，再重新写");
      return unmarkLiteral(text);
  }
}

function fail(message: string): never {
  throw new UnreadableCell(message);
}

const tellTwo = (text: string, dates: readonly string[]): string =>
  `“${text}”可以是 ${dates.join("，也可以是 ")}，请照其中对的一种写`;

/**
 * @throws UnreadableCell if the cell is no number
 */
function readNumber(cell: SheetCell): number {
  const text = plain(cell);
  if (NUMBER.test(text)) return Number(text);
  throw new UnreadableCell(`这里只写数字，单位不写在这一格，现在是“${cell.text}”`);
}

/**
 * A number, or a fraction as text.
 *
 * @throws UnreadableCell if the cell is neither
 */
function readAmount(cell: SheetCell): number | string {
  const text = plain({ ...cell, text: cell.text.replaceAll("⁄", "/") });
  return FRACTION.test(text) ? text : readNumber(cell);
}

const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;

const THOUSANDS = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

const FRACTION = /^\d+\/\d+$/u;

/** The text in plain digits. A date here is a fraction that a spreadsheet has converted. */
function plain({ text, date }: SheetCell): string {
  if (date) {
    throw new UnreadableCell(
      "表格软件把这一格变成了日期，请先把单元格格式设成“文本”，再写分数，例如 1/3",
    );
  }
  const half = text.normalize("NFKC").replace(/^'/u, "").trim();
  return THOUSANDS.test(half) ? half.replaceAll(",", "") : half;
}

function readWord(text: string, words: ReadonlyMap<string, string>): string {
  const wanted = text.normalize("NFKC");
  for (const [value, word] of words) {
    if ([value, word, word.normalize("NFKC")].includes(wanted) || text === word) return value;
  }
  throw new UnreadableCell(
    `没有“${text}”这个选项，可以写：${[...words.values()].map((word) => `“${word}”`).join("")}`,
  );
}

/** Reads an id, with or without a name after it, or a name that only one record has. */
function readId(text: string, table: RefTable, namesOf: NamesOf): string {
  const [first = ""] = text.split(/\s/u);
  if (ID.test(first)) return first;
  const bearers = [...namesOf(table)].filter(([, name]) => name === text);
  const [bearer] = bearers;
  if (bearer && bearers.length === 1) return bearer[0];
  if (bearer) {
    const ids = bearers.map(([id]) => `“${id}”`).join("");
    throw new UnreadableCell(`叫“${text}”的不止一个，请写编号：${ids}`);
  }
  const candidates = [...namesOf(table)].map(([id, label]) => ({ id, label }));
  const near = nearestIds(text, candidates).map(({ id, label }) => `“${id} ${label}”`);
  const hint = near.length > 0 ? `相近的有${near.join("")}` : "编号在“清单”表里查";
  throw new UnreadableCell(`找不到“${text}”，这里要写编号；${hint}`);
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

function readCitation(text: string): { source: string; at: string } {
  const match = /^(\S+)\s+(\S.*)$/su.exec(text);
  if (match) return { source: match[1] ?? "", at: match[2] ?? "" };
  throw new UnreadableCell(
    `出处要写来源的编号，空一格，再写位置，例如“nanfang-2024-05-29 7”，现在是“${text}”`,
  );
}

function readPointer(
  text: string,
  { kinds }: LeafType & { is: "pointer" },
  namesOf: NamesOf,
): { kind: string; id?: string } {
  for (const { kind, word, table } of kinds) {
    const start = [word, kind].find((one) => text === one || text.startsWith(`${one} `));
    if (start === undefined) continue;
    if (!table) return { kind };
    return { kind, id: readId(text.slice(start.length).trim(), table, namesOf) };
  }
  throw new UnreadableCell(
    `要先写类别，空一格，再写编号；类别有：${kinds.map(({ word }) => `“${word}”`).join("")}`,
  );
}
