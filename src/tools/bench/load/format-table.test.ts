import { expect, test } from "vitest";
import { formatTable } from "./format-table.ts";
import { summarize } from "./summarize.ts";

test.each([
  [[3, 1, 2], { median: 2, worst: 3, tries: 3, missed: 0 }],
  [[4, 1], { median: 2.5, worst: 4, tries: 2, missed: 0 }],
  [[4, 1, 2, 3], { median: 2.5, worst: 4, tries: 4, missed: 0 }],
  [[null, 7, null], { median: 7, worst: 7, tries: 3, missed: 2 }],
  [[], undefined],
  [[null, null], undefined],
])("summarize(%j)", (values, measure) => {
  expect(summarize(values)).toEqual(measure);
});

test("prints numbers, verdicts and what is not there", () => {
  const rows = [
    { label: "layout shift", cells: [summarize([0]), summarize([0, 0.2])], digits: 3, target: 0 },
    { label: "longest task, ms", cells: [summarize([50.2]), summarize([51])], target: 50 },
    { label: "to tooltip, ms", cells: [undefined, summarize([12, null])], target: 33 },
    { label: "first paint, ms", cells: [summarize([400, 410, 512]), summarize([300])] },
  ];
  expect(formatTable(["360 x 780", "1440 x 900"], rows)).toMatchInlineSnapshot(`
    "                                                         360 x 780                1440 x 900   target
    layout shift                                            0.000   ok        0.100 (0.200) over   0
    longest task, ms                                           50   ok                   51 over   at most 50
    to tooltip, ms                                           not there     12 1 of 2 missed   ok   at most 33
    first paint, ms                                          410 (512)                       300"
  `);
});
