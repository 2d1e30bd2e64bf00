/** Values as dots along a scale, those that would cover each other stacked, for the page and as a file. */

import { tenth } from "../model/drawing.ts";
import { CONTENT_WIDTH } from "./picture-frame.ts";
import { element, type Markup, PALETTE, type Piece } from "./svg.ts";
import { textLine } from "./text.ts";

/** A value, and the text that names it; null if it has none. */
interface StripValue {
  readonly value: number;
  readonly name: string;
  readonly label: string | null;
}

/** A value that the others are compared with. */
interface StripLine {
  readonly value: number;
  readonly label: string;
}

/** A dot: `x` in per cent of the width, `level` counted upwards from the axis. */
interface StripDot extends StripValue {
  readonly x: number;
  readonly level: number;
}

/** A dot's name below the axis, in a lane of its own; it reaches leftwards where there is no room at the right. */
interface StripLabel {
  readonly x: number;
  readonly text: string;
  readonly lane: number;
  readonly anchor: "start" | "end";
}

interface Strip {
  readonly dots: readonly StripDot[];
  readonly labels: readonly StripLabel[];
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly lines: readonly { readonly x: number; readonly label: string }[];
  readonly levels: number;
  readonly lanes: number;
}

/** How wide a dot and a label are on a phone, in per cent of its width. */
const DOT = 3.4;
const LABEL = 26;

/** Lays out values on a scale over their range. Named ones stand on the axis, and their names never cover a line. */
export function layStrip(values: readonly StripValue[], lines: readonly StripLine[]): Strip {
  const all = [...values, ...lines].map(({ value }) => value);
  const [low, high] = [Math.floor(Math.min(...all)), Math.ceil(Math.max(...all))];
  const xOf = (value: number): number => tenth(2 + (96 * (value - low)) / Math.max(1, high - low));
  const taken: number[][] = [];
  const place = (one: StripValue): StripDot => {
    const x = xOf(one.value);
    const free = taken.findIndex((level) => level.every((other) => Math.abs(other - x) >= DOT));
    const level = free === -1 ? taken.length : free;
    taken[level] = [...(taken[level] ?? []), x];
    return { ...one, x, level };
  };
  const named = values.filter(({ label }) => label !== null);
  const dots = [...named, ...values.filter(({ label }) => label === null)].map(place);
  // From the right, each in the lane below the last: a line down to a name then passes to the left of those above.
  const fromRight = dots.filter(({ label }) => label !== null).toSorted((a, b) => b.x - a.x);
  const labels = fromRight.map(({ x, label }, lane): StripLabel => {
    const anchor = x + LABEL > 100 ? "end" : "start";
    return { x, text: label ?? "", lane, anchor };
  });
  const first = low + (low % 2);
  const count = Math.floor((high - first) / 2) + 1;
  return {
    dots,
    labels,
    ticks: Array.from({ length: count }, (_, at) => ({
      value: first + 2 * at,
      x: xOf(first + 2 * at),
    })),
    lines: lines.map(({ value, label }) => ({ x: xOf(value), label })),
    levels: taken.length,
    lanes: labels.length,
  };
}

/** The sizes of a strip: on the page in ems, so that it grows with its letters, in a file in its units. */
interface StripSize {
  /** Height of a level of dots, and the radius of a dot. */
  readonly level: number;
  readonly radius: number;
  /** Height of a line of text. */
  readonly line: number;
}

export const PAGE_STRIP: StripSize = { level: 0.82, radius: 0.36, line: 1.43 };
const FILE_STRIP: StripSize = { level: 27, radius: 12, line: 34 };

/** How high the parts of a strip stand: lines' labels at the top, then dots on the axis, ticks, and names below. */
export function stripHeights({ levels, lanes, lines }: Strip, { level, radius, line }: StripSize) {
  const axis = hundredth(lines.length * line + levels * level + radius);
  const lane = (at: number): number => axis + line * (at + 1.9);
  return {
    axis,
    tick: hundredth(axis + line * 0.7),
    laneAt: (at: number): number => hundredth(lane(at)),
    /** Where the line to a name in a lane ends. */
    laneEnd: (at: number): number => hundredth(lane(at) + line * 0.35),
    dotAt: (at: number): number => hundredth(axis - radius * 1.2 - at * level),
    lineAt: (index: number): number => hundredth(line * (index + 0.5)),
    /** Where the line beside a label begins. */
    lineTop: (index: number): number => hundredth(line * (index + 0.15)),
    height: hundredth(lane(lanes) - line * 0.3),
  };
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** The strip as a file. */
export function drawStrip(values: readonly StripValue[], compared: readonly StripLine[]): Piece {
  const strip = layStrip(values, compared);
  const size = FILE_STRIP;
  const { axis, tick, laneAt, laneEnd, dotAt, lineAt, lineTop, height } = stripHeights(strip, size);
  const x = (share: number): number => (share * CONTENT_WIDTH) / 100;
  const upright = (at: number, from: number, to: number, color: string): Markup =>
    element("rect", { x: x(at) - 1, y: from, width: 2, height: to - from, fill: color });
  const text = { size: 22, color: PALETTE.muted } as const;
  return {
    height,
    marks: [
      ...strip.lines.flatMap(({ x: at, label }, index) => [
        upright(at, lineTop(index), axis, PALETTE.ink),
        textLine(label, x(at) + 10, lineAt(index), { size: 23, bold: true }),
      ]),
      element("rect", { y: axis, width: CONTENT_WIDTH, height: 1.5, fill: PALETTE.muted }),
      ...strip.ticks.map((one) =>
        textLine(`${one.value}%`, x(one.x), tick, { ...text, anchor: "middle" }),
      ),
      ...strip.labels.flatMap((one) => [
        upright(one.x, axis, laneEnd(one.lane), PALETTE.accent),
        textLine(one.text, x(one.x) + (one.anchor === "start" ? 8 : -8), laneAt(one.lane), {
          ...{ size: 23, bold: true, anchor: one.anchor, color: PALETTE["accent-ink"] },
        }),
      ]),
      ...strip.dots.map((dot) =>
        element("circle", {
          cx: x(dot.x),
          cy: dotAt(dot.level),
          r: size.radius,
          fill: dot.label === null ? PALETTE.green : PALETTE.accent,
        }),
      ),
    ],
  };
}
