/** A cell as a spreadsheet gave it back. */
export interface SheetCell {
  /** Its text, without blanks at the ends; a number as JavaScript writes it; empty for a date. */
  readonly text: string;
  /** A day that the spreadsheet took the cell for. */
  readonly date?: CalendarDay;
  /** Whether a formula gave an error instead of a value. */
  readonly broken?: boolean;
  /** Whether the file's encoding may have put `?` for characters that it does not have. */
  readonly lossy?: boolean;
}

/** A day of the calendar; `wholeMonth` where the cell showed year and month alone. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly wholeMonth: boolean;
}

/** A cell of plain text. */
export const textCell = (text: string): SheetCell => ({ text: text.trim() });
