import { expect, test } from "vitest";
import { addTallies, formatDuration, formatTally, oneFailed, onePassed } from "./tally.ts";

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
