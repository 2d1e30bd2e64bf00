/** The dates that a cell may mean, in the forms that spreadsheets and people write them. */
import type { SheetCell } from "./open-sheets.ts";

/** The date of a cell as the data writes it; undefined if it has none, or may mean two. */
export function readDate(cell: SheetCell): string | undefined {
  const [first, ...others] = readDates(cell);
  return others.length === 0 ? first : undefined;
}

/** The dates that a cell may mean, as the data writes them (`2023-10`); none if it has no year. */
export function readDates(cell: SheetCell): string[] {
  const dates = readDays(cell).flatMap(({ year, month, day }) =>
    year === undefined
      ? []
      : [
          [year, ...[month, day].flatMap((part) => (part === undefined ? [] : two(part)))].join(
            "-",
          ),
        ],
  );
  return [...new Set(dates.filter((date) => !/-(?:1[3-9]|[2-9]\d)-/u.test(date)))];
}

/** A date, with the parts that a cell gives. */
interface Told {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** All dates that a cell may mean, the likeliest first. */
function readDays({ text, date }: SheetCell): Told[] {
  if (date) {
    const { year, month, day, wholeMonth } = date;
    return [wholeMonth ? { year, month } : { year, month, day }];
  }
  const plain = text.normalize("NFKC");
  for (const [form, tell] of FORMS) {
    const match = form.exec(plain);
    if (match) return tell(...match.slice(1)).filter(({ month }) => month !== 0);
  }
  return [];
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const monthOf = (word = ""): number => MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;

/** A year of two digits, as spreadsheets read it. */
const century = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 30 ? 2000 : 1900);

/** The forms of dates that spreadsheets and people write. An ambiguous form gives both dates. */
const FORMS: readonly (readonly [RegExp, (...parts: string[]) => Told[]])[] = [
  [
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+0?0:00(?::00)?)?$/u,
    (year, month, day) => [{ year: Number(year), month: Number(month), day: Number(day) }],
  ],
  // Not 2023.1, which may be 2023.10 read as a number.
  [
    /^(\d{4})(?:[-/年](?=\d{1,2})|\.(?=\d{2}$))(\d{1,2})月?$/u,
    (year, month) => [{ year: Number(year), month: Number(month) }],
  ],
  [/^(\d{4})年?$/u, (year) => [{ year: Number(year) }]],
  [
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u,
    (a, b, year) => [
      { year: Number(year), month: Number(a), day: Number(b) },
      { year: Number(year), month: Number(b), day: Number(a) },
    ],
  ],
  [
    /^([A-Za-z]{3,9})[- ](\d{2}|\d{4})$/u,
    (month, number = "") => [
      { year: century(number), month: monthOf(month) },
      { month: monthOf(month), day: Number(number) },
    ],
  ],
  [
    /^(\d{1,2})[- ]([A-Za-z]{3,9})$/u,
    (day, month) => [{ month: monthOf(month), day: Number(day) }],
  ],
  [/^(\d{1,2})月(\d{1,2})日$/u, (month, day) => [{ month: Number(month), day: Number(day) }]],
  [/^([2-6]\d{4})$/u, (serial) => [fromSerial(Number(serial))]],
];

/** A date as a spreadsheet's number: days since 30 December 1899. */
function fromSerial(serial: number): Told {
  const date = new Date(Date.UTC(1899, 11, 30 + serial));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (part: number): string => String(part).padStart(2, "0");

const FRACTION = /^(\d{1,2})\/(\d{1,2})$/u;

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u;

/** Whether a date may come from the fraction a/b: 1/3 becomes 3 January, 1 March, or January 2003. */
const isFraction = (a: number, b: number, { year, month, day }: Told): boolean =>
  (month === a && day === b) ||
  (month === b && day === a) ||
  (month === a && year !== undefined && year % 100 === b && (day ?? 1) === 1);

/** Whether a date may come from a partial date: a month becomes its first day, a year stays a year. */
const isDate = ([year, month, day]: readonly number[], told: Told): boolean =>
  told.year === year && told.month === month && (told.day ?? 1) === (day ?? 1);

/**
 * Whether a spreadsheet made the cell from the old text, which it took for a date (`1月3日` from 1/3, `Oct-23` from
 * 2023-10), so that nobody has edited it. A cell in the data's own form counts as edited.
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
