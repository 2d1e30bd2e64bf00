/**
 * Fan diagrams, whose curves join several rows to one point: who helps which county, and the forces that help a county.
 * The page draws the same curves as the file.
 */

import { tenth } from "../model/drawing.ts";
import { type HelpKind, kindsOf } from "../model/helpers.ts";
import { CONTENT_WIDTH, drawLegend, SIGN } from "./picture-frame.ts";
import { type Attributes, element, type Markup, moved, PALETTE, type Piece, stack } from "./svg.ts";
import { textBlock, textLine } from "./text.ts";

/**
 * Curves that join the middles of `count` equal rows at the left to one point at the middle right, in a box `width`
 * wide and `count` times `row` high. A page stretches the small default to the rows' real size.
 */
export function drawFan(count: number, width = 100, row = 1): string[] {
  const middle = tenth((count * row) / 2);
  return Array.from({ length: count }, (_, index) => {
    const y = tenth((index + 0.5) * row);
    return `M0 ${y}C${width / 2} ${y} ${width / 2} ${middle} ${width} ${middle}`;
  });
}

/** A county and the names of those who help it. */
interface HelpGroup {
  readonly place: string;
  readonly helpers: readonly { readonly name: string; readonly kind: HelpKind }[];
}

/** Who helps whom: the units at the left, their counties at the right. `words` holds the meaning of each line. */
export function drawHelp(
  groups: readonly HelpGroup[],
  words: Readonly<Record<HelpKind, string>>,
): Piece {
  const legend = kindsOf(groups).map((kind) => ({
    sign: [line(kind, `M2 ${SIGN.height / 2}H${SIGN.width}`)],
    text: words[kind],
  }));
  return stack([drawLegend(legend, CONTENT_WIDTH), stack(groups.map(drawGroup), 18)], 26);
}

const ROW = 46;
const NAMES = 410;
const FAN = 370;
const SIZE = 24;

const line = (kind: HelpKind, d: string) => element("path", { d, fill: "none", ...LINES[kind] });

function drawGroup({ place, helpers }: HelpGroup): Piece {
  const height = helpers.length * ROW;
  const curves = drawFan(helpers.length, FAN, ROW);
  const lines = helpers.map(({ kind }, row) => line(kind, curves[row] ?? ""));
  const names = helpers.map(({ name }, row) =>
    textLine(name, NAMES, (row + 0.5) * ROW, { size: SIZE, anchor: "end" }),
  );
  return {
    height,
    marks: [
      ruled(-9, CONTENT_WIDTH),
      ...names,
      // The first of a team is drawn last, so that the lead's line runs over the others where they meet.
      moved(NAMES + 16, 0, ...lines.toReversed()),
      target(place, NAMES + FAN + 32, height, 28),
    ],
  };
}

/** The look of a line. Colour, width and dashes each tell the kind, so that a reader need not see all of them. */
const LINES: Readonly<Record<HelpKind, Attributes>> = {
  lead: { stroke: PALETTE.accent, "stroke-width": 6 },
  member: { stroke: PALETTE["green-ink"], "stroke-width": 3 },
  convener: { stroke: PALETTE["green-ink"], "stroke-width": 3, "stroke-dasharray": "14 4 3 4" },
  unknown: {
    stroke: PALETTE.ink,
    "stroke-width": 3,
    "stroke-dasharray": "0.1 7",
    "stroke-linecap": "round",
  },
  pairing: { stroke: PALETTE.blue, "stroke-width": 3.5, "stroke-dasharray": "10 6" },
  industry: { stroke: PALETTE.blue, "stroke-width": 3.5, "stroke-dasharray": "14 5 3 5" },
};

/** A force or an arrangement: its name and what it is. */
interface NamedText {
  readonly name: string;
  readonly summary: string;
}

/** The forces in rows of equal height, joined to the county by curves. The arrangements between them stand below. */
export function drawMechanisms(
  forces: readonly NamedText[],
  arrangements: readonly NamedText[],
  helped: string,
): Piece {
  const texts = forces.map((force) => named(force, TEXT));
  const row = Math.max(0, ...texts.map(({ height }) => height)) + 2 * PAD;
  const height = forces.length * row;
  const curve = { fill: "none", stroke: PALETTE.accent, "stroke-width": 3 } as const;
  const diagram: Piece = {
    height,
    marks: [
      ...texts.map(({ marks, height: own }, index) =>
        moved(0, Math.round(index * row + (row - own) / 2), ...marks),
      ),
      ...texts.map((_, index) => ruled(index * row, TEXT)),
      moved(
        TEXT + 24,
        0,
        ...drawFan(forces.length, FORCE_FAN, row).map((d) => element("path", { d, ...curve })),
      ),
      target(helped, TEXT + FORCE_FAN + 44, height, 30),
    ],
  };
  const below = arrangements.map((arrangement): Piece => {
    const piece = named(arrangement, CONTENT_WIDTH);
    return {
      height: piece.height + PAD,
      marks: [ruled(0, CONTENT_WIDTH), moved(0, PAD, ...piece.marks)],
    };
  });
  return stack([diagram, stack(below, PAD)], 24);
}

const TEXT = 570;
const FORCE_FAN = 190;
const PAD = 16;

/** A name over its text. */
function named({ name, summary }: NamedText, width: number): Piece {
  const title = textBlock(name, { x: 0, y: 0, width }, { size: 25, bold: true, leading: 1.4 });
  const style = { size: 21, color: PALETTE.muted, leading: 1.5 } as const;
  const text = textBlock(summary, { x: 0, y: title.height + 2, width }, style);
  return { height: title.height + 2 + text.height, marks: [title.markup, text.markup] };
}

const ruled = (y: number, width: number) =>
  element("rect", { y, width, height: 1.5, fill: PALETTE.rule });

/** What the curves reach: a name at their right, in the middle of their height. */
function target(name: string, x: number, height: number, size: number): Markup {
  const style = { size, typeface: "serif", bold: true, leading: 1.3 } as const;
  const width = CONTENT_WIDTH - x;
  const own = textBlock(name, { x, y: 0, width }, style).height;
  return textBlock(name, { x, y: (height - own) / 2, width }, style).markup;
}
