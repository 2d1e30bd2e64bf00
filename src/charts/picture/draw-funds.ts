import { tenth } from "../../model/tenth.ts";
import { type Quantity } from "../../model/figure.ts";
import { scaleBars } from "../scale-bars.ts";
import { CONTENT_WIDTH } from "./frame-picture.ts";
import { element } from "./markup.ts";
import { measureText } from "./measure-text.ts";
import { PALETTE } from "./palette.ts";
import { type Piece, stack } from "./stack.ts";
import { textBlock, textLine } from "./text-block.ts";

/** A sum with its name, and in words with its qualifier. */
export interface NamedSum extends Quantity {
  readonly name: string;
  readonly text: string;
}

const BAR = 46;
const SIZE = 32;
const AIR = 14;

/** Sums as bars of one scale that begins at zero; each number stands at the end of its bar. */
export function drawFunds(sums: readonly NamedSum[]): Piece {
  const widest = Math.max(0, ...sums.map(({ text }) => measureText(text, SIZE)));
  const full = CONTENT_WIDTH - widest - AIR;
  const bars = scaleBars(sums).map(({ item, share }): Piece => {
    const name = textBlock(item.name, { x: 0, y: 0, width: CONTENT_WIDTH }, { size: 24 });
    const top = name.height + 8;
    const width = tenth(share * full);
    return {
      height: top + BAR,
      marks: [
        name.markup,
        element("rect", { y: top, width, height: BAR, fill: PALETTE.accent }),
        element("rect", { x: -1, y: top - 5, width: 2, height: BAR + 10, fill: PALETTE.ink }),
        textLine(item.text, width + AIR, top + BAR / 2, { size: SIZE, face: "serif", bold: true }),
      ],
    };
  });
  return stack(bars, 24);
}
