import { describe, expect, it } from "vitest";
import type { Leaf, LeafType } from "./field.ts";
import { type SheetCell, textCell } from "./open-sheets.ts";
import { isUnchanged } from "./read-field.ts";

const leaf = (is: "text" | "date" | "amount"): Leaf => {
  const type: LeafType = { is };
  return { shape: "leaf", type, title: "", description: "", optional: false, nullable: false };
};

const day = (year: number, month: number, date: number, wholeMonth = false): SheetCell => ({
  text: "",
  date: { year, month, day: date, wholeMonth },
});

describe("isUnchanged", () => {
  it.each([
    ["date", "2023-10", textCell("2023/10/1")],
    ["date", "2023-10", textCell("2023年10月")],
    ["date", "2023-10", textCell("2023年10月1日")],
    ["date", "2023-10", textCell("Oct-23")],
    ["date", "2023-10", textCell("45200")],
    ["date", "2023-10", day(2023, 10, 1)],
    ["date", "2023-10", day(2023, 10, 1, true)],
    ["date", "2024-04-28", textCell("2024/4/28")],
    ["date", "2024-04-28", textCell("４/28/2024")],
    ["amount", "1/3", textCell("1月3日")],
    ["amount", "1/3", textCell("3-Jan")],
    ["amount", "1/3", day(2026, 1, 3)],
    ["amount", "1/32", day(1932, 1, 1)],
    ["amount", 973, textCell("973.0")],
    ["amount", 0.1 + 0.2, textCell("0.3")],
  ] as const)("takes %s %j for untouched when a spreadsheet made %j of it", (is, old, cell) => {
    expect(isUnchanged(leaf(is), old, cell)).toBe(true);
  });

  it.each([
    ["date", "2023-10", textCell("2023-10-01")],
    ["date", "2023-10", textCell("2023-11")],
    ["date", "2023-10", textCell("Nov-23")],
    ["date", "2023-10", day(2023, 10, 2)],
    ["date", "2023-10", textCell("")],
    ["amount", "1/3", textCell("1/4")],
    ["amount", "1/3", textCell("1月4日")],
    ["amount", 973, textCell("980")],
    ["amount", 0, textCell("")],
    ["text", "1/3", textCell("1月3日")],
    ["text", "中文", textCell("??")],
  ] as const)("takes %s %j for edited when it is %j", (is, old, cell) => {
    expect(isUnchanged(leaf(is), old, cell)).toBe(false);
  });

  it("knows a text from which GBK dropped characters", () => {
    const lossy = (text: string): SheetCell => ({ text, lossy: true });
    expect(isUnchanged(leaf("text"), "Señor 😀 (a+b)", lossy("Se?or ?? (a+b)"))).toBe(true);
    expect(isUnchanged(leaf("text"), "Señor 😀 (a+b)", lossy("Se?ora ?? (a+b)"))).toBe(false);
    expect(isUnchanged(leaf("text"), "Why", lossy("Wh?"))).toBe(false);
  });
});
