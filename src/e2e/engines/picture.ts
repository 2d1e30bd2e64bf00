import { Resvg } from "@resvg/resvg-js";
import type { Point } from "./browsers.ts";

export type Colour = readonly [red: number, green: number, blue: number];

/** A screenshot, asked by the CSS pixels of the window. */
export type Picture = (at: Point) => Colour;

/** Reads a PNG; what draws the site's own pictures can do that. */
export function readPicture(png: Uint8Array, windowWidth: number): Picture {
  const view = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const data = Buffer.from(png).toString("base64");
  const { pixels } = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image width="${width}" height="${height}" href="data:image/png;base64,${data}" image-rendering="optimizeSpeed"/></svg>`,
  ).render();
  const scale = width / windowWidth;
  return ({ x, y }) => {
    const at = (Math.floor(y * scale) * width + Math.floor(x * scale)) * 4;
    return [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
  };
}

/** The colour that most of them have. */
export function commonest(colours: readonly Colour[]): Colour {
  const counts = new Map<string, { colour: Colour; count: number }>();
  for (const colour of colours) {
    const { count } = counts.get(String(colour)) ?? { count: 0 };
    counts.set(String(colour), { colour, count: count + 1 });
  }
  const [most] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  if (most === undefined) throw new Error("no pixel to look at");
  return most.colour;
}

/** How far apart two colours are, from 0 to 441. */
export const distance = (a: Colour, b: Colour): number =>
  Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/**
 * Runs in the page: points of the window that lie well inside a shape and under no name. None where the shape does not
 * show.
 */
export function pointsWithin(selector: string): Point[] {
  const shape = document.querySelector(selector);
  const svg = shape?.closest("svg");
  const matrix = shape instanceof SVGGeometryElement ? shape.getScreenCTM()?.inverse() : undefined;
  if (!(shape instanceof SVGGeometryElement) || !svg || !matrix) return [];
  const covered = [...svg.querySelectorAll("text")].map((text) => text.getBoundingClientRect());
  const window = svg.getBoundingClientRect();
  const isInside = (x: number, y: number) => {
    // Older engines take no other kind of point.
    const point = svg.createSVGPoint();
    [point.x, point.y] = [x, y];
    return shape.isPointInFill(point.matrixTransform(matrix));
  };
  const box = shape.getBoundingClientRect();
  const [left, right] = [
    Math.max(box.left, window.left, 0),
    Math.min(box.right, window.right, innerWidth),
  ];
  const [top, bottom] = [
    Math.max(box.top, window.top, 0),
    Math.min(box.bottom, window.bottom, innerHeight),
  ];
  const points: Point[] = [];
  for (let y = Math.ceil(top) + 0.5; y < bottom; y += 1) {
    for (let x = Math.ceil(left) + 0.5; x < right; x += 1) {
      const isNamed = covered.some(
        (name) => x > name.left && x < name.right && y > name.top && y < name.bottom,
      );
      const around = [
        [-3, 0],
        [3, 0],
        [0, -3],
        [0, 3],
      ] as const;
      if (!isNamed && around.every(([dx, dy]) => isInside(x + dx, y + dy))) points.push({ x, y });
    }
  }
  return points;
}
