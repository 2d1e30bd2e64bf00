/** The frame of a picture to keep and to hand on: upright, with its title, what it tells, its source and its address. */

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
import { textBlock, type TextStyle, wrapText } from "./text.ts";

/** The texts of such a picture. */
export interface PortraitText {
  /** The language of its texts (BCP 47). */
  readonly tag: string;
  /** The site's name. */
  readonly site: string;
  /** What the title is about, in a line; null where the title says it. */
  readonly kicker: string | null;
  readonly title: string;
  /** The Chinese name of what the title names, where that is another. */
  readonly chinese?: string;
  /** What it tells, in a sentence or two; empty where the title tells it. */
  readonly text: string;
  /** What a reader must know to read it rightly. */
  readonly note: string;
  /** The picture in words, for those who cannot see it. */
  readonly told: string;
  readonly source: string;
  /** The address of its page; null where the site's is not known. */
  readonly address: string | null;
}

/** The size of the drawing in its own units. It is shown at half of that, so that a sharp PNG has these pixels. */
export const PORTRAIT = { width: 1080, height: 1440 } as const;
const EDGE = 60;
/** The width between the edges. */
export const PORTRAIT_WIDTH = PORTRAIT.width - 2 * EDGE;
const GAP = 28;

/**
 * A picture of 1080 by 1440 as an SVG file without style sheet. The drawing gets the room that the texts leave.
 * @param draw draws what is shown in a height, `PORTRAIT_WIDTH` wide
 */
export function framePortrait(text: PortraitText, draw: (height: number) => Piece): string {
  const { width, height } = PORTRAIT;
  const [head, foot] = [headOf(text), footOf(text)];
  const room = height - 2 * EDGE - head.height - foot.height - 2 * GAP;
  const drawing = shrink(draw(room), room);
  const spare = room - drawing.height;
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      "xml:lang": text.tag,
      lang: text.tag,
      role: "img",
      "aria-labelledby": "title",
      "aria-describedby": "description",
      width: width / 2,
      height: height / 2,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": TYPEFACES[facesOf(text.tag).sans],
      fill: PALETTE.ink,
    },
    element("title", { id: "title" }, text.title),
    element("desc", { id: "description" }, text.told),
    element("rect", { width, height, fill: PALETTE.paper }),
    moved(EDGE, EDGE, ...head.marks),
    moved(EDGE, Math.round(EDGE + head.height + GAP + spare / 2), ...drawing.marks),
    moved(EDGE, Math.round(height - EDGE - foot.height), ...foot.marks),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.xml}\n`;
}

function headOf({ tag, site, kicker, title, chinese = "", text }: PortraitText): Piece {
  const style = text === "" ? STYLES.title : STYLES.name;
  const lines = text === "" ? 4 : 2;
  const size = style.sizes.find(
    (one) => wrapText(title, one, PORTRAIT_WIDTH, true).length <= lines,
  );
  const typeface = facesOf(tag).serif;
  return stack(
    [
      stack([rule(PALETTE.accent, 7, 64), paragraph(site, STYLES.site)], 12),
      paragraph(kicker ?? "", STYLES.kicker),
      paragraph(title, { ...style, typeface, size: size ?? style.sizes[2] }),
      paragraph(chinese, STYLES.chinese),
      paragraph(text, STYLES.text),
    ],
    10,
  );
}

function footOf({ note, source, address }: PortraitText): Piece {
  return stack(
    [
      rule(PALETTE.rule, 1.5, PORTRAIT_WIDTH),
      stack(
        [note, source, address ?? ""].map((line) => paragraph(line, STYLES.small)),
        2,
      ),
    ],
    12,
  );
}

function paragraph(text: string, style: TextStyle): Piece {
  if (text === "") return { height: 0, marks: [] };
  const { markup, height } = textBlock(text, { x: 0, y: 0, width: PORTRAIT_WIDTH }, style);
  return { height, marks: [markup] };
}

const rule = (color: string, thickness: number, width: number): Piece => ({
  height: thickness,
  marks: [element("rect", { width, height: thickness, fill: color })],
});

const STYLES = {
  site: { size: 26, color: PALETTE["accent-ink"], bold: true },
  kicker: { size: 30, color: PALETTE.muted },
  name: { sizes: [96, 80, 64], bold: true, leading: 1.25 },
  title: { sizes: [48, 44, 40], bold: true, leading: 1.4 },
  chinese: { size: 40, typeface: "serif", color: PALETTE.muted, lang: "zh-Hans-CN" },
  text: { size: 36, leading: 1.55 },
  small: { size: 22, color: PALETTE.muted, leading: 1.6 },
} as const satisfies Record<string, TextStyle | TitleStyle>;

/** A style with the sizes to try, the largest first. */
type TitleStyle = Omit<TextStyle, "size"> & { readonly sizes: readonly number[] };

/** A drawing that is too high, smaller, in the middle. */
function shrink({ height, marks }: Piece, room: number): Piece {
  if (height <= room) return { height, marks };
  const scale = Number((room / height).toFixed(4));
  const left = Math.round((PORTRAIT_WIDTH * (1 - scale)) / 2);
  const transform = `translate(${left} 0) scale(${scale})`;
  return { height: room, marks: [element("g", { transform }, ...marks)] };
}

/** A drawing of another size, fitted into a box and put into its middle. */
export function fitted(
  drawing: readonly Markup[],
  [left, top, width, height]: readonly [number, number, number, number],
  room: number,
): Piece {
  const scale = Math.min(PORTRAIT_WIDTH / width, room / height);
  const [wide, high] = [width * scale, height * scale].map(Math.floor) as [number, number];
  return {
    height: high,
    marks: [
      element(
        "svg",
        {
          x: Math.round((PORTRAIT_WIDTH - wide) / 2),
          width: wide,
          height: high,
          viewBox: `${left} ${top} ${width} ${height}`,
        },
        ...drawing,
      ),
    ],
  };
}
