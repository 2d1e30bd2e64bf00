import type { Row } from "./read-rows.ts";

/** Puts the table in its place when it is first opened, and fetches what sorts and narrows it. */
export function wireTable(table: HTMLDetailsElement, rows: readonly Row[]): void {
  const fetchIt = (): void => {
    if (!table.open) return;
    table.removeEventListener("toggle", fetchIt);
    const template = table.querySelector("template");
    // The link that led to it without script goes with its template.
    if (template) table.replaceChildren(...table.querySelectorAll("summary"), template.content);
    void import("../table/county-table.ts").then(({ enhanceTable }) => {
      enhanceTable(table, rows);
    });
  };
  table.addEventListener("toggle", fetchIt);
  fetchIt();
}
