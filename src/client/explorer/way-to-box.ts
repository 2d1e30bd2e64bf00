import type { Box } from "./place-tooltip.ts";

type Point = readonly [number, number];

/** How much longer than the straight line a way may be, pixels: at half of 60 it may lie 16 aside. */
const DETOUR = 8;
/** How far a hand may slip back, pixels. */
const SLIP = 2;

const between = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

/**
 * Follows a pointer that has left a county, and tells at each point whether it may be on its way to the county's
 * tooltip, across whatever lies between: about straight to the middle of it or to what is nearest of it, and never back.
 * One that turns aside means what it is over. No clock counts: some hands are slow.
 * @param from where the pointer was over the county last; all in pixels of the window
 */
export function wayToBox({ left, top, width, height }: Box, from: Point): (at: Point) => boolean {
  const middle: Point = [left + width / 2, top + height / 2];
  const nearest: Point = [
    Math.max(left, Math.min(from[0], left + width)),
    Math.max(top, Math.min(from[1], top + height)),
  ];
  let least = between(from, middle);
  return (at) => {
    const ahead = between(at, middle);
    const isForward = ahead <= least + SLIP;
    least = Math.min(least, ahead);
    return (
      isForward &&
      [middle, nearest].some(
        (end) => between(from, at) + between(at, end) <= between(from, end) + DETOUR,
      )
    );
  };
}
