import { expect, test } from "vitest";
import { findLookalikes } from "./lookalikes.ts";
import { text } from "./text.ts";

const told = (words: string) =>
  findLookalikes(words).map(({ character, ordinary }) => `${character}${ordinary ?? "?"}`);

test("radicals and compatibility forms are told with the character that is meant", () => {
  expect(told("省⽔利厅，⽔库")).toEqual(["⽔水"]);
  expect(told("⻓⻔⻅⻳⺟")).toEqual(["⻓长", "⻔门", "⻅见", "⻳龟", "⺟母"]);
  expect(told("廉\u{f980}\u{2f800}")).toEqual(["\u{f980}呂", "\u{2f800}丽"]);
  expect(told("⺘")).toEqual(["⺘?"]);
});

test("no text holds them, and every character of its own is text", () => {
  for (const words of ["省⽔利厅", "廉江\u{2e80}", "\u{2fd5}", "\u{fa6a}", "\u{2fa1d}"])
    expect(text.safeParse(words).success, words).toBe(false);
  for (const words of ["省水利厅", "𠮷", "〇", "\u{fa0e}", "々"])
    expect(text.safeParse(words).success, words).toBe(true);
});
