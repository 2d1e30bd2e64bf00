import { expect, test } from "vitest";
import { readTasks } from "./read-tasks.ts";

const thread = (pid: number) => ({
  ...{ name: "thread_name", ph: "M", pid, tid: 1, ts: 0 },
  args: { name: "CrRendererMain" },
});
/** A span from one millisecond to another, with half of it as processor time. */
const span = (name: string, from: number, to: number, pid = 1) => ({
  ...{ name, ph: "X", pid, tid: 1, ts: from * 1000 },
  ...{ dur: (to - from) * 1000, tdur: (to - from) * 500 },
});

test("tells the busiest page's tasks by processor time, each kind without what is in it", () => {
  const traceEvents = [
    ...[thread(1), thread(2), span("RunTask", 0, 10, 2)],
    // The task before the page is there is the browser's own.
    ...[span("RunTask", -90, -10), { ...span("CommitLoad", -20, -20), ph: "I" }],
    { ...span("firstContentfulPaint", 25, 25), ph: "R" },
    ...[span("RunTask", 100, 110), span("RunTask", 0, 100), span("ParseHTML", 2, 20)],
    // A forced layout inside of script, and a name that we know nothing of.
    ...[span("EvaluateScript", 20, 60), span("Layout", 30, 40), span("Whatever", 62, 64)],
    span("Layout", 70, 90),
  ];
  expect(readTasks(JSON.stringify({ traceEvents }))).toEqual({
    firstPaint: 25,
    tasks: [
      {
        start: 0,
        time: 50,
        parts: { script: 15, layout: 15, parsing: 9, painting: 0, other: 11 },
      },
      {
        start: 100,
        time: 5,
        parts: { script: 0, layout: 0, parsing: 0, painting: 0, other: 5 },
      },
    ],
  });
});

test("reads a trace of no page as no task", () => {
  expect(readTasks('{"traceEvents":[]}')).toEqual({ tasks: [], firstPaint: null });
});
