import { type HelpKind, kindsOf } from "../../model/helpers.ts";
import { drawFan } from "../fan.ts";
import { drawLegend, SIGN } from "./draw-legend.ts";
import { CONTENT_WIDTH } from "./frame-picture.ts";
import { type Attributes, element, moved } from "./markup.ts";
import { PALETTE } from "./palette.ts";
import { type Piece, stack } from "./stack.ts";
import { textBlock, textLine } from "./text-block.ts";

/** A county and the names of those who help it. */
export interface HelpGroup {
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
