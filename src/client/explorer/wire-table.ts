import type { Row } from "./read-rows.ts";

/** Fetches what sorts and narrows the table when it is first opened. */
export function wireTable(table: HTMLDetailsElement, rows: readonly Row[]): void {
  const fetchIt = (): void => {
    if (!table.open) return;
    table.removeEventListener("toggle", fetchIt);
    void import("../table/county-table.ts").then(({ enhanceTable }) => {
      enhanceTable(table, rows);
    });
  };
  table.addEventListener("toggle", fetchIt);
  fetchIt();
}
