import type { UnitShape } from "./province-map.ts";

/** The box a map is drawn in. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Empty space kept at each edge. */
  readonly padding: number;
}

/** Units of a path for one unit of the frame: whole numbers in a path are tenths of the frame's unit. */
export const PATH_SCALE = 10;

/** 东沙群岛 (Dongsha Islands), which maps of Guangdong draw in a box; part of 汕尾市陆丰市. */
const INSET_ADCODES: ReadonlySet<string> = new Set(["442100"]);

/** The box, in the main frame's units. */
export const INSET_FRAME = {
  width: 130,
  height: 112,
  padding: 24,
  labelY: 102,
} as const satisfies Frame & {
  /** Baseline of its name. */
  labelY: number;
};

/** Whether a unit is drawn in the inset box rather than in its place. */
export function isInset(adcode: string): boolean {
  return INSET_ADCODES.has(adcode);
}

/**
 * Points of names, signs and arcs in whole units of the frame: finer than an eye sees there, and half as long to write.
 * Shapes keep their tenths.
 */
export const wholePoint = ([x, y]: readonly [number, number]): string =>
  `${Math.round(x)} ${Math.round(y)}`;

/** The same as the attributes of a name. */
export const wholePlace = (x: number, y: number): { readonly x: number; readonly y: number } => ({
  x: Math.round(x),
  y: Math.round(y),
});

/** The box around some shapes, as an attribute: left, top, right, bottom. Undefined for none. */
export function wholeBox(shapes: Iterable<Pick<UnitShape, "bounds">>): string | undefined {
  const corners = [...shapes].flatMap(({ bounds }) => bounds);
  if (corners.length === 0) return undefined;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)].map(Math.floor);
  const [right, bottom] = [Math.max(...xs), Math.max(...ys)].map(Math.ceil);
  return [left, top, right, bottom].join(" ");
}
