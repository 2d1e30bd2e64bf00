import { tenth } from "../model/drawing.ts";
import { type HelpKind, kindsOf } from "../model/helpers.ts";
import { CONTENT_WIDTH, drawLegend, SIGN } from "./picture-frame.ts";
import { type Attributes, element, moved, PALETTE, type Piece, stack } from "./svg.ts";
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

/** A line's look: colour, strength and dashes all tell the kind, so that no one of them need be seen. */
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
  const county = { size: 28, face: "serif", bold: true, leading: 1.3 } as const;
  const x = NAMES + FAN + 32;
  const width = CONTENT_WIDTH - x;
  const tall = textBlock(place, { x, y: 0, width }, county).height;
  const { markup } = textBlock(place, { x, y: (height - tall) / 2, width }, county);
  return {
    height,
    marks: [
      element("rect", { y: -9, width: CONTENT_WIDTH, height: 1.5, fill: PALETTE.rule }),
      ...names,
      // The first of a team is drawn last, so that the lead's line runs over the others where they meet.
      moved(NAMES + 16, 0, ...lines.toReversed()),
      markup,
    ],
  };
}

/** Who helps whom: the units at the left, their counties at the right; `words` says what each line that occurs means. */
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

/** A force or an arrangement: its name and what it is. */
interface NamedText {
  readonly name: string;
  readonly summary: string;
}

const TEXT = 570;
const FAN_DRAW_MECHANISMS = 190;
const PAD = 16;

const ruled = (y: number) =>
  element("rect", { y, width: CONTENT_WIDTH, height: 1.5, fill: PALETTE.rule });

/** A name over its text. */
function named({ name, summary }: NamedText, width: number): Piece {
  const title = textBlock(name, { x: 0, y: 0, width }, { size: 25, bold: true, leading: 1.4 });
  const style = { size: 21, color: PALETTE.muted, leading: 1.5 } as const;
  const text = textBlock(summary, { x: 0, y: title.height + 2, width }, style);
  return { height: title.height + 2 + text.height, marks: [title.markup, text.markup] };
}

/** Forces in rows of one height, their curves run together at the county; what joins them stands below. */
export function drawMechanisms(
  forces: readonly NamedText[],
  arrangements: readonly NamedText[],
  target: string,
): Piece {
  const texts = forces.map((force) => named(force, TEXT));
  const row = Math.max(0, ...texts.map(({ height }) => height)) + 2 * PAD;
  const height = forces.length * row;
  const style = { size: 30, face: "serif", bold: true, leading: 1.3 } as const;
  const x = TEXT + FAN_DRAW_MECHANISMS + 44;
  const box = { x, y: 0, width: CONTENT_WIDTH - x };
  const tall = textBlock(target, box, style).height;
  const curve = { fill: "none", stroke: PALETTE.accent, "stroke-width": 3 } as const;
  const diagram: Piece = {
    height,
    marks: [
      ...texts.map(({ marks, height: own }, index) =>
        moved(0, Math.round(index * row + (row - own) / 2), ...marks),
      ),
      ...texts.map((_, index) =>
        element("rect", { y: index * row, width: TEXT, height: 1.5, fill: PALETTE.rule }),
      ),
      moved(
        TEXT + 24,
        0,
        ...drawFan(forces.length, FAN_DRAW_MECHANISMS, row).map((d) =>
          element("path", { d, ...curve }),
        ),
      ),
      textBlock(target, { ...box, y: (height - tall) / 2 }, style).markup,
    ],
  };
  const below = arrangements.map((arrangement): Piece => {
    const piece = named(arrangement, CONTENT_WIDTH);
    return { height: piece.height + PAD, marks: [ruled(0), moved(0, PAD, ...piece.marks)] };
  });
  return stack([diagram, stack(below, PAD)], 24);
}
