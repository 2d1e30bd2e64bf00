import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, expect, it, vi } from "vitest";
import { PHOTO_LIMITS } from "../data/schema/photos.ts";

// Astro hands its service to pages that it builds alone.
vi.mock("astro:assets", () => ({
  getConfiguredImageService: () => import("astro/assets/services/sharp").then((it) => it.default),
  imageConfig: { service: { config: {} } },
}));
const { resize } = await import("./photo-files.ts");

const dir = mkdtempSync(path.join(os.tmpdir(), "photo-"));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const SIDE = 1200;

/** Nothing is heavier: each point another colour, the same ones every time. */
function makeNoise(): Uint8Array {
  let last = 1;
  return new Uint8Array(SIDE * SIDE * 3).map(() => {
    last = (Math.imul(last, 1_664_525) + 1_013_904_223) >>> 0;
    return last >>> 24;
  });
}

const widthOf = async (bytes: Uint8Array) => (await sharp(bytes).metadata()).width;

it.each(["webp", "jpg"] as const)("makes the heaviest photo light enough as %s", async (format) => {
  const file = path.join(dir, "noise.png");
  const raw = { width: SIDE, height: SIDE, channels: 3 } as const;
  await sharp(makeNoise(), { raw }).png({ compressionLevel: 0 }).toFile(file);
  const made = await resize(file, SIDE, format);
  expect(made.length).toBeLessThanOrEqual(PHOTO_LIMITS.bytes);
  expect(await widthOf(made)).toBeGreaterThanOrEqual(SIDE / 2);
  expect(Buffer.from(await resize(file, SIDE, format)).equals(made)).toBe(true);
});

it("makes any other photo as wide as its name says", async () => {
  const file = path.join(dir, "plain.png");
  const plain = { width: SIDE, height: 800, channels: 3, background: "#7a5" } as const;
  await sharp({ create: plain }).toFile(file);
  expect(await widthOf(await resize(file, 800, "webp"))).toBe(800);
});
