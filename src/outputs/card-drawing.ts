/** The drawing of a share card: text at the left in the largest sizes that fit, the map at the right. */

import { element, group, moved, PALETTE, type Piece, stack } from "../charts/svg.ts";
import type { Language } from "../i18n/language.ts";
import type { Atlas } from "../model/atlas.ts";
import { tenth } from "../model/drawing.ts";
import { mustGet, remember } from "../model/lookup.ts";
import { drawFacts } from "./card-facts.ts";
import { drawCardMap } from "./card-map.ts";
import { loadLetters } from "./glyphs.ts";
import { type Letters, type LineStyle, setLargest, setText } from "./lettering.ts";
import { type Card, CARD_HEIGHT, CARD_WIDTH, listCards, textsOf, withMap } from "./share-cards.ts";

/**
 * A page's card as an SVG of outlines.
 * @throws Error with the page and the character, if no font has a character of it.
 */
export async function drawPageCard(say: Language, atlas: Atlas, name: string): Promise<string> {
  const card = mustGet(listCards(say, atlas), name, "分享图");
  const letters = await lettersOf(say, atlas);
  try {
    return drawCard(withMap(say, atlas, card), letters);
  } catch (cause) {
    throw new Error(`${say.prefix}/og/${name}.png：${String(cause)}`, { cause });
  }
}

/** The letters of all cards, read from the fonts once. `…` is added, since it marks a text that is cut. */
export const lettersOf = remember((say: Language, atlas: Atlas): Promise<Letters> =>
  loadLetters(
    ["…", ...[...listCards(say, atlas).values()].flatMap(textsOf)].join(""),
    !say.tag.startsWith("zh"),
  ),
);

/** A card as an SVG file. Pure: the same card and letters give the same text. */
export function drawCard(card: Card, letters: Letters): string {
  const { map, sketch } = card;
  const { frame } = map;
  const { head, foot } = drawColumn(letters, card);
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
    moved(right - frame.width, mapTop, drawCardMap(map)),
    group("site", letters.line(card.site, EDGE, 76, SITE)),
    group(
      "note",
      letters.line(sketch, tenth(right - letters.width(sketch, SMALL)), FOOT - 7, SMALL),
    ),
    group("head", moved(EDGE, TOP, ...head.marks)),
    group("facts", moved(EDGE, tenth(FOOT - foot.height), ...foot.marks)),
  );
  return svg.xml;
}

const EDGE = 60;
/** Width of the text column; the map takes the rest. */
const COLUMN = 548;
const TOP = 122;
const FOOT = CARD_HEIGHT - 46;
/** The smallest gap between head and foot. */
const GAP = 30;

const SITE: LineStyle = { typeface: "bold", size: 26, color: PALETTE["accent-ink"] };
const KICKER: LineStyle = { typeface: "sans", size: 27, color: PALETTE.muted };
const SMALL: LineStyle = { typeface: "sans", size: 20, color: PALETTE.muted };

/** The column in the largest sizes that fit; details are left out only if the smallest sizes do not fit. */
function drawColumn(letters: Letters, card: Card): Column {
  const sizes = NUMBERS.flatMap((number) => TITLES.map((title) => ({ number, title }))).toSorted(
    (a, b) =>
      b.number / NUMBERS[0] + b.title / TITLES[0] - a.number / NUMBERS[0] - a.title / TITLES[0],
  );
  const draw = (pen: Letters, title: number, number: number, details: number): Column => ({
    head: drawHead(pen, card, title),
    foot: drawFoot(pen, card, number, details),
  });
  // Outlines are drawn for the chosen sizes alone.
  const trial: Letters = { ...letters, line: () => NOTHING };
  for (let details = card.details.length; details >= 0; details -= 1) {
    for (const { number, title } of sizes) {
      const { head, foot } = draw(trial, title, number, details);
      if (head.height + GAP + foot.height <= FOOT - TOP)
        return draw(letters, title, number, details);
    }
  }
  return draw(letters, TITLES[6], NUMBERS[4], 0);
}

const NOTHING = element("path", {});

/** The text column: kicker and title at the head; facts, details and source at the foot. */
interface Column {
  readonly head: Piece;
  readonly foot: Piece;
}

function drawHead(letters: Letters, { kicker, name, chinese }: Card, largest: number): Piece {
  const title = setLargest(
    letters,
    name,
    { typeface: "serif", color: PALETTE.ink },
    {
      sizes: TITLES.filter((size) => size <= largest),
      width: COLUMN,
      most: name.length > 22 || chinese ? 3 : 2,
      leading: 1.25,
    },
  );
  const { size, ...style } = KICKER;
  const one = { sizes: [size, 22], width: COLUMN, most: 1, leading: 1.5 };
  const own = setLargest(
    letters,
    chinese ?? "",
    { typeface: "serif", color: PALETTE.muted },
    { sizes: [34, 28, 24], width: COLUMN, most: 1, leading: 1.4 },
  );
  return stack([setLargest(letters, kicker, style, one), title, own], 4);
}

function drawFoot(letters: Letters, card: Card, largest: number, details: number): Piece {
  const { size, ...style } = SMALL;
  const source = { sizes: [size, 17], width: COLUMN, most: 2, leading: 1.45 };
  const small = [
    ...card.details
      .slice(0, details)
      .map((text) => setText(letters, text, SMALL, COLUMN, source.leading)),
    setLargest(letters, card.source, style, source),
  ];
  return stack([drawFacts(letters, card.facts, largest, COLUMN), stack(small, 0)], 10);
}

const TITLES = [84, 72, 62, 54, 46, 40, 34] as const;
const NUMBERS = [100, 82, 68, 58, 50] as const;
