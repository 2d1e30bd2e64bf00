import { tenth } from "../../model/tenth.ts";
import { element, type Markup } from "./markup.ts";
import { FACES, PALETTE } from "./palette.ts";
import { wrapText } from "./wrap-text.ts";

/** How a text is set. Sizes in the picture's units. */
export interface TextStyle {
  readonly size: number;
  /** Height of a line as a multiple of the size. */
  readonly leading?: number;
  readonly face?: keyof typeof FACES;
  readonly color?: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
}

/** Text that stands in a picture, with the height it takes. */
export interface TextBlock {
  readonly markup: Markup;
  readonly height: number;
  readonly lines: number;
}

/** How far the letters' foot lies below the middle of a line, in ems. */
const FOOT = 0.36;

/** One line of text, its middle at `y`. Editors know no `dominant-baseline`, so the foot is reckoned here. */
export function textLine(text: string, x: number, y: number, style: TextStyle): Markup {
  const { size, face = "sans", color = PALETTE.ink, bold = false, anchor = "start" } = style;
  return element(
    "text",
    {
      x: tenth(x),
      y: tenth(y + size * FOOT),
      "font-family": face === "sans" ? undefined : FACES[face],
      "font-size": size,
      "font-weight": bold ? 700 : undefined,
      fill: color === PALETTE.ink ? undefined : color,
      "text-anchor": anchor === "start" ? undefined : anchor,
    },
    text,
  );
}

/** A text in lines no wider than `width`, its top at `y`. */
export function textBlock(
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  style: TextStyle,
): TextBlock {
  const { size, leading = 1.55 } = style;
  const step = size * leading;
  const lines = wrapText(text, size, width);
  return {
    markup: element(
      "g",
      {},
      ...lines.map((line, index) => textLine(line, x, y + step * (index + 0.5), style)),
    ),
    height: lines.length * step,
    lines: lines.length,
  };
}
