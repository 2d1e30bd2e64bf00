import type { Page } from "@playwright/test";

/** A county of the map and a point inside its shape, in pixels of the window. */
export interface Target {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Brings the map into view, and finds up to `count` of its counties, spread over all of them. */
export function findCounties(page: Page, count: number): Promise<Target[]> {
  return page.evaluate((wanted) => {
    const svg = document.querySelector('svg[data-map="guangdong"]');
    if (svg === null) return [];
    svg.scrollIntoView({ block: "center", behavior: "instant" });
    // A shape may be hollow in its middle, so points of a grid are tried, the middle ones first.
    const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
    const pointIn = (path: SVGGeometryElement): DOMPoint | undefined => {
      const box = path.getBoundingClientRect();
      const toShape = path.getScreenCTM()?.inverse();
      return steps
        .flatMap((down) =>
          steps.map(
            (across) => new DOMPoint(box.x + box.width * across, box.y + box.height * down),
          ),
        )
        .find(
          (point) =>
            path.isPointInFill(point.matrixTransform(toShape)) &&
            svg.contains(document.elementFromPoint(point.x, point.y)),
        );
    };
    const found = [...svg.querySelectorAll<SVGElement>("[data-county]")].flatMap((county) => {
      const path = county instanceof SVGGeometryElement ? county : county.querySelector("path");
      const point = path === null ? undefined : pointIn(path);
      const id = county.dataset.county ?? "";
      return point === undefined ? [] : [{ id, x: point.x, y: point.y }];
    });
    const every = Math.max(1, found.length / wanted);
    return found.filter((_, index) => Math.floor(index / every) > Math.floor((index - 1) / every));
  }, count);
}
