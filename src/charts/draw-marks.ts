import type { Timeline } from "./timeline.ts";
import { tenth } from "../model/tenth.ts";

/** Sizes of a strip, in its own units. */
export interface StripSize {
  readonly width: number;
  /** Height of a lane, and of the bar in it. */
  readonly lane: number;
  readonly bar: number;
  /** Room for the years under the axis. */
  readonly axis: number;
}

/** For columns of a desktop page. */
export const WIDE_STRIP: StripSize = { width: 780, lane: 14, bar: 10, axis: 26 };

/** For a phone, about one unit a pixel. */
export const NARROW_STRIP: StripSize = { width: 330, lane: 11, bar: 8, axis: 24 };

/** The strip as boxes and lines, ready to draw; lanes grow upwards from the axis. */
export function drawMarks({ months, lanes, marks, years, published }: Timeline, size: StripSize) {
  const scale = size.width / months;
  const base = lanes * size.lane + 6;
  return {
    viewBox: `0 0 ${size.width} ${base + size.axis}`,
    axis: `M0 ${base}H${size.width}${years.map(({ at }) => `M${tenth(at * scale)} ${base}v6`).join("")}`,
    years: years.map(({ year, at }) => ({ year, x: tenth(at * scale + 4), y: base + 19 })),
    known:
      published === null ? null : { x: 0, y: 0, width: tenth(published * scale), height: base },
    bars: marks.map(({ view, from, to, lane, vague }) => ({
      view,
      status: view.event.status,
      vague,
      x: tenth(from * scale + 0.5),
      y: base - (lane + 1) * size.lane,
      width: tenth((to - from) * scale - 1),
      height: size.bar,
      rx: Math.min(size.bar / 2, tenth((scale - 1) / 2)),
    })),
  };
}
