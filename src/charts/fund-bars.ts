/** Sums of money as bars of one scale, for the page and as a file. */

import { tenth } from "../model/drawing.ts";
import { type Quantity, toBase } from "../model/figure.ts";
import { CONTENT_WIDTH } from "./picture-frame.ts";
import { element, PALETTE, type Piece, stack } from "./svg.ts";
import { measureText, textBlock, textLine } from "./text.ts";

/** A quantity with the length of its bar: its share of the largest, from 0 to 1. */
interface Bar<Item extends Quantity> {
  readonly item: Item;
  readonly share: number;
}

/** Bars of one scale that begins at zero, in the given order. */
export function scaleBars<Item extends Quantity>(items: readonly Item[]): Bar<Item>[] {
  const largest = Math.max(0, ...items.map(toBase));
  return items.map((item) => ({ item, share: largest === 0 ? 0 : toBase(item) / largest }));
}

/** A sum with its name, and as text with its qualifier. */
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
        textLine(item.text, width + AIR, top + BAR / 2, {
          size: SIZE,
          typeface: "serif",
          bold: true,
        }),
      ],
    };
  });
  return stack(bars, 24);
}
