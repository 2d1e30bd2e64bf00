import { tenth } from "../model/tenth.ts";

type Point = readonly [number, number];

/** A curve from one point to another, bent upwards by a share of its length; in the frame's units. */
export function drawArc(from: Point, to: Point, bend = 0.3): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The normal that points up the page, whichever way the arc runs.
  const side = dx >= 0 ? 1 : -1;
  const control = [
    from[0] + dx / 2 + dy * bend * side,
    from[1] + dy / 2 - dx * bend * side,
  ] as const;
  return `M${tenth(from[0])} ${tenth(from[1])}Q${tenth(control[0])} ${tenth(control[1])} ${tenth(to[0])} ${tenth(to[1])}`;
}
