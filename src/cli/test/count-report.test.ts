import { expect, test } from "vitest";
import { countReport } from "./count-report.ts";

const vitest = (passed: number, failed: number, unloadable = 0) =>
  JSON.stringify({
    numPassedTests: passed,
    numFailedTests: failed,
    testResults: Array.from({ length: unloadable }, () => ({
      status: "failed",
      assertionResults: [],
    })),
  });
const playwright = (expected: number, unexpected: number, flaky = 0) =>
  JSON.stringify({ stats: { expected, unexpected, flaky, skipped: 0 } });

test("counts a vitest report", () => {
  expect(countReport("vitest", vitest(12, 0), 0)).toEqual({ passed: 12, failed: 0 });
  expect(countReport("vitest", vitest(11, 1), 1)).toEqual({ passed: 11, failed: 1 });
});

test("counts a test file that could not be loaded as a failure", () => {
  expect(countReport("vitest", vitest(11, 0, 1), 1)).toEqual({ passed: 11, failed: 1 });
});

test("counts a Playwright report, a flaky test as failed", () => {
  expect(countReport("playwright", playwright(8, 1, 1), 1)).toEqual({ passed: 8, failed: 2 });
});

test("counts an exit code that no test explains as a failure", () => {
  expect(countReport("vitest", vitest(12, 0), 1)).toEqual({ passed: 12, failed: 1 });
  expect(countReport("playwright", playwright(0, 0), 1)).toEqual({ passed: 0, failed: 1 });
});

test("counts a run without any test, and one without a readable report, as failed", () => {
  expect(countReport("playwright", playwright(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  for (const json of [undefined, "", "{", "{}"]) {
    expect(countReport("vitest", json, 0)).toEqual({ passed: 0, failed: 1 });
  }
});
