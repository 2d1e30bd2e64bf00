import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import os from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { findTool, projectRoot, runCommand } from "../../tools/commands.ts";
import { testBuilds, testSiteUrl } from "../../tools/test/test-builds.ts";

const folder = mkdtempSync(join(os.tmpdir(), "reproducible-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Not part of a commit. */
const LEFT_OUT = new Set([
  ...["node_modules", "dist", "export", ".git", ".astro", ".cache", ".vitest"],
  ...["test-results", "playwright-report", "coverage"],
]);

const VITEST_SETS = ["BASE_URL", "DEV", "MODE", "NODE_ENV", "PROD", "SSR", "VITEST"];

/** The files of a built site, without their compressed twins, which depend on nothing but the files. */
function readSite(dist: string): Map<string, Buffer> {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !/\.(?:br|gz)$/u.test(entry.name),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dist.length + 1), readFileSync(path)];
    }),
  );
}

/** Builds a copy of the project in a folder of its own, with none of an earlier build's leavings; gives what it wrote. */
async function buildCopy(
  name: string,
  base: string,
  env: NodeJS.ProcessEnv,
): Promise<Map<string, Buffer>> {
  const copy = join(folder, name);
  mkdirSync(join(copy, "node_modules"), { recursive: true });
  for (const entry of readdirSync(projectRoot)) {
    if (!LEFT_OUT.has(entry)) {
      cpSync(join(projectRoot, entry), join(copy, entry), { recursive: true });
    }
  }
  // Each package by itself: node_modules as a whole would hold what builds keep there.
  for (const entry of readdirSync(join(projectRoot, "node_modules"))) {
    if (/^\.(?!bin$)/u.test(entry)) continue;
    symlinkSync(join(projectRoot, "node_modules", entry), join(copy, "node_modules", entry));
  }
  const { code, output } = await runCommand(process.execPath, [findTool("astro"), "build"], {
    cwd: copy,
    capture: true,
    env: {
      ASTRO_TELEMETRY_DISABLED: "1",
      SITE_URL: testSiteUrl,
      BASE_PATH: base,
      COMPRESS: "off",
      // Vitest's own, which Astro would take for the site's.
      ...Object.fromEntries(VITEST_SETS.map((name) => [name, undefined])),
      ...env,
    },
  });
  expect(code, output).toBe(0);
  return readSite(join(copy, "dist"));
}

test("another build of the same files is the same to the byte, wherever and whenever it is made", async () => {
  const [, sub] = testBuilds;
  const here = readSite(resolve(projectRoot, process.env.DIST_SUB ?? sub.dir));
  const later = pathToFileURL(join(import.meta.dirname, "lib/a-year-later.ts")).href;
  const there = await buildCopy("there/in/a folder", sub.base, {
    TZ: "America/Los_Angeles",
    LC_ALL: "tr_TR.UTF-8",
    LANG: "tr_TR.UTF-8",
    NODE_OPTIONS: `--import=${later}`,
  });
  expect(here.size).toBeGreaterThan(250);
  expect([...there.keys()].toSorted()).toEqual([...here.keys()].toSorted());
  const different = [...here].filter(([file, bytes]) => !there.get(file)?.equals(bytes));
  expect(
    different.map(([file]) => file),
    "if files were edited since: npm test -- build dist",
  ).toEqual([]);
  // A folder's name in a file would be the same in both, if it were this one's.
  const telling = [...here, ...there].filter(([, bytes]) =>
    [projectRoot, folder].some((path) => bytes.includes(path)),
  );
  expect(telling.map(([file]) => file)).toEqual([]);
});
