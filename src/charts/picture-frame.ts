/** The frame of every picture as a file: title, description, notes and sources around the drawing. Also its legend. */

import { measureText } from "../model/drawing.ts";
import {
  element,
  facesOf,
  type Markup,
  moved,
  PALETTE,
  type Piece,
  stack,
  TYPEFACES,
} from "./svg.ts";
import { textBlock, textLine, type TextStyle } from "./text.ts";

/** The texts around a picture. */
export interface PictureText {
  /** The language of its texts (BCP 47). */
  readonly tag: string;
  readonly title: string;
  readonly description: string;
  /** What a reader must know to read it rightly. */
  readonly notes: readonly string[];
  /** A line for each source: publisher, title, date and paragraphs. */
  readonly sources: readonly string[];
  /** The picture in words, for those who cannot see it. */
  readonly long: readonly string[];
  /** The site's name, and its address where that is known. */
  readonly site: { readonly name: string; readonly address: string | null };
}

/** Width of every picture as a file, in pixels. */
export const PICTURE_WIDTH = 1080;
const EDGE = 60;
/** Width between the edges. */
export const CONTENT_WIDTH = PICTURE_WIDTH - 2 * EDGE;

/**
 * A picture as a self-contained SVG file: title, description, the drawing, notes, sources and the site's address. It
 * has no style sheet, since a host with a strict content policy would block one in a file opened by its address.
 */
export function framePicture(text: PictureText, drawing: Piece): string {
  const body = stack([head(text), drawing, foot(text)], 30);
  const height = Math.ceil(body.height + 2 * EDGE);
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      "xml:lang": text.tag,
      lang: text.tag,
      role: "img",
      "aria-labelledby": "title",
      "aria-describedby": "description",
      width: PICTURE_WIDTH,
      height,
      viewBox: `0 0 ${PICTURE_WIDTH} ${height}`,
      "font-family": TYPEFACES[facesOf(text.tag).sans],
      fill: PALETTE.ink,
    },
    element("title", { id: "title" }, text.title),
    element("desc", { id: "description" }, spoken([text.description, ...text.long, ...text.notes])),
    element("rect", { width: PICTURE_WIDTH, height, fill: PALETTE.paper }),
    moved(EDGE, EDGE, ...body.marks),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.xml}\n`;
}

function head({ tag, title, description, site }: PictureText): Piece {
  return stack(
    [
      stack([rule(PALETTE.accent, 7, 64), paragraph(site.name, STYLES.site)], 12),
      stack(
        [
          paragraph(title, { ...STYLES.title, typeface: facesOf(tag).serif }),
          paragraph(description, STYLES.description),
        ],
        6,
      ),
    ],
    2,
  );
}

function foot({ notes, sources, site }: PictureText): Piece {
  return stack(
    [
      rule(PALETTE.rule, 1.5, CONTENT_WIDTH),
      lines(notes),
      lines(sources),
      paragraph(site.address, STYLES.small),
    ],
    10,
  );
}

function paragraph(text: string | null, style: TextStyle): Piece {
  if (text === null) return { height: 0, marks: [] };
  const { markup, height } = textBlock(text, { x: 0, y: 0, width: CONTENT_WIDTH }, style);
  return { height, marks: [markup] };
}

const rule = (color: string, thickness: number, width: number): Piece => ({
  height: thickness,
  marks: [element("rect", { width, height: thickness, fill: color })],
});

const lines = (texts: readonly string[]): Piece =>
  stack(
    texts.map((text) => paragraph(text, STYLES.small)),
    2,
  );

const STYLES = {
  site: { size: 21, color: PALETTE["accent-ink"], bold: true },
  title: { size: 46, bold: true, leading: 1.35 },
  description: { size: 24, color: PALETTE.muted },
  small: { size: 19, color: PALETTE.muted, leading: 1.6 },
} as const satisfies Record<string, TextStyle>;

/** Paragraphs as one text, separated by spaces, at which screen readers pause. */
const spoken = (texts: readonly string[]): string => texts.join(" ");

/** The meaning of a colour or a line. Its sign is drawn in a box of the size `SIGN`. */
export interface LegendItem {
  readonly sign: readonly Markup[];
  readonly text: string;
}

/** The size of a sign in a legend. */
export const SIGN = { width: 44, height: 22 } as const;

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

const SIZE = 21;
const ROW = 36;
const GAP = 30;
