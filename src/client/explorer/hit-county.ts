type Point = readonly [number, number];

/** A county that may be hit, with its point; any one unit of length, the same for all. */
export interface Target {
  readonly id: string;
  readonly at: Point;
}

/** Half of the 24 pixels that a finger needs (WCAG 2.2, target size). */
export const REACH = 12;

/**
 * Which county a pointer at `point` means: the nearest of those whose point lies within reach, so that the smallest
 * can be hit on a telephone; else the one whose shape it is over, if any.
 */
export function hitCounty(
  point: Point,
  targets: readonly (Target | { readonly at: null })[],
  over: string | null,
  reach: number,
): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const target of targets) {
    // One without a place is hit by nothing.
    if (target.at === null) continue;
    const { id, at } = target;
    const distance = Math.hypot(at[0] - point[0], at[1] - point[1]);
    if (distance > least) continue;
    [nearest, least] = [id, distance];
  }
  return nearest ?? over;
}
