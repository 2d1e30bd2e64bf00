/** What a spreadsheet takes for a formula, in either width, whatever blanks stand before it; and the guard itself. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n']/u;
/** What it takes for a day of the year: one third would become the third of January. */
const DAY = /^\d{1,2}\/\d{1,2}$/u;

/**
 * A cell that a spreadsheet shows as it stands: one that it would run or turn into a date begins with `'`. So does
 * what begins with that sign by itself: whoever takes away the first `'` of a cell has the text again, whatever it is.
 */
export function neutraliseCell(text: string): string {
  return FORMULA.test(text) || DAY.test(text) ? `'${text}` : text;
}
