import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, expect, test } from "vitest";
import { findTool, projectRoot, runCommand } from "../tools/commands.ts";
import { budgets, findOverruns, formatOverruns } from "./budgets.ts";
import { makeNoise, makeSite } from "./testing/made-site.ts";

const file = (name: string, bytes: number) => ({ file: name, bytes });
const light = { initial: [], scripts: [], styles: [], photos: [] };

test("a site at its budgets to the byte is within them", () => {
  const weight = {
    initial: [{ pages: ["index.html"], files: [file("a.js", budgets.initialScript)] }],
    scripts: [file("a.js", budgets.initialScript), file("b.js", 26_000)],
    styles: [file("a.css", budgets.allStyles)],
    photos: [{ page: "a.html", files: Array(3).fill(file("a.avif", budgets.photo)) }],
  };
  expect(findOverruns(weight)).toEqual([]);
});

test.each([
  ["initialScript", { ...light, initial: [{ pages: ["a.html"], files: [file("a.js", 10_001)] }] }],
  ["allScript", { ...light, scripts: [file("a.js", 36_000), file("b.js", 1)] }],
  ["allStyles", { ...light, styles: [file("a.css", 10_001)] }],
  ["photo", { ...light, photos: [{ page: "a.html", files: [file("a.avif", 300_001)] }] }],
  [
    "pagePhotos",
    { ...light, photos: [{ page: "a.html", files: Array(4).fill(file("a.avif", 225_001)) }] },
  ],
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
    scripts: Array.from({ length: 8 }, (_, index) => file(`_astro/${index}.js`, 5_000)),
    styles: [],
    photos: [
      { page: "counties/yingde/index.html", files: [file("pictures/photo/a.avif", 310_000)] },
    ],
  };
  const report = formatOverruns(findOverruns(weight)).replaceAll("\u00a0", " ");
  expect(report).toMatchInlineSnapshot(`
    "The build is too heavy (bytes as they are sent, text by Brotli):

      Script loaded at once on index.html, and on 2 more that load the same: 12 345 bytes, 2 345 over the budget of 10 000
          8 000  _astro/a.js
          4 345  _astro/b.js
        Load what a reader does not need at once by import(), when they first reach for it.

      Script loaded at once on about/index.html: 10 400 bytes, 400 over the budget of 10 000
         10 400  a.js
        Load what a reader does not need at once by import(), when they first reach for it.

      All script of the site: 40 000 bytes, 4 000 over the budget of 36 000
          5 000  _astro/0.js
          5 000  _astro/1.js
          5 000  _astro/2.js
          5 000  _astro/3.js
          5 000  _astro/4.js
                 and 3 smaller files
        Take out what the site can do without, or use a smaller package, or a part of it.

      A photo: 310 000 bytes, 10 000 over the budget of 300 000
        310 000  pictures/photo/a.avif
        Show a smaller part of it, or take another: fine detail all over, as of leaves, weighs most.

    The budgets stand in src/build/budgets.ts."
  `);
});

const integration = pathToFileURL(join(import.meta.dirname, "budgets.ts")).href;
let folder = "";
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Builds a site of one page under a path, whose script holds `script`; within the project, to find Astro. */
function buildSmallSite(script: string) {
  const files = {
    "astro.config.mjs": `import { budgetIntegration } from "${integration}";
      export default {
        base: "/small/",
        integrations: [budgetIntegration()],
        vite: { build: { assetsInlineLimit: 0 } },
      };`,
    "src/pages/index.astro": `<html lang="en"><head><title>x</title></head>
      <body><script>import "../main.ts";</script></body></html>`,
    "src/main.ts": `document.title = ${JSON.stringify(script)}; void import("./later.ts");`,
    "src/later.ts": `document.title = ${JSON.stringify(makeNoise(12_000, "later"))};`,
  };
  folder = makeSite(files, join(projectRoot, ".cache"));
  return runCommand(process.execPath, [findTool("astro"), "build", "--root", folder], {
    capture: true,
    cwd: projectRoot,
    // Vitest's own settings would make Astro build for development.
    env: { ASTRO_TELEMETRY_DISABLED: "1", NODE_ENV: undefined, VITEST: undefined },
  });
}

test("a build within its budgets ends well, though what it loads later is over the first", async () => {
  const { code, output } = await buildSmallSite(makeNoise(5_000));
  expect(output).toMatch(
    /script at once [56]\d{3} of 10000 bytes, all script 1[78]\d{3} of 36000/u,
  );
  expect(code).toBe(0);
});

test("a build over a budget fails, and tells people why", async () => {
  const { code, output } = await buildSmallSite(makeNoise(11_000));
  const report = output.replaceAll("\u00a0", " ");
  expect(report).toContain("The build is too heavy (bytes as they are sent, text by Brotli):");
  expect(report).toMatch(/Script loaded at once on index\.html: 11 \d{3} bytes, 1 \d{3} over/u);
  expect(report).toMatch(/11 \d{3} {2}_astro\/\S+\.js\n/u);
  expect(report).toContain("by import()");
  expect(report).not.toMatch(/^\s+at /mu);
  expect(code).toBe(1);
});
