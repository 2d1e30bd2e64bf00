import { defineConfig } from "vitest/config";
import { testBuilds } from "./src/cli/test/test-builds.ts";

const [root, sub] = testBuilds;

/** Milliseconds; only a test that hangs may end by it, since a slow machine proves nothing wrong. */
const testTimeout = 120_000;

/**
 * `unit` tests code beside the code, in plain Node; `dist` tests the files of the two builds that
 * `npm test` makes (`npm test -- build` makes them alone).
 */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          testTimeout,
          hookTimeout: testTimeout,
          environment: "node",
          include: ["src/**/*.test.ts"],
          exclude: ["src/e2e/**"],
        },
      },
      {
        test: {
          name: "dist",
          testTimeout,
          hookTimeout: testTimeout,
          environment: "node",
          include: ["src/e2e/dist/**/*.test.ts"],
          env: {
            DIST_ROOT: process.env.DIST_ROOT ?? root.dir,
            DIST_SUB: process.env.DIST_SUB ?? sub.dir,
          },
        },
      },
    ],
  },
});
