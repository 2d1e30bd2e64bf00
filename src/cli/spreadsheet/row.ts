import { JOINT } from "./columns.ts";
import type { NamesOf } from "./names.ts";
import type { SheetCell } from "./sheet-cell.ts";

/** A row under its headings, and what was found out while it was read. */
export class Row {
  /** Which numbered groups of columns became the items of a list, by the list's heading. */
  readonly numbers = new Map<string, number[]>();
  /** What cannot be read, by heading. */
  readonly problems: { readonly heading: string; readonly message: string }[] = [];
  readonly cells: ReadonlyMap<string, SheetCell>;
  readonly namesOf: NamesOf;

  constructor(cells: ReadonlyMap<string, SheetCell>, namesOf: NamesOf) {
    this.cells = cells;
    this.namesOf = namesOf;
  }

  complain(heading: string, message: string): void {
    this.problems.push({ heading, message });
  }

  /** The cells of the columns at and below a heading. */
  below(heading: string): SheetCell[] {
    return [...this.cells].flatMap(([name, cell]) =>
      heading === "" || name === heading || name.startsWith(heading + JOINT) ? [cell] : [],
    );
  }

  /** How many numbered groups of columns the sheet has for a list. */
  groupsOf(heading: string): number {
    const numbers = [...this.cells.keys()].map((name) =>
      name.startsWith(heading) ? Number.parseInt(name.slice(heading.length), 10) : 0,
    );
    return Math.max(0, ...numbers.filter((number) => number > 0));
  }
}

export const isEmpty = ({ text, date }: SheetCell): boolean => text === "" && date === undefined;
