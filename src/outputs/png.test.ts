import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { inflateSync } from "node:zlib";
import { afterEach, beforeEach, expect, it } from "vitest";
import { cachedPng, drawPng, encodePng, indexColors } from "./png.ts";

const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="#faf6ee"/><circle cx="30" cy="20" r="15" fill="#b3261e"/></svg>`;

/** The bytes of a chunk. */
function chunkOf(png: Buffer, name: string): Buffer {
  const at = png.indexOf(name, 0, "latin1");
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
}

it("writes a PNG whose pixels are those of the image", () => {
  const colors = [0xfaf6ee, 0xb3261e, 0x221c16, 0xfaf6ee, 0x27628f, 0xfaf6ee];
  const rgba = Uint8Array.from(
    colors.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255, 255]),
  );
  const png = encodePng(indexColors(rgba, 3, 2));
  const palette = chunkOf(png, "PLTE");
  const rows = inflateSync(chunkOf(png, "IDAT"));
  const pixels = [1, 2, 3, 5, 6, 7].map((at) => palette.readUIntBE((rows[at] ?? 0) * 3, 3));
  expect(pixels).toEqual(colors);
  expect([rows[0], rows[4]]).toEqual([0, 0]);
});

it("keeps the colours of areas as they are, however many steps lie between them", () => {
  const rgba = new Uint8Array(400 * 400 * 4).fill(255);
  for (let at = 0; at < 400 * 40; at += 1)
    rgba.set([at & 255, (at >> 3) & 255, (at >> 6) & 255], at * 4);
  for (let at = 400 * 40; at < 400 * 200; at += 1) rgba.set([0xb3, 0x26, 0x1e], at * 4);
  const { palette, pixels } = indexColors(rgba, 400, 400);
  const colorAt = (at: number) => Buffer.from(palette).readUIntBE((pixels[at] ?? 0) * 3, 3);
  expect(palette.length / 3).toBeLessThanOrEqual(256);
  expect(colorAt(400 * 100)).toBe(0xb3261e);
  expect(colorAt(400 * 300)).toBe(0xffffff);
});

it("draws an SVG in its own size", () => {
  const header = chunkOf(drawPng(SVG), "IHDR");
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([60, 40]);
});

it("looks at no font of the machine: text that is no outline is not drawn", () => {
  const text = `<text x="5" y="20" font-size="20">字</text></svg>`;
  expect(drawPng(SVG.replace("</svg>", text))).toEqual(drawPng(SVG));
});

it("makes the same bytes of the same SVG", () => {
  expect(drawPng(SVG)).toEqual(drawPng(SVG));
});

let folder = "";
let draws: string[] = [];
const draw = (svg: string): Buffer => {
  draws.push(svg);
  return Buffer.from(`drawn ${svg}`);
};
const get = (svg: string): string => cachedPng(svg, folder, draw).toString();
const kept = (): string => path.join(folder, readdirSync(folder)[0] ?? "");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "og-"));
  draws = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it("draws a picture once, and one that changed anew", () => {
  expect([get("a"), get("a"), get("b"), get("a")]).toEqual([
    "drawn a",
    "drawn a",
    "drawn b",
    "drawn a",
  ]);
  expect(draws).toEqual(["a", "b"]);
});

it("may be deleted at any time", () => {
  get("a");
  rmSync(folder, { recursive: true });
  expect(get("a")).toBe("drawn a");
  expect(draws).toEqual(["a", "a"]);
});

it("draws anew what it finds damaged: cut, empty, or with other bytes", () => {
  for (const damage of [
    (file: string) => {
      truncateSync(file, 36);
    },
    (file: string) => {
      truncateSync(file, 0);
    },
    (file: string) => {
      writeFileSync(file, "x".repeat(50));
    },
  ]) {
    get("a");
    damage(kept());
    draws = [];
    expect(get("a")).toBe("drawn a");
    expect(draws).toEqual(["a"]);
    expect(get("a")).toBe("drawn a");
    expect(draws).toEqual(["a"]);
  }
});

it("leaves nothing beside what it keeps", () => {
  get("a");
  get("b");
  expect(readdirSync(folder)).toHaveLength(2);
});
