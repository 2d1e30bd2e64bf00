import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { drawPng } from "./draw-png.ts";

/** Number of the way from an SVG to bytes; one higher whenever code here makes other bytes of the same SVG. */
const RECIPE = 1;

const hash = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return sum.digest("hex");
};

/** What the bytes depend on besides the SVG: who draws, and the zlib that packs. */
function keyOf(svg: string): string {
  const { version } = createRequire(import.meta.url)("@resvg/resvg-js/package.json") as {
    version: string;
  };
  return hash(`${RECIPE} ${version} ${process.versions.zlib}\n`, svg);
}

/** A kept picture, or null for none and for one whose bytes are not those that were written. */
function readKept(file: string): Buffer | null {
  try {
    const bytes = readFileSync(file);
    const png = bytes.subarray(32);
    return bytes.subarray(0, 32).toString("hex") === hash(png) ? png : null;
  } catch {
    return null;
  }
}

/** Writes beside and renames, so that two builds at once never read half a file. */
function keep(file: string, png: Buffer): void {
  const beside = `${file}.${process.pid}`;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(beside, Buffer.concat([Buffer.from(hash(png), "hex"), png]));
  renameSync(beside, file);
}

/** The folder of kept pictures; it may be deleted at any time. */
export const PNG_CACHE = path.resolve(".cache", "og");

/**
 * The PNG of an SVG, drawn only if this very SVG has not been drawn before. A damaged file of the cache is drawn
 * anew. `draw` is given by tests, which count how often it is asked.
 */
export function cachedPng(svg: string, folder = PNG_CACHE, draw: typeof drawPng = drawPng): Buffer {
  const file = path.join(folder, keyOf(svg));
  const kept = readKept(file);
  if (kept !== null) return kept;
  const png = draw(svg);
  keep(file, png);
  return png;
}
