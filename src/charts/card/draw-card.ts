import { tenth } from "../../model/tenth.ts";
import { element, group, moved } from "../picture/markup.ts";
import { PALETTE } from "../picture/palette.ts";
import { type Piece, stack } from "../picture/stack.ts";
import type { Card } from "./card.ts";
import { drawFacts } from "./draw-fact.ts";
import { drawProvince } from "./draw-province.ts";
import type { Letters, LineStyle } from "./letters.ts";
import { setLargest, setText } from "./set-lines.ts";

/** The size that those who show such pictures ask for, in pixels. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

const EDGE = 60;
/** Width of the column of words; the map has the rest. */
const COLUMN = 548;
const TOP = 122;
const FOOT = CARD_HEIGHT - 46;

const SITE: LineStyle = { hand: "bold", size: 26, color: PALETTE["accent-ink"] };
const KICKER: LineStyle = { hand: "sans", size: 27, color: PALETTE.muted };
const SMALL: LineStyle = { hand: "sans", size: 20, color: PALETTE.muted };

function drawHead(letters: Letters, { kicker, name }: Card): Piece {
  const sizes = [84, 72, 62, 54, 46, 40];
  const title = setLargest(
    letters,
    name,
    { hand: "serif", color: PALETTE.ink },
    { sizes, width: COLUMN, most: name.length > 22 ? 3 : 2, leading: 1.25 },
  );
  return stack([setText(letters, kicker, KICKER, COLUMN), title], 4);
}

/** Facts, details and source; of the details as many as `room` holds. */
function drawFoot(letters: Letters, card: Card, room: number): Piece {
  const small = (text: string): Piece => setText(letters, text, SMALL, COLUMN, 1.45);
  const facts = drawFacts(letters, card.facts, COLUMN);
  const source = small(card.source);
  const all = (count: number): Piece =>
    stack([facts, stack([...card.details.slice(0, count).map(small), source], 0)], 10);
  const counts = [...card.details.keys(), card.details.length].toReversed();
  return counts.map(all).find(({ height }) => height <= room) ?? all(0);
}

/** A page's card as an SVG file, 1200 by 630; pure, the same card and letters give the same text. */
export function drawCard(card: Card, letters: Letters): string {
  const { frame, note } = card.map;
  const head = drawHead(letters, card);
  const foot = drawFoot(letters, card, FOOT - TOP - head.height - 24);
  const right = CARD_WIDTH - 36;
  const mapTop = Math.round((CARD_HEIGHT - frame.height) / 2) + 4;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      viewBox: `0 0 ${CARD_WIDTH} ${CARD_HEIGHT}`,
    },
    element("rect", { width: CARD_WIDTH, height: CARD_HEIGHT, fill: PALETTE.paper }),
    element("rect", { width: CARD_WIDTH, height: 10, fill: PALETTE.accent }),
    moved(right - frame.width, mapTop, drawProvince(card.map)),
    group("site", letters.line(card.site, EDGE, 76, SITE)),
    group("note", letters.line(note, tenth(right - letters.width(note, SMALL)), FOOT - 7, SMALL)),
    group("head", moved(EDGE, TOP, ...head.marks)),
    group("facts", moved(EDGE, tenth(FOOT - foot.height), ...foot.marks)),
  );
  return svg.xml;
}
