/** The parts of pictures as files: escaped markup, pieces with a height, colours and typefaces. */
import { escapeMarkup } from "../data/values.ts";

/** Escaped, well-formed XML. Only `element` makes it, so that no text gets in unescaped. */
export interface Markup {
  readonly xml: string;
}

/** Attributes by name; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An XML element with its attributes and children. Strings are escaped as text. */
export function element(
  name: string,
  attributes: Attributes,
  ...children: readonly (Markup | string)[]
): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const inner = children
    .map((child) => (typeof child === "string" ? escapeXml(child) : child.xml))
    .join("");
  return { xml: inner === "" ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** A group with an id, which helps whoever opens the file in a graphics editor. */
export function group(id: string, ...children: readonly Markup[]): Markup {
  return element("g", { id }, ...children);
}

/** Children moved to a place. */
export function moved(x: number, y: number, ...children: readonly Markup[]): Markup {
  return element("g", { transform: `translate(${x} ${y})` }, ...children);
}

/** A part of a picture with its height, drawn from its own top left corner. */
export interface Piece {
  readonly height: number;
  readonly marks: readonly Markup[];
}

/** Puts pieces below one another, with `gap` between them; pieces without height are left out. */
export function stack(pieces: readonly Piece[], gap: number): Piece {
  const marks: Markup[] = [];
  let height = 0;
  for (const piece of pieces) {
    if (piece.height === 0) continue;
    const top = height === 0 ? 0 : height + gap;
    marks.push(moved(0, Math.round(top), ...piece.marks));
    height = top + piece.height;
  }
  return { height, marks };
}

/** Text escaped for XML, between tags or in a quoted attribute. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return escapeMarkup(text.toWellFormed().replaceAll(FORBIDDEN, ""));
}

/** Characters that no XML 1.0 document may hold, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/**
 * The colours and typefaces of pictures as files, copied from the light theme in `styles/tokens.css`, since a file has
 * no style sheet of ours. A test keeps the two equal. Files are light whatever the reader's theme.
 */
export const PALETTE = {
  paper: "#faf6ee",
  surface: "#fffdf8",
  ink: "#221c16",
  muted: "#665d52",
  rule: "#ddd3c3",
  accent: "#b3261e",
  "accent-ink": "#9f1f18",
  "accent-pale": "#f2d0c8",
  green: "#9dbb9f",
  "green-ink": "#33613f",
  blue: "#27628f",
  outside: "#e7dfd1",
  unstated: "#dfe6d8",
  "accent-soft": "#da9890",
  "accent-deep": "#c9685f",
  "blue-soft": "#7b9db5",
  "blue-pale": "#d6e3ec",
  "ramp-1": "#ded0e6",
  "ramp-2": "#c3a9d1",
  "ramp-3": "#a27fb6",
  "ramp-4": "#7c5396",
  "ramp-5": "#532d70",
} as const;

/** Typefaces of the systems, since a file embeds none: for Chinese, and for Latin letters with Chinese among them. */
export const TYPEFACES = {
  serif: "Songti SC, STSong, Noto Serif CJK SC, Source Han Serif SC, SimSun, serif",
  sans: "PingFang SC, HarmonyOS Sans SC, MiSans, Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, system-ui, sans-serif",
  latinSerif:
    "Charter, Cambria, Noto Serif, Georgia, Liberation Serif, Songti SC, STSong, Noto Serif CJK SC, SimSun, serif",
  latinSans:
    "-apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, PingFang SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif",
} as const;

/** The typefaces of a language (BCP 47). */
export const facesOf = (tag: string) =>
  tag.startsWith("zh")
    ? ({ serif: "serif", sans: "sans" } as const)
    : ({ serif: "latinSerif", sans: "latinSans" } as const);
