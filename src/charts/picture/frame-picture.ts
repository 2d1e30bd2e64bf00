import { element, moved, type Markup } from "./markup.ts";
import { FACES, PALETTE } from "./palette.ts";
import { type Piece, stack } from "./stack.ts";
import { textBlock, type TextStyle } from "./text-block.ts";

/** All that a picture says besides what it shows. */
export interface PictureText {
  readonly title: string;
  readonly description: string;
  /** What a reader must know to read it rightly. */
  readonly notes: readonly string[];
  /** Publisher, title, date and paragraphs, a line a source. */
  readonly sources: readonly string[];
  /** The picture in words, for those who cannot see it. */
  readonly long: readonly string[];
  /** The site's name, and its address where that is known. */
  readonly site: { readonly name: string; readonly address: string | null };
}

/** Width of every picture as a file, of its edges, and of the box its drawing has; pixels of a screen. */
export const PICTURE_WIDTH = 1080;
const EDGE = 60;
export const CONTENT_WIDTH = PICTURE_WIDTH - 2 * EDGE;

const STYLES = {
  site: { size: 21, color: PALETTE["accent-ink"], bold: true },
  title: { size: 46, face: "serif", bold: true, leading: 1.35 },
  description: { size: 24, color: PALETTE.muted },
  small: { size: 19, color: PALETTE.muted, leading: 1.6 },
} as const satisfies Record<string, TextStyle>;

function said(text: string | null, style: TextStyle): Piece {
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
    texts.map((text) => said(text, STYLES.small)),
    2,
  );

function head({ title, description, site }: PictureText): Piece {
  return stack(
    [
      stack([rule(PALETTE.accent, 7, 64), said(site.name, STYLES.site)], 12),
      stack([said(title, STYLES.title), said(description, STYLES.description)], 6),
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
      said(site.address, STYLES.small),
    ],
    10,
  );
}

/** Paragraphs as one text; a screen reader pauses at the blanks. */
const spoken = (texts: readonly string[]): string => texts.join(" ");

/**
 * A picture as a file that stands alone: what it is called and shows, the drawing, notes, sources, and where it is
 * from. It holds no style sheet, since a strict policy of a host forbids one in a file opened by its address.
 */
export function framePicture(text: PictureText, drawing: Piece): string {
  const body = stack([head(text), drawing, foot(text)], 30);
  const height = Math.ceil(body.height + 2 * EDGE);
  const background: Markup = element("rect", {
    width: PICTURE_WIDTH,
    height,
    fill: PALETTE.paper,
  });
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      "xml:lang": "zh-Hans-CN",
      lang: "zh-Hans-CN",
      role: "img",
      "aria-labelledby": "title",
      "aria-describedby": "description",
      width: PICTURE_WIDTH,
      height,
      viewBox: `0 0 ${PICTURE_WIDTH} ${height}`,
      "font-family": FACES.sans,
      fill: PALETTE.ink,
    },
    element("title", { id: "title" }, text.title),
    element("desc", { id: "description" }, spoken([text.description, ...text.long, ...text.notes])),
    background,
    moved(EDGE, EDGE, ...body.marks),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.xml}\n`;
}
