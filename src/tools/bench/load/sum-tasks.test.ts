import { expect, test } from "vitest";
import { blockingTime, describeTask, longestTask, scriptTime } from "./sum-tasks.ts";

const make = (start: number, time: number, script = 0) => ({
  ...{ start, time },
  parts: { script, layout: time - script, parsing: 0, painting: 0, other: 0 },
});
const tasks = [make(0, 90, 5), make(100, 70, 20), make(200, 50), make(300, 55)];

test("sums up what a page's tasks did", () => {
  expect(longestTask(tasks)?.start).toBe(0);
  expect(longestTask([])).toBeUndefined();
  expect(scriptTime({ tasks, firstPaint: null })).toBe(25);
});

test("counts as blocking what is over 50 ms, once something is painted", () => {
  expect(blockingTime({ tasks, firstPaint: 95 })).toBe(25);
  expect(blockingTime({ tasks, firstPaint: null })).toBe(0);
});

test("says where a task's time went", () => {
  expect(describeTask(make(0, 70.4, 20))).toBe(
    "70 ms: script 20, style and layout 50, parsing 0, painting 0, other 0",
  );
});
