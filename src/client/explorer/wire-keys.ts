import { outlineCounties } from "../light-counties.ts";
import { changeState, currentState } from "./address.ts";
import { loadZoom, resetMap, revealAt } from "./load-zoom.ts";
import { makeTabStop, rowAfterKey } from "./move-focus.ts";
import type { Row } from "./read-rows.ts";
import { DIRECTIONS } from "./step-county.ts";
import type { Tooltip } from "./tooltip.ts";

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
