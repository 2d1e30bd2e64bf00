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
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { findTool, projectRoot, runCommand } from "../../tools/commands.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";

const folder = mkdtempSync(join(os.tmpdir(), "reproducible-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Not part of a commit. */
const LEFT_OUT = new Set([
  ...["node_modules", "dist", "export", ".git", ".astro", ".cache", ".vitest"],
  ...["test-results", "playwright-report", "coverage"],
]);

/** Builds a copy of the project in a folder of its own, with none of an earlier build's leavings; gives what it wrote. */
async function buildCopy(name: string, env: NodeJS.ProcessEnv): Promise<Map<string, Buffer>> {
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
      BASE_PATH: "/a/b/",
      NODE_ENV: undefined,
      VITEST: undefined,
      ...env,
    },
  });
  expect(code, output).toBe(0);
  const dist = join(copy, "dist");
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(dist.length + 1), readFileSync(path)];
    }),
  );
}

test("two builds of the same files are the same to the byte, wherever and whenever they are made", async () => {
  const later = pathToFileURL(join(import.meta.dirname, "lib/a-year-later.ts")).href;
  const [here, there] = await Promise.all([
    buildCopy("here", { TZ: "Asia/Shanghai", LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8" }),
    buildCopy("there/in/a folder", {
      TZ: "America/Los_Angeles",
      LC_ALL: "tr_TR.UTF-8",
      LANG: "tr_TR.UTF-8",
      NODE_OPTIONS: `--import=${later}`,
    }),
  ]);
  expect(here.size).toBeGreaterThan(300);
  expect([...there.keys()].toSorted()).toEqual([...here.keys()].toSorted());
  const different = [...here].filter(([file, bytes]) => !there.get(file)?.equals(bytes));
  expect(different.map(([file]) => file)).toEqual([]);
  // A folder's name in a file would be the same in both, if it were this one's.
  const telling = [...here].filter(([, bytes]) =>
    [projectRoot, folder].some((path) => bytes.includes(path)),
  );
  expect(telling.map(([file]) => file)).toEqual([]);
}, 300_000);
