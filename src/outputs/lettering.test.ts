import { expect, it } from "vitest";
import { measureText } from "../model/drawing.ts";
import { wrapWords } from "./lettering.ts";

const wrap = (text: string, size: number, width: number) =>
  wrapWords(text, (line) => measureText(line, size), width);

it("breaks between words, into lines about as long as each other", () => {
  expect(wrap("国家电投集团广东电力有限公司", 72, 548)).not.toContain("国家电投集团广");
  expect(wrap("中国移动广东公司", 84, 548)).toEqual(["中国移动", "广东公司"]);
});

it("breaks a list between its items", () => {
  expect(wrap("鹤山市、开平市、台山市、恩平市", 56, 548)).toEqual([
    "鹤山市、开平市、",
    "台山市、恩平市",
  ]);
});

it("parts no mark from the word it belongs to, and keeps every character", () => {
  const text = "廉江市省纵向组团帮扶工作方案（2023年—2026年）";
  for (const width of [200, 300, 400, 548]) {
    const lines = wrap(text, 54, width);
    expect(lines.join("")).toBe(text);
    expect(lines.filter((line) => /^[）、。—]|（$/u.test(line))).toEqual([]);
  }
});

it("breaks English between its words, and a word behind its hyphens if it is too long", () => {
  const text = "Jiaoling’s plan under the Hundred-Thousand-Ten-Thousand Project (2023–2026)";
  expect(wrap(text, 40, 1000).join(" ")).toBe(text);
  const narrow = wrap(text, 40, 450);
  expect(narrow.join(" ").replaceAll("- ", "-")).toBe(text);
  expect(narrow.filter((line) => /^[-’–]/u.test(line))).toEqual([]);
});

it("breaks an English list between its names", () => {
  expect(wrap("Heshan City, Kaiping City, Taishan City and Enping City", 40, 700)).toEqual([
    "Heshan City, Kaiping City,",
    "Taishan City and Enping City",
  ]);
});

it("cuts a word that is wider than a line", () => {
  const word = "a".repeat(80);
  expect(wrap(word, 40, 300).length).toBeGreaterThan(3);
  expect(wrap(word, 40, 300).join("")).toBe(word);
});
