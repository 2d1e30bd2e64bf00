/** The facts on a share card in large type: a number with its qualifier and unit, or some words. */

import { element, type Markup, moved, PALETTE, type Piece, stack } from "../charts/svg.ts";
import { tenth } from "../model/drawing.ts";
import { type Letters, type LineStyle, setLargest, setText } from "./lettering.ts";

/** A fact on a card: a number, some words, or that no source says it. */
export interface CardFact {
  /** The name of what the number or the words tell; empty if the words need none. */
  readonly label: string;
  /** `before` and `after` hold the qualifier and the unit, as the source gives them. */
  readonly said:
    | {
        readonly kind: "number";
        readonly before: string;
        readonly number: string;
        readonly after: string;
      }
    | { readonly kind: "words" | "unknown"; readonly text: string };
  /** The tag of what other sources alone tell; null for everything else. */
  readonly tag: string | null;
}

/**
 * Draws the facts of a card: a single one, its number no larger than `largest`, or several side by side. They have
 * their preferred widths if these fit. Otherwise labels take more lines, units that they name are left out, and numbers are
 * smaller, all alike.
 */
export function drawFacts(
  letters: Letters,
  facts: readonly CardFact[],
  largest: number,
  width: number,
): Piece {
  const [first] = facts;
  if (first && facts.length === 1) return drawAlone(letters, first, largest, width);
  const room = width - GAP * (facts.length - 1);
  const { shown, size, widths } = fitAmong(letters, facts, room);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const gap = Math.min(2 * GAP, GAP + (room - total) / (facts.length - 1));
  const pieces = shown.map((fact, index) => drawAmong(letters, fact, size, widths[index] ?? 0));
  const lefts = widths.map((_, index) =>
    widths.slice(0, index).reduce((sum, one) => sum + one + gap, 0),
  );
  return {
    height: Math.max(0, ...pieces.map(({ height }) => height)),
    marks: pieces.map(({ marks }, index) => moved(tenth(lefts[index] ?? 0), 0, ...marks)),
  };
}

/** The gap between facts side by side. */
const GAP = 24;

/** A single fact, with its label above it. */
function drawAlone(letters: Letters, fact: CardFact, largest: number, width: number): Piece {
  return stack(
    [drawLabel(letters, fact, LABEL, width), drawSaid(letters, fact.said, largest, width)],
    0,
  );
}

/** A fact among others, with its label below it, so that the numbers have one baseline. */
function drawAmong(letters: Letters, fact: CardFact, size: number, width: number): Piece {
  const label = drawLabel(letters, fact, AMONG, width);
  return stack([drawSaid(letters, fact.said, size, width), label], 0);
}

/** Facts with the size of their numbers and the width of each, so that together they are no wider than `room`. */
function fitAmong(letters: Letters, facts: readonly CardFact[], room: number) {
  const widthsAt = (size: number, shown: readonly CardFact[], hasLabels: boolean): number[] =>
    shown.map(({ label, said, tag }) => {
      const number = said.kind === "number" ? numberWidth(letters, said, size) : 0;
      const tagged = tag === null ? 0 : letters.width(tag, TAG) + 60;
      const own = letters.width(label, AMONG);
      const below = hasLabels ? own : Math.min(own, LEAST_LABEL);
      return Math.ceil(Math.max(number, below + tagged)) + 1;
    });
  const fits = (widths: readonly number[]) => widths.reduce((sum, one) => sum + one, 0) <= room;
  const preferred = widthsAt(LARGEST_AMONG, facts, true);
  if (fits(preferred)) return { shown: facts, size: LARGEST_AMONG, widths: preferred };
  const shown = facts.map(withoutUnit);
  for (let size = LARGEST_AMONG; size > SMALLEST_AMONG; size -= 4) {
    const widths = widthsAt(size, shown, false);
    if (fits(widths)) return { shown, size, widths };
  }
  return { shown, size: SMALLEST_AMONG, widths: shown.map(() => Math.floor(room / shown.length)) };
}

/** A fact without the unit of its number, where its label names it: 190, Officials sent. */
function withoutUnit(fact: CardFact): CardFact {
  const { label, said } = fact;
  const unit = said.kind === "number" ? said.after.trim().toLowerCase() : "";
  return unit !== "" && label.toLowerCase().includes(unit)
    ? { ...fact, said: { ...said, after: "" } as CardFact["said"] }
    : fact;
}

const AMONG: LineStyle = { typeface: "sans", size: 20, color: PALETTE.muted };
const LARGEST_AMONG = 68;
const SMALLEST_AMONG = 32;
/** The least room for a label. */
const LEAST_LABEL = 190;

const LABEL: LineStyle = { typeface: "sans", size: 25, color: PALETTE.muted };

/** A fact's label, followed by its tag if it has one. */
function drawLabel(
  letters: Letters,
  { label, tag }: CardFact,
  style: LineStyle,
  width: number,
): Piece {
  const room = tag === null ? width : width - letters.width(tag, TAG) - 40;
  const size = [style.size, style.size - 1, style.size - 3].find(
    (one) => letters.width(label, { ...style, size: one }) <= room,
  );
  const set = { ...style, size: size ?? style.size };
  const piece = label === "" ? { height: 0, marks: [] } : setText(letters, label, set, room);
  if (tag === null) return piece;
  const beside = label === "" ? 0 : Math.min(room, letters.width(label, set)) + 16;
  return {
    height: Math.max(piece.height, 40),
    marks: [...piece.marks, ...drawTag(letters, tag, beside)],
  };
}

/** A tag in a dashed frame, as on the site; its left edge is at `x`. */
function drawTag(letters: Letters, text: string, x: number): Markup[] {
  return [
    element("rect", {
      x: tenth(x + 1),
      y: 3,
      width: tenth(letters.width(text, TAG) + 22),
      height: 32,
      rx: 4,
      fill: PALETTE.surface,
      stroke: PALETTE.accent,
      "stroke-width": 1.5,
      "stroke-dasharray": "5 3",
    }),
    letters.line(text, x + 12, 26, TAG),
  ];
}

const TAG: LineStyle = { typeface: "bold", size: 19, color: PALETTE["accent-ink"] };

function drawSaid(letters: Letters, said: CardFact["said"], largest: number, width: number): Piece {
  if (said.kind === "number") return drawNumber(letters, said, largest, width);
  const color = said.kind === "unknown" ? PALETTE.muted : PALETTE.ink;
  return setLargest(
    letters,
    said.text,
    { typeface: "serif", color },
    {
      sizes: [56, 46, 38, 32, 28, 24].filter((size) => size <= largest * WORDS),
      width,
      most: 3,
      leading: 1.35,
    },
  );
}

/** The size of words, relative to that of a number. */
const WORDS = 0.56;

type Numbered = Extract<CardFact["said"], { kind: "number" }>;

/** A number with its qualifier and unit on one baseline, made smaller if it is wider than `width`. */
function drawNumber(letters: Letters, said: Numbered, largest: number, width: number): Piece {
  const wide = numberWidth(letters, said, largest);
  const size = wide <= width ? largest : Math.floor((largest * width) / wide);
  let x = 0;
  const marks = partsOf(said, size).map(([text, style]) => {
    const mark = letters.line(text, tenth(x), tenth(size * 0.98), style);
    x += letters.width(text, style) + size * BETWEEN;
    return mark;
  });
  return { height: size * 1.15, marks };
}

/** The parts of a number with their styles; qualifier and unit are less than half as large. */
const partsOf = ({ before, number, after }: Numbered, size: number): [string, LineStyle][] => {
  const small: LineStyle = { typeface: "serif", size: size * 0.45, color: PALETTE.ink };
  const large: LineStyle = { typeface: "serif", size, color: PALETTE["accent-ink"] };
  const parts: [string, LineStyle][] = [
    [before, small],
    [number, large],
    [after, small],
  ];
  return parts.filter(([text]) => text !== "");
};

/** The gap between the parts of a number, relative to its size. */
const BETWEEN = 0.06;

const numberWidth = (letters: Letters, said: Numbered, size: number): number =>
  partsOf(said, size).reduce(
    (sum, [text, style]) => sum + letters.width(text, style) + size * BETWEEN,
    0,
  );
