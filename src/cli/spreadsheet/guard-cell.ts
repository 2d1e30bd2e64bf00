import { neutraliseCell } from "../../model/neutralise-cell.ts";

/** Digits that a spreadsheet shows as they are: no zeros before them, and not too many. */
const PLAIN = /^(?:0|[1-9]\d*)(?:\.\d+)?$/u;
const PLAIN_LENGTH = 10;
/** Dates, times, shares, sums of money, numbers with zeros before them or with an exponent. */
const NUMERIC = /^[\s\d.,:/年月日时分秒%¥￥$€£()eE+-]*\d[\s\d.,:/年月日时分秒%¥￥$€£()eE+-]*$/u;
const NAME = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const MONTH = new RegExp(
  `^(?:\\d{1,4}[-/. ]*${NAME}(?:[-/., ]*\\d{1,4})?|${NAME}[-/., ]*\\d{1,4}(?:[-/., ]+\\d{1,4})?)$`,
  "iu",
);
const WORD = /^(?:true|false)$/iu;

/** Shown in another form, but as the same day. */
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

const isPlain = (text: string): boolean =>
  DAY.test(text) || (PLAIN.test(text) && text.length <= PLAIN_LENGTH);

/** Whether a spreadsheet that opens a CSV file would make something else of a text. */
const isTaken = (text: string): boolean =>
  (NUMERIC.test(text) && !isPlain(text)) || MONTH.test(text) || WORD.test(text);

/**
 * A cell of a CSV file that a spreadsheet leaves as it stands: what it would run as a formula, or turn into a date or
 * a number, begins with `'`, and so does what begins with that sign by itself.
 */
export function guardCell(text: string): string {
  return isTaken(text) ? `'${text}` : neutraliseCell(text);
}

/** The text behind the guard; a tab, which serves others as one, goes too. */
export function unguardCell(text: string): string {
  return text.replace(/^\t*'?/u, "");
}
