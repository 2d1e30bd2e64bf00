import { tenth } from "../model/tenth.ts";

type Point = readonly [number, number];

/** Whole units: finer than an eye sees on a line of this weight, and short to write. */
const whole = (value: number): number => Math.round(tenth(value));

/** A curve from one point to another, bent upwards by a share of its length; in the frame's units. */
export function drawArc(from: Point, to: Point, bend = 0.3): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The normal that points up the page, whichever way the arc runs.
  const side = dx >= 0 ? 1 : -1;
  const control = [
    from[0] + dx / 2 + dy * bend * side,
    from[1] + dy / 2 - dx * bend * side,
  ] as const;
  return `M${whole(from[0])} ${whole(from[1])}Q${whole(control[0])} ${whole(control[1])} ${whole(to[0])} ${whole(to[1])}`;
}
