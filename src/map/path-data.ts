/**
 * The path data of shapes: the `d` of an SVG path, as short as it can be written.
 */

import {
  type GeoContext,
  geoPath,
  type GeoPermissibleObjects,
  type GeoProjection,
  type GeoStreamWrapper,
} from "d3";
import { PATH_SCALE } from "../model/drawing.ts";

/**
 * Path data of a shape, in whole numbers (see `PATH_SCALE`). Empty for a shape too small to draw. Written backwards, it
 * is the same shape.
 */
export function drawPath(
  projection: GeoProjection | GeoStreamWrapper,
  shape: GeoPermissibleObjects,
  isReversed = false,
): string {
  const writer = new PathWriter(isReversed);
  geoPath(projection, writer)(shape);
  return writer.toString();
}

/**
 * A drawing context for d3's geoPath that writes short path data: whole numbers, relative moves, no repeated points.
 * Positions are rounded before the moves between them are taken, so that shared borders stay shared.
 */
export class PathWriter implements GeoContext {
  #path = "";
  #ring: (readonly [number, number])[] = [];
  /** The position after the last ring: its first point, since closing a path returns there. */
  #pen: readonly [number, number] = [0, 0];
  readonly #isReversed: boolean;

  constructor(isReversed = false) {
    this.#isReversed = isReversed;
  }

  beginPath(): void {
    this.#ring = [];
  }

  moveTo(x: number, y: number): void {
    this.#flush(false);
    this.#add(x, y);
  }

  lineTo(x: number, y: number): void {
    this.#add(x, y);
  }

  closePath(): void {
    this.#flush(true);
  }

  /** Points are not drawn on these maps. */
  arc(): void {
    throw new Error("PathWriter draws lines and areas, not points.");
  }

  /** The path data so far. */
  toString(): string {
    this.#flush(false);
    return this.#path;
  }

  #add(x: number, y: number): void {
    const point = [Math.round(x * PATH_SCALE), Math.round(y * PATH_SCALE)] as const;
    const last = this.#ring.at(-1);
    if (last?.[0] !== point[0] || last[1] !== point[1]) this.#ring.push(point);
  }

  #flush(closed: boolean): void {
    const points = this.#isReversed ? this.#ring.toReversed() : this.#ring;
    this.#ring = [];
    const [first, ...rest] = points;
    const last = rest.at(-1);
    if (closed && first && last?.[0] === first[0] && last[1] === first[1]) rest.pop();
    if (!first || rest.length < (closed ? 2 : 1)) return;
    let [x, y] = first;
    this.#path += `m${pair(x - this.#pen[0], y - this.#pen[1], true)}`;
    for (const [index, next] of rest.entries()) {
      this.#path += `${index === 0 ? "l" : ""}${pair(next[0] - x, next[1] - y, index === 0)}`;
      [x, y] = next;
    }
    if (closed) this.#path += "z";
    this.#pen = closed ? first : [x, y];
  }
}

/** Joins two numbers. SVG needs no space before a minus sign, nor at the start. */
const pair = (x: number, y: number, first: boolean): string =>
  `${first || x < 0 ? "" : " "}${x}${y < 0 ? "" : " "}${y}`;
