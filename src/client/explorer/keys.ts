import { outlineCounties } from "./map-drawing.ts";
import { changeState, currentState } from "./map-state.ts";
import type { Target } from "./pointer.ts";
import type { Point, Row } from "./read-page.ts";
import type { Tooltip } from "./tooltip.ts";
import { loadZoom, resetMap, revealAt } from "./zoom.ts";

/** An arrow key's direction on the page: right and down are positive. */
export const DIRECTIONS: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much more a step aside counts than a step ahead. */
const ASIDE = 2;

/**
 * The county to go to from one in a direction: among those that lie more ahead than aside, the nearest, steps aside
 * counted double; the county itself at the edge of the map.
 */
export function stepCounty(from: Target, [dx, dy]: Point, targets: readonly Target[]): string {
  let [best, least] = [from.id, Infinity];
  for (const { id, at } of targets) {
    const [x, y] = [at[0] - from.at[0], at[1] - from.at[1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 0 || aside > ahead) continue;
    const distance = ahead + ASIDE * aside;
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}

/** The row that a key leads to from another: an arrow to the county in that direction, Home and End to the ends. */
function rowAfterKey(key: string, from: Row, rows: readonly Row[]): Row | undefined {
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

/** A key that zooms, and by how much. */
const ZOOM_KEYS: Readonly<Record<string, number>> = { "+": 1.6, "=": 1.6, "-": 1 / 1.6 };

/** The keyboard: one tab stop, arrows from county to county, Enter selects, Escape clears, + and - zoom. */
export function wireKeys(svg: SVGSVGElement, rows: readonly Row[], tooltip: Tooltip): void {
  const rowOf = (target: EventTarget | null): Row | undefined =>
    rows.find(({ link }) => link !== null && target instanceof Node && link.contains(target));
  makeTabStop(
    rows,
    rows.find(({ link }) => link !== null),
  );

  // On the stage, since Chromium makes an SVG that listens for focus a tab stop of its own.
  const stage = svg.parentElement ?? document.body;
  stage.addEventListener("focusin", ({ target }) => {
    const row = rowOf(target);
    if (!row?.link?.matches(":focus-visible")) return;
    makeTabStop(rows, row);
    outlineCounties(svg, [row.id], "focused");
    if (row.at) void revealAt(svg, row.at);
    tooltip.show(row, currentState());
  });
  stage.addEventListener("focusout", ({ target }) => {
    if (!rowOf(target)) return;
    outlineCounties(svg, [], "focused");
    tooltip.hide();
  });

  svg.addEventListener("keydown", (event) => {
    const { key, shiftKey } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rowOf(event.target);
    const direction = DIRECTIONS[key];
    const factor = ZOOM_KEYS[key];
    if (key === "Escape") {
      tooltip.hide();
      changeState({ county: null });
    } else if (factor !== undefined || key === "0" || (shiftKey && direction)) {
      if (key === "0") void resetMap(svg);
      else
        void loadZoom(svg).then((zoom) => {
          if (factor !== undefined) zoom?.zoomBy(factor);
          else if (direction) zoom?.pan(direction);
        });
    } else {
      const next = row && rowAfterKey(key, row, rows);
      if (!next?.link) return;
      // The map itself moves, not the page: the shape may lie far outside the frame that is seen.
      next.link.focus({ preventScroll: true });
      svg.scrollIntoView({ block: "nearest" });
    }
    event.preventDefault();
  });
}
