import { expect, it } from "vitest";
import { when } from "./when.ts";

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
