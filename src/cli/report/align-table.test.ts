import { describe, expect, it } from "vitest";
import { alignTable } from "./align-table.ts";
import { displayWidth } from "./display-width.ts";

describe("displayWidth", () => {
  it.each([
    ["", 0],
    ["lianjiang", 9],
    ["廉江市", 6],
    ["县（市、区）", 12],
    ["2024年", 6],
    ["Lü", 2],
    ["Lu\u0308", 2],
    ["𠮷", 2],
  ])("of %j is %i", (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

it("sets Chinese and Latin columns under each other", () => {
  const lines = alignTable([
    ["县", "来源", "日期"],
    ["乳源瑶族自治县", "1", "2024"],
    ["Lianjiang", "-"],
  ]);
  expect(lines).toMatchInlineSnapshot(`
    [
      "县              来源  日期",
      "乳源瑶族自治县  1     2024",
      "Lianjiang       -",
    ]
  `);
  const starts = lines.map((line) => displayWidth(/^\S+\s+/u.exec(line)?.[0] ?? ""));
  expect(new Set(starts).size).toBe(1);
});
