import type { Row } from "./read-rows.ts";
import { DIRECTIONS, stepCounty } from "./step-county.ts";

/** The row that a key leads to from another: an arrow to the county in that direction, Home and End to the ends. */
export function rowAfterKey(key: string, from: Row, rows: readonly Row[]): Row | undefined {
  const placed = rows.filter(({ at, link }) => at !== null && link !== null);
  if (key === "Home") return placed[0];
  if (key === "End") return placed.at(-1);
  const direction = DIRECTIONS[key];
  if (!direction || !from.at) return undefined;
  const targets = placed.flatMap(({ id, at }) => (at ? [{ id, at }] : []));
  const next = stepCounty({ id: from.id, at: from.at }, direction, targets);
  return placed.find(({ id }) => id === next);
}

/** Makes one county the map's only tab stop: the one the reader was at last. */
export function makeTabStop(rows: readonly Row[], stop: Row | undefined): void {
  for (const { link } of rows) link?.setAttribute("tabindex", link === stop?.link ? "0" : "-1");
}
