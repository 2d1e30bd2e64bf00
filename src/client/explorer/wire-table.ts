import { fetchPart } from "../fetch-part.ts";
import type { Row } from "./read-rows.ts";

/** Puts the table in its place when it is first opened, and fetches what sorts and narrows it. */
export function wireTable(table: HTMLDetailsElement, rows: readonly Row[]): void {
  let isFetched = false;
  const fetchIt = (): void => {
    if (!table.open) return;
    const template = table.querySelector("template");
    // The link that led to it without script goes with its template.
    if (template) table.replaceChildren(...table.querySelectorAll("summary"), template.content);
    const load = () => import("../table/county-table.ts");
    void fetchPart(load, table.querySelector("summary")).then((part) => {
      if (!part || isFetched) return;
      isFetched = true;
      table.removeEventListener("toggle", fetchIt);
      part.enhanceTable(table, rows);
    });
  };
  table.addEventListener("toggle", fetchIt);
  fetchIt();
}
