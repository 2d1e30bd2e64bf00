/** PNG files of drawn cards, with a palette. They are cached, so that a card is drawn only when it has changed. */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { crc32, deflateSync } from "node:zlib";
import { Resvg } from "@resvg/resvg-js";

/**
 * The PNG of an SVG, taken from the cache if this very SVG has been drawn before. A damaged file of the cache is drawn
 * again. Tests pass their own `draw` to count its calls.
 */
export function cachedPng(svg: string, folder = PNG_CACHE, draw: typeof drawPng = drawPng): Buffer {
  const file = path.join(folder, keyOf(svg));
  const kept = readKept(file);
  if (kept !== null) return kept;
  const png = draw(svg);
  keep(file, png);
  return png;
}

/** The folder of the cache; it may be deleted at any time. */
const PNG_CACHE = path.resolve(".cache", "og");

/** The key of a picture: the SVG, and the versions of resvg and zlib, on which the bytes depend too. */
function keyOf(svg: string): string {
  const { version } = createRequire(import.meta.url)("@resvg/resvg-js/package.json") as {
    version: string;
  };
  return hash(`${RECIPE} ${version} ${process.versions.zlib}\n`, svg);
}

/** Increase it whenever a change of this module changes the bytes of the same SVG. */
const RECIPE = 1;

/** A picture of the cache; null if there is none, or if its bytes are not those that were written. */
function readKept(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const png = bytes.subarray(32);
    return bytes.subarray(0, 32).toString("hex") === hash(png) ? png : null;
  } catch {
    return null;
  }
}

/** Writes to another file and renames it, so that two builds at once never read half a file. */
function keep(file: string, png: Buffer): void {
  const beside = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(beside, Buffer.concat([Buffer.from(hash(png), "hex"), png]));
  renameSync(beside, file);
}

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
};

/**
 * Draws an SVG as a PNG in its own size. It uses no fonts of the machine, so text must be outlines. The same SVG gives
 * the same bytes.
 */
export function drawPng(svg: string): Buffer {
  const image = new Resvg(svg, { font: { loadSystemFonts: false }, logLevel: "error" }).render();
  return encodePng(indexColors(image.pixels, image.width, image.height));
}

/** An image as a PNG with a palette, without time or program, so that the same image gives the same bytes. */
export function encodePng({ width, height, palette, pixels }: IndexedImage): Buffer {
  // Each row begins with its filter, 0 for none: filters do not help with a palette.
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) {
    rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  }
  // Level 9 would take eight times as long and save 5 per cent.
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header(width, height)),
    chunk("PLTE", palette),
    chunk("IDAT", deflateSync(rows, { level: 7 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

/** The header: size, eight bits a pixel, a palette, no interlacing. */
function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  data.set([8, 3], 8);
  return data;
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** An image of at most 256 opaque colours. */
interface IndexedImage {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of each colour. */
  readonly palette: Uint8Array;
  /** The index of each pixel's colour in the palette, row by row. */
  readonly pixels: Uint8Array;
}

/** Reduces an opaque image to a palette. The same image gives the same palette. */
export function indexColors(rgba: Uint8Array, width: number, height: number): IndexedImage {
  const colors = packColors(rgba);
  const ranked = rankColors(colors);
  const chosen = choosePalette(ranked);
  const places = new Map(ranked.map((color) => [color, nearest(chosen, color)]));
  const pixels = new Uint8Array(colors.length);
  let [run, place] = [-1, 0];
  for (let at = 0; at < colors.length; at += 1) {
    const color = colors[at] ?? 0;
    if (color !== run) [run, place] = [color, places.get(color) ?? 0];
    pixels[at] = place;
  }
  const palette = Uint8Array.from(
    chosen.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255]),
  );
  return { width, height, palette, pixels };
}

/** Each pixel's colour as one number, from its four bytes. */
function packColors(rgba: Uint8Array): Uint32Array {
  const bytes = new DataView(rgba.buffer, rgba.byteOffset, rgba.byteLength);
  const colors = new Uint32Array(rgba.length / 4);
  for (let at = 0; at < colors.length; at += 1) colors[at] = bytes.getUint32(at * 4) >>> 8;
  return colors;
}

/** The colours, the most frequent first; equally frequent ones from dark to light. */
function rankColors(colors: Uint32Array): number[] {
  const counts = new Map<number, number>();
  let [run, length] = [colors[0] ?? 0, 0];
  const add = (): void => void counts.set(run, (counts.get(run) ?? 0) + length);
  // Areas are long runs of one colour: looking up each pixel in the map would take most of the time.
  for (const color of colors) {
    if (color === run) length += 1;
    else {
      add();
      [run, length] = [color, 1];
    }
  }
  add();
  return [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color);
}

/**
 * The most frequent colours that differ enough: first the card's own colours, which fill areas, then the blends of them
 * at the edges of letters.
 */
function choosePalette(ranked: readonly number[]): number[] {
  if (ranked.length <= MOST) return [...ranked];
  const chosen: number[] = [];
  for (const color of ranked) {
    if (chosen.length === MOST) break;
    if (chosen.every((other) => distance(color, other) > APART)) chosen.push(color);
  }
  return chosen;
}

const MOST = 256;

/** Large enough for 256 colours to cover all blends of a card, small enough for edges to look smooth. */
const APART = 1000;

function nearest(chosen: readonly number[], color: number): number {
  let [place, least] = [0, Number.POSITIVE_INFINITY];
  for (let at = 0; at < chosen.length; at += 1) {
    const far = distance(color, chosen[at] ?? 0);
    if (far < least) [place, least] = [at, far];
  }
  return place;
}

/** The difference of two colours, weighted by how well the eye sees red, green and blue. */
function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16);
  const green = ((a >> 8) & 255) - ((b >> 8) & 255);
  const blue = (a & 255) - (b & 255);
  return 3 * red * red + 6 * green * green + blue * blue;
}
