import { expect, test } from "vitest";
import { budgets } from "./budgets.ts";
import { findOverruns } from "./find-overruns.ts";
import { formatOverruns } from "./format-overruns.ts";

const file = (name: string, bytes: number) => ({ file: name, bytes });
const light = { initial: [], scripts: [], styles: [] };

test("a site at its budgets to the byte is within them", () => {
  const weight = {
    initial: [{ pages: ["index.html"], files: [file("a.js", budgets.initialScript)] }],
    scripts: [file("a.js", budgets.initialScript), file("b.js", 22_000)],
    styles: [file("a.css", budgets.allStyles)],
  };
  expect(findOverruns(weight)).toEqual([]);
});

test.each([
  ["initialScript", { ...light, initial: [{ pages: ["a.html"], files: [file("a.js", 10_001)] }] }],
  ["allScript", { ...light, scripts: [file("a.js", 32_000), file("b.js", 1)] }],
  ["allStyles", { ...light, styles: [file("a.css", 10_001)] }],
])("one byte too many is over: %s", (budget, weight) => {
  expect(findOverruns(weight).map((overrun) => overrun.budget)).toEqual([budget]);
});

test("the report says where, how much and what to do", () => {
  const weight = {
    initial: [
      { pages: ["about/index.html"], files: [file("a.js", 10_400)] },
      {
        pages: ["index.html", "counties/index.html", "projects/index.html"],
        files: [file("_astro/b.js", 4_345), file("_astro/a.js", 8_000)],
      },
    ],
    scripts: Array.from({ length: 7 }, (_, index) => file(`_astro/${index}.js`, 5_000)),
    styles: [],
  };
  const report = formatOverruns(findOverruns(weight)).replaceAll("\u00a0", " ");
  expect(report).toMatchInlineSnapshot(`
    "The build is too heavy (bytes as Brotli sends them):

      Script loaded at once on index.html, and on 2 more that load the same: 12 345 bytes, 2 345 over the budget of 10 000
          8 000  _astro/a.js
          4 345  _astro/b.js
        Load what a reader does not need at once by import(), when they first reach for it.

      Script loaded at once on about/index.html: 10 400 bytes, 400 over the budget of 10 000
         10 400  a.js
        Load what a reader does not need at once by import(), when they first reach for it.

      All script of the site: 35 000 bytes, 3 000 over the budget of 32 000
          5 000  _astro/0.js
          5 000  _astro/1.js
          5 000  _astro/2.js
          5 000  _astro/3.js
          5 000  _astro/4.js
                 and 2 smaller files
        Take out what the site can do without, or use a smaller package, or a part of it.

    The budgets stand in src/cli/build/budgets.ts."
  `);
});
