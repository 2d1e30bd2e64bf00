import fc from "fast-check";
import { expect, it } from "vitest";
import { isPartialDate, when } from "./dates.ts";

it.each(["2023", "2023-10", "2024-02-29", "2000-02-29", "2024-12-31"])("knows %s", (date) => {
  expect(isPartialDate(date)).toBe(true);
});

it.each([
  ...["2024-02-30", "2023-02-29", "1900-02-29", "2023-13", "2023-00", "2024-04-31", "2024-05-00"],
  ...[
    "",
    "23",
    "2023-1",
    "2023-1-1",
    "2023/10",
    "2023-10-",
    "2023-10-01T00:00",
    " 2023",
    "\uff12\uff10\uff12\uff13",
  ],
  ...["1899", "2101", "20231"],
])("refuses %s", (date) => {
  expect(isPartialDate(date)).toBe(false);
});

it("knows every day of the calendar", () => {
  const day = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2100-12-31"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(day, (date) => isPartialDate(date.toISOString().slice(0, 10))),
    { numRuns: 500 },
  );
});

const complaints = (value: unknown) =>
  when.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

it.each([
  { on: "2024-03-14" },
  { notBefore: "2024-02", notAfter: "2024-03" },
  { notAfter: "2024-05-29", words: { zh: "不久前" } },
  { notBefore: "2024-03", notAfter: "2024" },
])("takes %j", (value) => {
  expect(complaints(value)).toEqual([]);
});

it.each([
  { value: {}, why: "when-empty" },
  { value: { words: { zh: "不久前" } }, why: "when-empty" },
  { value: { on: "2024", notAfter: "2024-05-29" }, why: "when-empty" },
  { value: { notBefore: "2024-05-30", notAfter: "2024-05-29" }, why: "when-order" },
  { value: { notBefore: "2025", notAfter: "2024-12" }, why: "when-order" },
])("refuses $value: $why", ({ value, why }) => {
  expect(complaints(value)).toEqual([why]);
});
