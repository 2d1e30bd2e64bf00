import { drawFan } from "../fan.ts";
import { CONTENT_WIDTH } from "./frame-picture.ts";
import { element, moved } from "./markup.ts";
import { PALETTE } from "./palette.ts";
import { type Piece, stack } from "./stack.ts";
import { textBlock } from "./text-block.ts";

/** A force or an arrangement: its name and what it is. */
export interface NamedText {
  readonly name: string;
  readonly summary: string;
}

const TEXT = 570;
const FAN = 190;
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
  const x = TEXT + FAN + 44;
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
        ...drawFan(forces.length, FAN, row).map((d) => element("path", { d, ...curve })),
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
