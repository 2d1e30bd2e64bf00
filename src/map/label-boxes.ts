/**
 * Where the letters of names stand, at each size that the styles draw them in (src/components/map/province-map.css).
 */

import { measureText } from "../model/drawing.ts";
import type { MapLabel } from "./map-content.ts";

/** The sizes of Chinese letters, in units of the frame of 960: on a wide map, on a narrow one, on a telephone. */
export const LETTERS = {
  wide: { county: 22, helper: 20, ground: 17, later: 20 },
  narrow: { county: 28, helper: 26, ground: 22, later: 25 },
  phone: { county: 40, helper: 32, ground: 32, later: 36 },
} as const;

export type MapSize = keyof typeof LETTERS;
export const MAP_SIZES = ["wide", "narrow", "phone"] as const satisfies MapSize[];

/** A box in the frame's units. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** How large other letters are beside Chinese ones: as easily read, while their names are longer. */
const OTHER_LETTERS = 0.85;

/** The size of the letters of a text where Chinese ones have a size. */
export const letterSize = (text: string, size: number): number =>
  /\p{Script=Han}/u.test(text) ? size : size * OTHER_LETTERS;

/** How much wider other letters than Chinese ones are taken to be: readers may set them apart, and fonts differ. */
const ROOM = 1.1;

/** The width of a name where Chinese letters have a size. */
export const nameWidth = (text: string, chinese: number): number => {
  const size = letterSize(text, chinese);
  return measureText(text, size) * (size === chinese ? 1 : ROOM);
};

/** The box of a name's letters. */
export function letterBox(
  { text, x, y, anchor }: Pick<MapLabel, "text" | "x" | "y" | "anchor">,
  chinese: number,
): Box {
  const size = letterSize(text, chinese);
  const width = nameWidth(text, chinese);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, y - size / 2, left + width, y + size / 2];
}

/** A box with room around it. */
export const grow = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

/**
 * The area around a place's point that must be free of other names, since they would seem to belong to the place: the
 * middle of a county's shape, or the dot where an arc begins.
 */
export const FREE_AREA = { county: 24, helper: 12 } as const;

/** Whether two boxes lie over each other. */
export const meet = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/** Whether a box lies within a frame. */
export const isWithin = (
  [left, top, right, bottom]: Box,
  { width, height }: { readonly width: number; readonly height: number },
): boolean => left >= 0 && top >= 0 && right <= width && bottom <= height;
