/** The timeline as a file: a row for each event, with its text and a bar over the months that its date may mean. */

import { tenth } from "../model/drawing.ts";
import { CONTENT_WIDTH, drawLegend, SIGN } from "./picture-frame.ts";
import { type Attributes, element, type Markup, moved, PALETTE, type Piece, stack } from "./svg.ts";
import { textBlock, textLine } from "./text.ts";
import type { Timeline, TimelineMark } from "./timeline.ts";

/** An event as text. Outside the strip it has no mark, and so no bar. */
export interface ToldEvent {
  readonly when: string;
  readonly place: string | null;
  readonly name: string;
  readonly mark: TimelineMark | null;
}

/** The meanings of the bars and of the tinted period. */
interface TimelineWords {
  readonly done: string;
  readonly vague: string;
  readonly expected: string;
  readonly known: string | null;
}

/** A row for each event: its text at the left, at the right a bar over the months that its date may mean. */
export function drawTimeline(
  { months, years, published }: Pick<Timeline, "months" | "years" | "published">,
  events: readonly ToldEvent[],
  words: TimelineWords,
): Piece {
  const scale = (CONTENT_WIDTH - AXIS) / months;
  const rows = stack(
    events.map((event) => drawRow(event, scale, words)),
    0,
  );
  const head = 34;
  const height = head + rows.height;
  const tint =
    published === null
      ? []
      : [
          element("rect", {
            x: AXIS,
            y: head,
            width: tenth(published * scale),
            height: rows.height,
            fill: PALETTE.outside,
            opacity: 0.6,
          }),
        ];
  const axis = years.flatMap(({ year, at }) => [
    element("rect", {
      x: tenth(AXIS + at * scale),
      width: 1.5,
      height,
      fill: PALETTE.rule,
    }),
    textLine(String(year), AXIS + at * scale + 8, head / 2, { size: 19, color: PALETTE.muted }),
  ]);
  const looks = ["done", "vague", "expected"] as const;
  const legend = looks.map((look) => ({
    sign: [bar(look, 2, (SIGN.height - BAR) / 2, SIGN.width - 4)],
    text: words[look],
  }));
  const known =
    words.known === null
      ? []
      : [
          {
            sign: [element("rect", { ...SIGN, fill: PALETTE.outside, opacity: 0.6 })],
            text: words.known,
          },
        ];
  return stack(
    [
      drawLegend([...legend, ...known], CONTENT_WIDTH),
      { height, marks: [...tint, ...axis, moved(0, head, ...rows.marks)] },
    ],
    18,
  );
}

function drawRow(
  { when, place, name, mark }: ToldEvent,
  scale: number,
  words: TimelineWords,
): Piece {
  const look = mark && lookOf(mark);
  const date = look === "expected" ? `${when} · ${words.expected}` : when;
  const top = textBlock(date, { x: 0, y: PAD, width: TEXT }, { size: 19, color: PALETTE.muted });
  const text = place === null ? name : `${place} · ${name}`;
  const box = { x: 0, y: PAD + top.height, width: TEXT };
  const what = textBlock(text, box, { size: 22, bold: look !== "expected", leading: 1.4 });
  const height = PAD + top.height + what.height + PAD;
  const marks = [
    element("rect", { width: CONTENT_WIDTH, height: 1.5, fill: PALETTE.rule }),
    top.markup,
    what.markup,
  ];
  if (mark && look) {
    const x = AXIS + mark.from * scale + 1.5;
    marks.push(bar(look, x, (height - BAR) / 2, (mark.to - mark.from) * scale - 3));
  }
  return { height, marks };
}

type Look = "done" | "vague" | "expected";

const BARS: Readonly<Record<Look, Attributes>> = {
  done: { fill: PALETTE.accent },
  vague: { fill: PALETTE.surface, stroke: PALETTE.muted, "stroke-width": 2.5 },
  expected: {
    fill: PALETTE.paper,
    stroke: PALETTE.accent,
    "stroke-width": 3,
    "stroke-dasharray": "7 5",
  },
};

const TEXT = 480;
const AXIS = TEXT + 30;
const BAR = 18;
const PAD = 11;

const lookOf = ({ view, vague }: TimelineMark): Look =>
  view.event.status === "expected" ? "expected" : vague ? "vague" : "done";

const bar = (look: Look, x: number, y: number, width: number): Markup =>
  element("rect", {
    x: tenth(x),
    y: tenth(y),
    width: tenth(width),
    height: BAR,
    rx: 3,
    ...BARS[look],
  });
