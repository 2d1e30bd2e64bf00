import type { Timeline } from "./timeline.ts";

/** Sizes of the strip, in its own units. */
export const STRIP = { width: 780, month: 20, lane: 14, bar: 10, axis: 26 } as const;

/** The strip as boxes and lines, ready to draw; lanes grow upwards from the axis. */
export function drawMarks({ months, lanes, marks, years, published }: Timeline) {
  const scale = STRIP.width / months;
  const base = lanes * STRIP.lane + 6;
  const round = (value: number): number => Math.round(value * 10) / 10;
  return {
    height: base + STRIP.axis,
    axis: `M0 ${base}H${STRIP.width}${years.map(({ at }) => `M${round(at * scale)} ${base}v6`).join("")}`,
    years: years.map(({ year, at }) => ({ year, x: round(at * scale + 4), y: base + 20 })),
    known:
      published === null ? null : { x: 0, y: 0, width: round(published * scale), height: base },
    bars: marks.map(({ view, from, to, lane, vague }) => ({
      status: view.event.status,
      vague,
      x: round(from * scale + 1),
      y: base - (lane + 1) * STRIP.lane,
      width: round((to - from) * scale - 2),
      height: STRIP.bar,
      rx: STRIP.bar / 2,
    })),
  };
}
