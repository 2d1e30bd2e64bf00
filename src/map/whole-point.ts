import type { UnitShape } from "./province-map.ts";

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
