import type { Markup } from "../picture/markup.ts";
import type { Piece } from "../picture/stack.ts";
import { wrapText } from "../picture/wrap-text.ts";
import { wrapWords } from "./wrap-words.ts";
import type { Letters, LineStyle } from "./letters.ts";

/** How far the letters' foot lies below the middle of a line, in ems. */
const FOOT = 0.37;

/** Lines of text under one another, from the top down; `leading` is a line's height as a multiple of its size. */
export function setLines(
  letters: Letters,
  lines: readonly string[],
  style: LineStyle,
  leading = 1.5,
): Piece {
  const step = style.size * leading;
  const marks = lines.map((line, index): Markup =>
    letters.line(line, 0, step * (index + 0.5) + style.size * FOOT, style),
  );
  return { height: lines.length * step, marks };
}

/** A text broken into lines no wider than `width`. */
export function setText(
  letters: Letters,
  text: string,
  style: LineStyle,
  width: number,
  leading?: number,
): Piece {
  return setLines(letters, wrapText(text, style.size, width), style, leading);
}

/** A text in the largest of some sizes in which it takes no more than `most` lines; cut where none does. */
export function setLargest(
  letters: Letters,
  text: string,
  style: Omit<LineStyle, "size">,
  {
    sizes,
    width,
    most,
    leading,
  }: { sizes: readonly number[]; width: number; most: number; leading: number },
): Piece {
  const size =
    sizes.find((one) => wrapWords(text, one, width).length <= most) ?? sizes.at(-1) ?? 20;
  const lines = wrapWords(text, size, width);
  const kept = lines.slice(0, most);
  // The last letter makes room for the mark that there is more.
  if (lines.length > most)
    kept[most - 1] = `${Array.from(kept.at(-1) ?? "")
      .slice(0, -1)
      .join("")}…`;
  return setLines(letters, kept, { ...style, size }, leading);
}
