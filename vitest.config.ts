import { defineConfig } from "vitest/config";
import { testBuilds } from "./src/tools/test/test-builds.ts";
import { TEST_FACTS } from "./src/data/testing/test-facts.ts";

const [root, sub] = testBuilds;

/** Milliseconds; only a test that hangs may end by it, since a slow machine proves nothing wrong. */
const testTimeout = 300_000;

const unit = {
  testTimeout,
  hookTimeout: testTimeout,
  environment: "node",
  env: { SITE_DATA: TEST_FACTS },
  include: ["src/**/*.test.ts"],
  exclude: ["src/e2e/**", "**/node_modules/**"],
};

/** Unit tests that take seconds each: they build, draw or damage all there is. */
const SLOWEST = [
  ...["data/corruption/*", "data/check/check-work", "build/budgets", "outputs/share-cards"],
  ...["editor/schema/never-stricter", "editor/release/remind", "editor/check-data"],
  ...["editor/spreadsheet/round-trip", "editor/spreadsheet/i*", "editor/write-atomically"],
].map((name) => `src/${name}.test.ts`);

/**
 * `unit` tests code beside the code, in plain Node, `slow` the rest of it; `dist` tests the files of the two builds that
 * `npm test` makes (`npm test -- build` makes them alone); `smoke` opens the first of them in other engines.
 */
export default defineConfig({
  test: {
    projects: [
      // In one module graph a worker: to load the modules anew for each file took longer than its tests.
      { test: { ...unit, name: "unit", isolate: false, exclude: [...unit.exclude, ...SLOWEST] } },
      { test: { ...unit, name: "slow", include: SLOWEST } },
      {
        test: {
          name: "dist",
          testTimeout,
          hookTimeout: testTimeout,
          environment: "node",
          // The files run in one module graph a worker, so that each page of the builds is parsed once in each.
          isolate: false,
          include: ["src/e2e/dist/**/*.test.ts"],
          env: {
            SITE_DATA: process.env.SITE_DATA ?? TEST_FACTS,
            DIST_ROOT: process.env.DIST_ROOT ?? root.dir,
            DIST_SUB: process.env.DIST_SUB ?? sub.dir,
          },
        },
      },
      {
        test: {
          name: "smoke",
          testTimeout,
          hookTimeout: testTimeout,
          environment: "node",
          include: ["src/e2e/engines/**/*.test.ts"],
        },
      },
    ],
  },
});
