/** Rows of text as a picture: a name at the left, at the right lines that may begin with a word in a frame. */

import { measureText } from "../model/drawing.ts";
import { CONTENT_WIDTH } from "./picture-frame.ts";
import { element, facesOf, moved, PALETTE, type Piece, stack } from "./svg.ts";
import { textBlock, textLine } from "./text.ts";

/** A line of a row. */
interface RowLine {
  /** A word in a frame before the text; `strong` and `open` ones can be told apart without colour. */
  readonly chip?: { readonly text: string; readonly look: "strong" | "plain" | "open" };
  readonly text: string;
  /** Whether it says what is not known. */
  readonly muted?: boolean;
}

/** A row of a picture. */
export interface PictureRow {
  readonly name: string;
  /** Its Chinese name, where that is another. */
  readonly chinese?: string;
  readonly lines: readonly RowLine[];
}

/** Rows below one another, parted by rules, in a language; `nameWidth` is the room of the names at the left. */
export const drawRows = (tag: string, rows: readonly PictureRow[], nameWidth: number): Piece =>
  stack(
    rows.map((row) => drawRow(tag, row, nameWidth)),
    PAD,
  );

const PAD = 14;
const GAP = 24;
const CHIP = 20;
const TEXT = 24;

function drawRow(tag: string, { name, chinese = "", lines }: PictureRow, nameWidth: number): Piece {
  const title = textBlock(
    name,
    { x: 0, y: PAD, width: nameWidth },
    { size: 27, typeface: facesOf(tag).serif, bold: true, leading: 1.4 },
  );
  const own = textBlock(
    chinese,
    { x: 0, y: PAD + title.height, width: nameWidth },
    { size: 21, typeface: "serif", color: PALETTE.muted, lang: "zh-Hans-CN", leading: 1.4 },
  );
  const texts = stack(
    lines.map((line) => drawLine(line, CONTENT_WIDTH - nameWidth - GAP)),
    4,
  );
  return {
    height: PAD + Math.max(title.height + own.height, texts.height),
    marks: [
      element("rect", { width: CONTENT_WIDTH, height: 1.5, fill: PALETTE.rule }),
      title.markup,
      ...(chinese === "" ? [] : [own.markup]),
      moved(nameWidth + GAP, PAD, ...texts.marks),
    ],
  };
}

function drawLine({ chip, text, muted = false }: RowLine, width: number): Piece {
  const indent = chip ? measureText(chip.text, CHIP) + 40 : 0;
  const style = { size: TEXT, color: muted ? PALETTE.muted : PALETTE.ink } as const;
  const block = textBlock(text, { x: indent, y: 0, width: width - indent }, style);
  const middle = (TEXT * 1.55) / 2;
  const marks = chip
    ? [
        element("rect", {
          ...{ x: 1, y: middle - 16, width: indent - 16, height: 32, rx: 16, fill: "none" },
          stroke: INK[chip.look],
          "stroke-width": chip.look === "strong" ? 3 : 1.5,
          "stroke-dasharray": chip.look === "open" ? "5 4" : undefined,
        }),
        textLine(chip.text, 12, middle, {
          size: CHIP,
          color: INK[chip.look],
          bold: chip.look === "strong",
        }),
      ]
    : [];
  return { height: block.height, marks: [...marks, block.markup] };
}

const INK = {
  strong: PALETTE["accent-ink"],
  plain: PALETTE["green-ink"],
  open: PALETTE.muted,
} as const;
