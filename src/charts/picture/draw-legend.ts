import type { Markup } from "./markup.ts";
import { moved } from "./markup.ts";
import { measureText } from "./measure-text.ts";
import type { Piece } from "./stack.ts";
import { textLine } from "./text-block.ts";

/** What a colour or a line means. The sign is drawn in a box `SIGN` wide and high. */
export interface LegendItem {
  readonly sign: readonly Markup[];
  readonly text: string;
}

/** The box that a legend's sign is drawn in. */
export const SIGN = { width: 44, height: 22 } as const;

const SIZE = 21;
const ROW = 36;
const GAP = 30;

/** Signs and words in rows no wider than `width`. */
export function drawLegend(items: readonly LegendItem[], width: number): Piece {
  const marks: Markup[] = [];
  let [x, row] = [0, 0];
  for (const { sign, text } of items) {
    const wide = SIGN.width + 12 + measureText(text, SIZE);
    if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
    marks.push(
      moved(
        Math.round(x),
        row * ROW,
        moved(0, (ROW - SIGN.height) / 2, ...sign),
        textLine(text, SIGN.width + 12, ROW / 2, { size: SIZE }),
      ),
    );
    x += wide + GAP;
  }
  return { height: items.length === 0 ? 0 : (row + 1) * ROW, marks };
}
