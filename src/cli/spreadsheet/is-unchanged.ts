import type { Leaf } from "./field.ts";
import { isMangled } from "./is-mangled.ts";
import type { SheetCell } from "./sheet-cell.ts";
import type { Shown } from "./show-cell.ts";

/** Digits of a number that a spreadsheet keeps. */
const PRECISION = 15;

const rounded = (value: number): number => Number(value.toPrecision(PRECISION));

/** A text in an encoding that lacks some of its characters has `?` for each, or two for one of two units. */
function isLossy(old: string, text: string): boolean {
  if (!text.includes("?")) return false;
  const units = Array.from(old, (character) => {
    const same = character.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
    return /[\u0000-\u007f]/u.test(character) ? same : `(?:${same}|\\?{1,2})`;
  });
  return new RegExp(`^${units.join("")}$`, "u").test(text);
}

/** Cells that spreadsheets take for dates though they are formatted as text, or were. */
const DATED: ReadonlySet<string> = new Set(["date", "amount"]);

/** Whether a cell still says what it said when it was written, whatever a spreadsheet did to the form. */
export function isUnchanged({ type }: Leaf, shown: Shown, cell: SheetCell): boolean {
  if (cell.broken) return false;
  if (cell.date) return isMangled(String(shown), cell);
  if (typeof shown === "number")
    return cell.text !== "" && rounded(shown) === rounded(Number(cell.text));
  const old = shown.trim();
  if (old === cell.text || (DATED.has(type.is) && isMangled(old, cell))) return true;
  return cell.lossy === true && isLossy(old, cell.text);
}
