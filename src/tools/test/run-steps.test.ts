import { expect, test } from "vitest";
import {
  addTallies,
  chooseSteps,
  countReport,
  formatDuration,
  formatTally,
  oneFailed,
  onePassed,
  runSteps,
  type Step,
  type Tally,
} from "./run-steps.ts";

test("adds tallies and writes them in the form others read", () => {
  expect(formatTally(addTallies([]))).toBe("0 passed, 0 failed");
  const tallies = [onePassed, oneFailed, { passed: 40, failed: 2 }];
  expect(formatTally(addTallies(tallies))).toBe("41 passed, 3 failed");
});

test.each([
  [0.4, "0 ms"],
  [999.4, "999 ms"],
  [999.6, "1.0 s"],
  [1_520, "1.5 s"],
  [59_940, "59.9 s"],
  [59_960, "1 min 0 s"],
  [125_000, "2 min 5 s"],
])("formatDuration(%d) is %s", (given, expected) => {
  expect(formatDuration(given)).toBe(expected);
});

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

const makeStep = (name: string, tally: Tally, needs: readonly string[] = []): Step => ({
  name,
  title: name.toUpperCase(),
  needs,
  run: () => Promise.resolve(tally),
});

async function run(steps: readonly Step[]) {
  const lines: string[] = [];
  const tally = await runSteps(steps, (line) => lines.push(line));
  return { tally, text: lines.join("\n").replaceAll(/\(\d+ ms\)/g, "(time)") };
}

test("runs every step though one fails, and adds all up", async () => {
  const { tally, text } = await run([
    makeStep("lint", oneFailed),
    makeStep("unit", { passed: 40, failed: 0 }),
  ]);
  expect(tally).toEqual({ passed: 40, failed: 1 });
  expect(text).toMatchInlineSnapshot(`
    "
    ━━ LINT (lint)


    ✗ LINT: 0 passed, 1 failed (time)

    ━━ UNIT (unit)


    ✓ UNIT: 40 passed, 0 failed (time)

    ━━ Summary

    ✗ LINT: 0 passed, 1 failed (time)
    ✓ UNIT: 40 passed, 0 failed (time)"
  `);
});

test("does not run what needs a failed step, and counts it as failed", async () => {
  const { tally, text } = await run([
    makeStep("build", oneFailed),
    makeStep("browser", { passed: 9, failed: 0 }, ["build"]),
  ]);
  expect(tally).toEqual({ passed: 0, failed: 2 });
  expect(text).toContain("Not run, as it needs what failed: build.");
});

test("runs a step whose needs were not chosen: the last build is still there", async () => {
  const { tally } = await run([makeStep("browser", { passed: 9, failed: 0 }, ["build"])]);
  expect(tally).toEqual({ passed: 9, failed: 0 });
});

test("counts a step that throws as failed, and says why", async () => {
  const step: Step = {
    ...makeStep("browser", onePassed),
    run: () => Promise.reject(new Error("none")),
  };
  const { tally, text } = await run([step, makeStep("last", onePassed)]);
  expect(tally).toEqual({ passed: 1, failed: 1 });
  expect(text).toContain("none\n");
});

test("runs two lanes side by side, each in its order, and what has no lane after them, alone", async () => {
  const events: string[] = [];
  const make = (name: string, lane?: "units" | "site"): Step => ({
    name,
    title: name,
    ...(lane && { lane }),
    run: async ({ beside }) => {
      events.push(`${name} begins ${beside ? "beside" : "alone"}`);
      await new Promise(setImmediate);
      events.push(`${name} ends`);
      return { ...onePassed, output: `words of ${name}` };
    },
  });
  const { tally, text } = await run([
    make("unit", "units"),
    make("types", "site"),
    make("dist", "site"),
    make("browser"),
  ]);
  expect(tally).toEqual({ passed: 4, failed: 0 });
  expect(events.slice(0, 2)).toEqual(["unit begins beside", "types begins beside"]);
  expect(events.indexOf("types ends")).toBeLessThan(events.indexOf("dist begins beside"));
  expect(events.slice(-2)).toEqual(["browser begins alone", "browser ends"]);
  expect(text).toContain("\n━━ types (types)\n\nwords of types\n\n✓ types: 1 passed, 0 failed");
});

test("runs one lane alone as if there were none", async () => {
  const manners: boolean[] = [];
  const step: Step = {
    ...makeStep("unit", onePassed),
    lane: "units",
    run: ({ beside }) => {
      manners.push(beside);
      return Promise.resolve(onePassed);
    },
  };
  await run([step, { ...step, name: "format" }]);
  expect(manners).toEqual([false, false]);
});

test("runs a step on request only when it is named", () => {
  const engines = { ...makeStep("engines", onePassed), onRequest: true };
  const steps = [makeStep("unit", onePassed), engines];
  expect(chooseSteps(steps, []).map(({ name }) => name)).toEqual(["unit"]);
  expect(chooseSteps(steps, ["engines"])).toEqual([engines]);
});

test("chooses the quick steps by one name", () => {
  const quick = { ...makeStep("lint", onePassed), quick: true };
  const steps = [makeStep("unit", onePassed), quick];
  expect(chooseSteps(steps, ["quick"])).toEqual([quick]);
});

test("chooses steps by name, in their own order, or all", () => {
  const steps = ["unit", "build-root", "build-sub", "dist"].map((x) => makeStep(x, onePassed));
  const choose = (...names: string[]) => chooseSteps(steps, names).map(({ name }) => name);
  expect(choose()).toEqual(["unit", "build-root", "build-sub", "dist"]);
  expect(choose("dist", "unit")).toEqual(["unit", "dist"]);
  expect(choose("build")).toEqual(["build-root", "build-sub"]);
  expect(() => choose("units")).toThrow(
    "no step is called units; there are: quick, unit, build-root, build-sub, dist",
  );
});
