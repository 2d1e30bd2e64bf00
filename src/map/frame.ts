/**
 * The boxes that maps are drawn in, the place of the inset, and how positions in them are written.
 */

import type { Site } from "../data/schema/site.ts";

/** The box a map is drawn in. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Empty space kept at each edge. */
  readonly padding: number;
}

/** A frame whose height is that of the province in it. */
export type OpenFrame = Omit<Frame, "height">;

/** The box around a shape: [[left, top], [right, bottom]]. */
export type Bounds = readonly [readonly [number, number], readonly [number, number]];

/** The inset, in units of the main frame. */
export const INSET_FRAME = {
  width: 130,
  height: 112,
  padding: 24,
  labelY: 102,
} as const satisfies Frame & {
  /** The baseline of its name. */
  labelY: number;
};

/** Whether a unit is drawn in the inset rather than in its place, as `site.json` says. */
export const isInset = ({ map }: Pick<Site, "map">, adcode: string): boolean =>
  map.inset?.includes(adcode) ?? false;

/** The left top of the inset, as wide and high as it is in a frame, in the corner that `site.json` says. */
export function insetOrigin(
  { map }: Pick<Site, "map">,
  frame: Frame,
  { width, height }: { readonly width: number; readonly height: number },
): readonly [number, number] {
  const corner = map.insetCorner ?? "bottom-right";
  const { padding } = frame;
  return [
    corner.endsWith("right") ? frame.width - width - padding : padding,
    corner.startsWith("bottom") ? frame.height - height - padding : padding,
  ];
}

/**
 * A point in whole units of the frame, as an attribute. Names, signs and arcs need no tenths: nobody would see them, and
 * they would double the length.
 */
export const wholePoint = ([x, y]: readonly [number, number]): string =>
  `${Math.round(x)} ${Math.round(y)}`;

/** The same as the attributes x and y. */
export const wholePlace = (x: number, y: number): { readonly x: number; readonly y: number } => ({
  x: Math.round(x),
  y: Math.round(y),
});

/** The box around some shapes in whole units, as an attribute: left, top, right, bottom. Undefined if there are none. */
export function wholeBox(shapes: Iterable<{ readonly bounds: Bounds }>): string | undefined {
  const corners = [...shapes].flatMap(({ bounds }) => bounds);
  if (corners.length === 0) return undefined;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)].map(Math.floor);
  const [right, bottom] = [Math.max(...xs), Math.max(...ys)].map(Math.ceil);
  return [left, top, right, bottom].join(" ");
}
