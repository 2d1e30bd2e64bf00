import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { clearUp, putInPlace } from "./build.ts";

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
  expect(existsSync(later)).toBe(false);
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

it("replaces the folder that a link leads to, and gives it back after a build that was killed", () => {
  const root = folder();
  const [cache, dist, served] = [join(root, ".cache"), join(root, "dist"), join(root, "served")];
  mkdirSync(served);
  writeFileSync(join(served, "index.html"), "old");
  symlinkSync("served", dist);
  const next = folder();
  writeFileSync(join(next, "index.html"), "new");
  putInPlace(next, dist, join(root, "last"));
  expect(readlinkSync(dist)).toBe("served");
  expect(readFileSync(join(served, "index.html"), "utf8")).toBe("new");

  mkdirSync(join(cache, "build-999999999"), { recursive: true });
  renameSync(served, join(cache, "build-999999999", "last"));
  clearUp(cache, dist);
  expect(readFileSync(join(served, "index.html"), "utf8")).toBe("new");
});

it.each(["EBUSY", "EXDEV", "EACCES"])("fills a folder that may not be moved (%s)", (code) => {
  const root = folder();
  const [dist, next, last] = [join(root, "dist"), join(root, "next"), join(root, "last")];
  for (const [dir, page] of [
    [dist, "old.html"],
    [next, "new.html"],
  ] as const) {
    mkdirSync(join(dir, "pages"), { recursive: true });
    writeFileSync(join(dir, "index.html"), dir);
    writeFileSync(join(dir, "pages", page), dir);
  }
  const standing = () => readdirSync(dist, { recursive: true }).toSorted();
  const before = statSync(dist).ino;
  const refuse =
    (...places: string[]) =>
    (from: string, to: string) => {
      if (places.includes(from)) throw Object.assign(new Error(code), { code });
      renameSync(from, to);
    };
  const OLD = ["index.html", "pages", "pages/old.html"];

  // Midway, when the new first page is in its place already.
  expect(() => {
    putInPlace(next, dist, last, refuse(dist, join(dist, ".next", "pages")));
  }).toThrow(code);
  expect(standing()).toEqual(OLD);
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(dist);
  expect(existsSync(next)).toBe(true);

  putInPlace(next, dist, last, refuse(dist));
  expect(standing()).toEqual(["index.html", "pages", "pages/new.html"]);
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(next);
  expect(statSync(dist).ino).toBe(before);
});

it("clears up after builds that were killed, and gives back the site that one had moved aside", () => {
  const root = folder();
  const [cache, dist] = [join(root, ".cache"), join(root, "dist")];
  // No process has so high a number; this one runs.
  const [killed, running] = ["build-999999999", `build-${process.pid}`];
  for (const name of [killed, running])
    for (const part of ["next", "last"]) {
      mkdirSync(join(cache, name, part), { recursive: true });
      writeFileSync(join(cache, name, part, "index.html"), `${part} of ${name}`);
    }
  clearUp(cache, dist);
  expect(readdirSync(cache)).toEqual([running]);
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(`last of ${killed}`);

  mkdirSync(join(cache, killed, "last"), { recursive: true });
  clearUp(cache, dist);
  expect(readdirSync(cache)).toEqual([running]);
  expect(readFileSync(join(dist, "index.html"), "utf8")).toBe(`last of ${killed}`);
  clearUp(join(root, "nowhere"), dist);
});
