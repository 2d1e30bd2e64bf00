import { expect, it } from "vitest";
import { wrapWords } from "./lettering.ts";

it("breaks between words, into lines about as long as each other", () => {
  expect(wrapWords("国家电投集团广东电力有限公司", 72, 548)).not.toContain("国家电投集团广");
  expect(wrapWords("中国移动广东公司", 84, 548)).toEqual(["中国移动", "广东公司"]);
});

it("breaks a list between its items", () => {
  expect(wrapWords("鹤山市、开平市、台山市、恩平市", 56, 548)).toEqual([
    "鹤山市、开平市、",
    "台山市、恩平市",
  ]);
});

it("parts no mark from the word it belongs to, and keeps every character", () => {
  const text = "廉江市省纵向组团帮扶工作方案（2023年—2026年）";
  for (const width of [200, 300, 400, 548]) {
    const lines = wrapWords(text, 54, width);
    expect(lines.join("")).toBe(text);
    expect(lines.filter((line) => /^[）、。—]|（$/u.test(line))).toEqual([]);
  }
});

it("cuts a word that is wider than a line", () => {
  const word = "a".repeat(80);
  expect(wrapWords(word, 40, 300).length).toBeGreaterThan(3);
  expect(wrapWords(word, 40, 300).join("")).toBe(word);
});
