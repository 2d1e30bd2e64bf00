import type { Markup } from "../picture/markup.ts";

/** The three hands that cards are set in: names and numbers, text, and what stands out of it. */
export type Hand = "serif" | "sans" | "bold";

/** How a line of a card is set. */
export interface LineStyle {
  readonly hand: Hand;
  /** Height of the letters' box, in the card's pixels. */
  readonly size: number;
  readonly color: string;
}

/**
 * Sets lines of text. Where fonts are at hand a line becomes outlines, so that a card looks the same on every
 * machine; where none is, in tests of what a card says, it stays text.
 */
export interface Letters {
  /** How wide a text stands, in the card's pixels. */
  readonly width: (text: string, style: LineStyle) => number;
  /** One line, the letters' foot at `y`. */
  readonly line: (text: string, x: number, y: number, style: LineStyle) => Markup;
}
