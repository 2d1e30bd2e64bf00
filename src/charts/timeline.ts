/** Events on a strip of time: their layout in months, for page and file, and the shapes that the page draws. */

import type { When } from "../data/schema/fields/dates.ts";
import { tenth } from "../model/drawing.ts";
import type { EventView } from "../model/views.ts";

/** A span of time in months from the start of the axis: `from` inclusive, `to` exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** An event on the strip: its span, and its lane, counted upwards from the axis. */
export interface TimelineMark extends Span {
  readonly view: EventView;
  readonly lane: number;
  /** Whether its date is no more precise than several months. */
  readonly vague: boolean;
}

/** A strip of time, in months. */
export interface Timeline {
  readonly months: number;
  readonly lanes: number;
  readonly marks: readonly TimelineMark[];
  /** The first months of years within the strip. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** When the leading source was published; null if it has no date. */
  readonly published: number | null;
}

/** Lays out events on a strip from the first to the last month of a period, each in the lowest free lane. */
export function layTimeline(
  events: readonly EventView[],
  period: { readonly start: string; readonly end: string },
  published: string | null,
): Timeline {
  const start = monthOf(period.start, 0);
  const months = monthOf(period.end, 11) - start + 1;
  const free: number[] = [];
  const marks = events.flatMap((view): TimelineMark[] => {
    const span = spanOf(view.event.when, start);
    // An event outside the strip is only listed: a bar at the edge would show a wrong date.
    if (span.to <= 0 || span.from >= months) return [];
    const from = Math.max(0, span.from);
    const to = Math.min(months, Math.max(span.to, from + 1));
    const open = free.findIndex((until) => until <= from);
    const lane = open === -1 ? free.length : open;
    free[lane] = to;
    const { on } = view.event.when;
    return [{ view, from, to, lane, vague: on === undefined || isYear(on) }];
  });
  const firstYear = Math.ceil(start / 12);
  const count = Math.max(0, Math.floor((start + months - 1) / 12) - firstYear + 1);
  return {
    months,
    lanes: free.length,
    marks,
    years: Array.from({ length: count }, (_, index) => ({
      year: firstYear + index,
      at: (firstYear + index) * 12 - start,
    })),
    published:
      published === null
        ? null
        : monthOf(published, 11) - start + Number(published.slice(8) || 15) / 31,
  };
}

const monthOf = (date: string, fallback: number): number => {
  const [year = "0", month] = date.split("-");
  return Number(year) * 12 + (month === undefined ? fallback : Number(month) - 1);
};

const isYear = (date: string): boolean => date.length === 4;

function spanOf({ on, notBefore, notAfter }: When, start: number): Span {
  if (on !== undefined) return { from: monthOf(on, 0) - start, to: monthOf(on, 11) - start + 1 };
  const to = monthOf(notAfter ?? notBefore ?? "", 11) - start + 1;
  return { from: notBefore === undefined ? to - 1 : monthOf(notBefore, 0) - start, to };
}

/** The sizes of a strip, in its own units. */
interface StripSize {
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

/** The boxes and lines of a strip. Lanes are stacked upwards from the axis. */
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
