import type { Row } from "../explorer/read-rows.ts";

/** In which order a column stands. */
export type Order = "ascending" | "descending";

/** What a row shows in a column, and whether a source states it: what is not stated comes last in either order. */
export interface Cell {
  readonly text: string;
  readonly stated: boolean;
  /** What it is sorted by where that is an amount; NaN where it is its text. */
  readonly amount: number;
}

/** Chinese by the sound of its characters, as readers look names up; digits by their number. */
const collator = new Intl.Collator("zh-Hans-CN", { numeric: true });

/** Rows in the order of a column; rows that are equal there keep their places. */
export function sortRows<Item>(
  items: readonly Item[],
  cellOf: (item: Item) => Cell,
  order: Order,
): Item[] {
  const sign = order === "ascending" ? 1 : -1;
  return items
    .map((item) => ({ item, cell: cellOf(item) }))
    .sort(({ cell: a }, { cell: b }) =>
      a.stated === b.stated
        ? sign * (a.amount - b.amount || collator.compare(a.text, b.text))
        : Number(b.stated) - Number(a.stated),
    )
    .map(({ item }) => item);
}

/** The cell of a row in a column. */
export function cellOf({ element }: Row, column: number): Cell {
  const cell = element.cells[column];
  const { line, amount } = cell?.dataset ?? {};
  const isListed = cell?.dataset.column === "documented" && element.dataset.status !== "documented";
  return {
    text: line ?? cell?.textContent.trim() ?? "",
    amount: Number(amount ?? NaN),
    stated: cell !== undefined && !cell.classList.contains("unknown") && !isListed,
  };
}
