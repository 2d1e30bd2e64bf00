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
