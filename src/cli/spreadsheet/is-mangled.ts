import { readDays, type Told } from "./read-date.ts";
import type { SheetCell } from "./sheet-cell.ts";

const FRACTION = /^(\d{1,2})\/(\d{1,2})$/u;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** A third becomes the third of January, or of March, or January of a year. */
const isFraction = (a: number, b: number, { year, month, day }: Told): boolean =>
  (month === a && day === b) ||
  (month === b && day === a) ||
  (month === a && year !== undefined && year % 100 === b && (day ?? 1) === 1);

/** A month becomes its first day; a year alone stays what it is. */
const isDate = ([year, month, day]: readonly number[], told: Told): boolean =>
  told.year === year && told.month === month && (told.day ?? 1) === (day ?? 1);

/**
 * Whether a cell is what a spreadsheet makes of a text that it takes for a date, and so nobody's edit: `1月3日` of
 * 1/3, `Oct-23` of 2023-10. A date as the data writes it is never that.
 */
export function isMangled(old: string, cell: SheetCell): boolean {
  if (PARTIAL_DATE.test(cell.text)) return false;
  const days = readDays(cell);
  const fraction = FRACTION.exec(old);
  if (fraction)
    return days.some((told) => isFraction(Number(fraction[1]), Number(fraction[2]), told));
  const parts = PARTIAL_DATE.exec(old)
    ?.slice(1)
    .flatMap((part: string | undefined) => (part === undefined ? [] : Number(part)));
  return parts !== undefined && days.some((told) => isDate(parts, told));
}
