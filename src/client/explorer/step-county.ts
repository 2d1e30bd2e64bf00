import type { Target } from "./hit-county.ts";

/** An arrow key's direction on the page: right and down are positive. */
export const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much more a step aside counts than a step ahead. */
const ASIDE = 2;

/**
 * The county to go to from one in a direction: among those that lie more ahead than aside, the nearest, steps aside
 * counted double; the county itself at the edge of the map.
 */
export function stepCounty(
  from: Target,
  [dx, dy]: readonly [number, number],
  targets: readonly Target[],
): string {
  let [best, least] = [from.id, Infinity];
  for (const { id, at } of targets) {
    const [x, y] = [at[0] - from.at[0], at[1] - from.at[1]];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (ahead <= 0 || aside > ahead) continue;
    const distance = ahead + ASIDE * aside;
    if (distance < least) [best, least] = [id, distance];
  }
  return best;
}
