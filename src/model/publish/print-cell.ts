import { isRecord } from "../../data/is-record.ts";
import { neutraliseCell } from "../neutralise-cell.ts";
import type { CellType } from "./public-column.ts";

/** Places of sources in one cell: `nanfang-2024-05-29#7; nanfang-2024-05-29#摘要`. */
function printCitations(value: unknown): string {
  const places = Array.isArray(value) ? value.filter(isRecord) : [];
  return places.map(({ source, at }) => `${String(source)}#${String(at)}`).join("; ");
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/**
 * A value as a cell of CSV. Nothing for what is not there, since no word or zero may stand for it: an empty list, too,
 * says that no source tells of any, not that there are none. Text that a
 * spreadsheet would run or turn into a date begins with `'`; a number is left a number, a negative one too.
 */
export function printCell(value: unknown, type: CellType, cites = false): string {
  if (isEmpty(value)) return "";
  if (cites) return neutraliseCell(printCitations(value));
  if (typeof value === "string") return neutraliseCell(value);
  const printed = JSON.stringify(value);
  // A figure without its unit is text that a fraction may stand in; a number is safe wherever it stands.
  return type === "array" ? neutraliseCell(printed) : printed;
}
