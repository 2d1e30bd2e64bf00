import { fetchPart } from "../fetch-part.ts";
import type { Row } from "./read-rows.ts";

/** Fetches what sorts and narrows the table when it is first opened. */
export function wireTable(table: HTMLDetailsElement, rows: readonly Row[]): void {
  let isFetched = false;
  const fetchIt = (): void => {
    if (!table.open) return;
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
