import { lightCounties } from "./explorer/map-drawing.ts";
import { currentState, type MapState, onState } from "./explorer/map-state.ts";
import { isWithin, type Row } from "./explorer/read-page.ts";

/** In which order a column stands. */
export type Order = "ascending" | "descending";

/** What a row shows in a column, and whether a source states it: what is not stated comes last in either order. */
export interface Cell {
  readonly text: string;
  readonly stated: boolean;
  /** What it is sorted by where that is an amount; NaN where it is its text. */
  readonly amount: number;
}

/** Rows in the order of a column; rows that are equal there keep their places. */
export function sortRows<Item>(
  items: readonly Item[],
  cellOf: (item: Item) => Cell,
  order: Order,
  compare: Intl.Collator["compare"],
): Item[] {
  const sign = order === "ascending" ? 1 : -1;
  return items
    .map((item) => ({ item, cell: cellOf(item) }))
    .sort(({ cell: a }, { cell: b }) =>
      a.stated === b.stated
        ? sign * (a.amount - b.amount || compare(a.text, b.text))
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

/** Puts a button in each heading that sorts by its column. */
function makeSortable(table: HTMLTableElement, rows: readonly Row[]): void {
  // As readers look names up, Chinese ones by the sound of their characters; digits by their number.
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const headings = [...table.querySelectorAll<HTMLTableCellElement>("th[data-sort]")];
  const sortBy = (heading: HTMLTableCellElement, order: Order): void => {
    for (const other of headings) other.removeAttribute("aria-sort");
    heading.setAttribute("aria-sort", order);
    const sorted = sortRows(rows, (row) => cellOf(row, heading.cellIndex), order, compare);
    table.tBodies[0]?.append(...sorted.map(({ element }) => element));
  };
  for (const heading of headings) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      const isAscending = heading.getAttribute("aria-sort") === "ascending";
      sortBy(heading, isAscending ? "descending" : "ascending");
    });
  }
  // A layer hides the column of the one before: the order is then that of its own column.
  onState(({ layer }) => {
    const sorted = headings.find((heading) => heading.hasAttribute("aria-sort"));
    const own =
      sorted?.dataset.column === undefined
        ? sorted
        : headings.find(({ dataset }) => dataset.column === layer);
    if (!sorted || !own || sorted === own) return;
    sortBy(own, sorted.getAttribute("aria-sort") === "descending" ? "descending" : "ascending");
  });
}

/** Keeps the rows in step with map and address: those of the prefecture and kind, the selected one marked. */
function follow(rows: readonly Row[]): void {
  const apply = (state: MapState): void => {
    for (const row of rows) {
      row.element.hidden = !isWithin(row, state);
      if (row.id === state.county) row.element.setAttribute("aria-current", "true");
      else row.element.removeAttribute("aria-current");
    }
  };
  onState(apply);
  apply(currentState());
}

/** Makes the table sortable, narrows it with the map, and lights the county of the row that is pointed at. */
export function enhanceTable(details: HTMLElement, rows: readonly Row[]): void {
  const table = details.querySelector("table");
  if (!table) return;
  makeSortable(table, rows);
  follow(rows);
  const light = ({ target }: Event): void => {
    const row = target instanceof Element ? target.closest<HTMLElement>("tr[data-county]") : null;
    lightCounties(row?.dataset.county === undefined ? [] : [row.dataset.county]);
  };
  table.addEventListener("pointerover", light);
  table.addEventListener("focusin", light);
  for (const end of ["pointerleave", "focusout"]) {
    table.addEventListener(end, () => {
      lightCounties([]);
    });
  }
}
