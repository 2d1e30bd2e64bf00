import { hitCounty, REACH } from "./hit-county.ts";
import type { Row } from "./read-rows.ts";
import { currentView } from "./view.ts";

/** The county that a pointer means, by its place on the page; null where it means none. */
export function pointedCounty(
  svg: SVGSVGElement,
  rows: readonly Row[],
  event: MouseEvent,
): string | null {
  const { left, top, width } = svg.getBoundingClientRect();
  const unit = svg.viewBox.baseVal.width / width;
  const { k, x, y } = currentView();
  const over = event.target instanceof Element ? event.target.closest("a[data-county]") : null;
  const point = [
    ((event.clientX - left) * unit - x) / k,
    ((event.clientY - top) * unit - y) / k,
  ] as const;
  const shape = over instanceof SVGAElement ? (over.dataset.county ?? null) : null;
  return hitCounty(point, rows, shape, (REACH * unit) / k);
}
