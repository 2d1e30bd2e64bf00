import { rmSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { makeNoise, makeSite } from "./testing/made-site.ts";
import { listStaticImports, weigh, weighSite } from "./weigh-site.ts";

test("finds what a module needs before it runs, in minified code too", () => {
  const code =
    'import{a as b}from"./a.js";import"./b.js";export*from"./c.js";export{d}from"./d.js";' +
    'const e=()=>import("./later.js");const f=\'import "./text.js"\';import.meta.url;b(e,f);';
  expect(listStaticImports(code)).toEqual(["./a.js", "./b.js", "./c.js", "./d.js"]);
});

let folder = "";
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const module = (src: string) => `<script type="module" src="${src}"></script>`;
const names = (files: readonly { file: string }[]) => files.map(({ file }) => file);

test("follows static imports to their end, each file once, and leaves what comes later", () => {
  folder = makeSite({
    "index.html": module("/sub/_astro/a.js") + module("/sub/_astro/c.js"),
    "_astro/a.js": 'import"./b.js";import"./deep/d.js";import("./later.js")',
    "_astro/b.js": 'import"./c.js"',
    "_astro/c.js": 'import"./a.js"',
    "_astro/deep/d.js": "1",
    "_astro/later.js": "2",
    "_astro/a.css": "p{margin:0}",
  });
  const { initial, scripts, styles } = weighSite(folder, "/sub");
  const at = (name: string) => `_astro/${name}`;
  expect(initial.map(({ files }) => names(files))).toEqual([
    ["a.js", "c.js", "b.js", "deep/d.js"].map(at),
  ]);
  expect(names(scripts)).toEqual(["a.js", "b.js", "c.js", "deep/d.js", "later.js"].map(at));
  expect(styles).toEqual([{ file: at("a.css"), bytes: weigh("p{margin:0}") }]);
});

test("puts pages that load the same together, and counts script that stands in a page", () => {
  folder = makeSite({
    "index.html": "<p>none</p>",
    "a/index.html": module("../a.js"),
    "b/index.html": module("/a.js"),
    "404.html": "<script>go()</script>",
    "a.js": makeNoise(500),
  });
  const { initial } = weighSite(folder, "/");
  expect(initial.map(({ pages, files }) => [pages, names(files)])).toEqual([
    [["404.html"], ["script in the page itself"]],
    [["a/index.html", "b/index.html"], ["a.js"]],
    [["index.html"], []],
  ]);
  const bytes = initial[1]?.files[0]?.bytes ?? 0;
  expect(bytes).toBeGreaterThan(490);
  expect(bytes).toBeLessThan(600);
});

test("counts the heaviest sheet that stands in a page beside the files", () => {
  const [small, large] = ["p{margin:0}", `p{margin:0}${makeNoise(300)}`];
  folder = makeSite({
    "index.html": `<style>${small}</style>`,
    "a/index.html": `<style>${large}</style>`,
    "a.css": small,
  });
  expect(weighSite(folder, "/").styles).toEqual([
    { file: "a.css", bytes: weigh(small) },
    { file: "styles in a/index.html", bytes: weigh(large) },
  ]);
});

test("weighs of each photo of a page the heaviest file that a browser may take, as it is", () => {
  const photo = (name: string) =>
    `<picture><source srcset="/sub/p/${name}-1.avif 480w, /sub/p/${name}-2.avif 800w"><img src="/sub/p/${name}.jpg" alt="x"></picture>`;
  folder = makeSite({
    "index.html": photo("a") + photo("b"),
    "about/index.html": "<p>none</p>",
    ...{ "p/a-1.avif": "1", "p/a-2.avif": "1234", "p/a.jpg": "123" },
    ...{ "p/b-1.avif": "1", "p/b-2.avif": "12", "p/b.jpg": "12345" },
  });
  expect(weighSite(folder, "/sub/").photos).toEqual([
    {
      page: "index.html",
      files: [
        { file: "p/a-2.avif", bytes: 4 },
        { file: "p/b.jpg", bytes: 5 },
      ],
    },
  ]);
});

test("says so when a page asks for a script that is not there", () => {
  folder = makeSite({ "index.html": module("/base/gone.js") });
  expect(() => weighSite(folder, "/base/")).toThrow(
    "index.html asks for the script /base/gone.js, which the build did not write",
  );
  expect(() => weighSite(folder, "/elsewhere/")).toThrow("which the build did not write");
});

test("leaves the script of another site out: none of its bytes are ours", () => {
  folder = makeSite({ "index.html": module("https://example.org/a.js") });
  expect(weighSite(folder, "/").initial).toEqual([{ pages: ["index.html"], files: [] }]);
});
