import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { putInPlace } from "./build.ts";

const folder = (): string => {
  const dir = mkdtempSync(join(os.tmpdir(), "build-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return dir;
};

it("puts a whole site in the place of the standing one, of which nothing is left", () => {
  const [root, next] = [folder(), folder()];
  const dist = join(root, "dist");
  writeFileSync(join(next, "index.html"), "new");
  putInPlace(next, dist, join(root, "last"));
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe("new");

  const later = folder();
  writeFileSync(join(later, "later.html"), "newer");
  putInPlace(later, dist, join(root, "last"));
  expect(existsSync(join(dist, "index.html"))).toBe(false);
  expect(readFileSync(join(dist, "later.html"), "utf8")).toBe("newer");
  expect([existsSync(later), existsSync(join(root, "last"))]).toEqual([false, false]);
});

it("leaves the standing site as it is where there is none to put in its place", () => {
  const root = folder();
  const dist = join(root, "dist");
  putInPlace(folder(), dist, join(root, "last"));
  writeFileSync(join(dist, "index.html"), "standing");
  expect(() => {
    putInPlace(join(root, "nothing"), dist, join(root, "last"));
  }).toThrow("ENOENT");
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe("standing");
});
