import fc from "fast-check";
import { expect, it, test } from "vitest";
import { loadDataset } from "../../load-dataset.ts";
import { TEST_FACTS } from "../../testing/test-facts.ts";
import {
  findLookalikes,
  isWebAddress,
  pinyin,
  shortEnglishName,
  shortName,
  strayMark,
  text,
  webAddress,
} from "./text.ts";

/** What an attacker, or a slip, might put before, between and after. */
const piece = fc.oneof(
  fc.constantFrom(
    ...["javascript:", "JaVaScRiPt:", "java\nscript:", "data:text/html,", "vbscript:", "blob:"],
    ...[
      "https://",
      "http://",
      "//",
      "https:/\\",
      "\t",
      "\u0000",
      " ",
      "\u202e",
      "\u2066",
      "\u200f",
    ],
    ...["example.org", "/a?b#c", "@", ":", "<script>", "\"'", "&colon;", "：", "．"],
  ),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const mixed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(""));

test("an address that the check lets pass leads to the web, wherever a browser reads it", () => {
  const base = "https://site.example/counties/";
  let passed = 0;
  fc.assert(
    fc.property(
      fc.oneof(
        mixed,
        mixed.map((rest) => `https://example.org${rest}`),
      ),
      (address) => {
        if (!isWebAddress(address)) return;
        passed += 1;
        expect(new URL(address, base).protocol).toMatch(/^https?:$/u);
        expect(address).not.toMatch(/[\s"<>\p{C}]/u);
      },
    ),
    { numRuns: 20_000 },
  );
  expect(passed).toBeGreaterThan(500);
});

test("no text that the check lets pass turns the direction of writing, breaks the line or has no end", () => {
  let passed = 0;
  fc.assert(
    fc.property(mixed, (words) => {
      const result = text.safeParse(words);
      if (!result.success) return;
      passed += 1;
      expect(words).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\r\n\u2028]/u);
    }),
    { numRuns: 5_000 },
  );
  expect(passed).toBeGreaterThan(500);
  fc.assert(
    fc.property(fc.string({ minLength: 601, maxLength: 5_000 }), (words) => {
      expect(text.safeParse(words).success).toBe(false);
    }),
    { numRuns: 100 },
  );
});

test("letters and signs that are drawn as nothing are no text", () => {
  const empty = ["\u3164", "廉江\u3164", "\u2800", "a\u034fb", "\u115f", "\uffa0", "\u180e"];
  for (const words of empty)
    expect(text.safeParse(words).success, JSON.stringify(words)).toBe(false);
  // Which form of a letter is meant, and a stroke over one, are for a reader to see.
  for (const words of ["葛\u{e0100}城", "é", "e\u0301"])
    expect(text.safeParse(words).success).toBe(true);
});

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

it.each([
  "https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml",
  "http://slt.gd.gov.cn/zhyw/content/post_4610791.html",
  "https://example.org/廉江?a=1#b",
  "https://example.org/@name",
])("knows %s", (address) => {
  expect(isWebAddress(address)).toBe(true);
});

it.each([
  ...[
    "",
    "www.nfzz.net.cn",
    "ftp://example.org/",
    "javascript:alert(1)",
    "https://",
    "https:example.org",
  ],
  ...[
    " https://example.org/",
    "https://example.org/ ",
    "https://example.org/a b",
    "https://example.org/\u3000",
  ],
  ...[
    "ht\ntps://example.org/",
    "https://example.org/\u0000",
    "https://example.org/\u202e",
    "https://exa\u200bmple.org/",
  ],
  ...["https：//example.org/"],
  ...["https://www.gd.gov.cn@example.org/", "https://me:secret@example.org/"],
])("refuses %j", (address) => {
  expect(isWebAddress(address)).toBe(false);
});

it.each([
  ["https://example.org/a。", "。"],
  ["https://example.org/a，", "，"],
  ["https://example.org/a；", "；"],
  ["https://example.org/a”", "”"],
  ["https://example.org/a》", "》"],
  ["https://example.org/a…", "…"],
  ["https://www。gd.gov.cn/a", "。"],
])("refuses %s for its mark", (address, mark) => {
  expect(strayMark(address)).toBe(mark);
  expect(webAddress.safeParse(address).error?.issues.map(({ message }) => message)).toEqual([
    "url-mark",
  ]);
});

it.each([
  "https://example.org/a.",
  "https://example.org/a)",
  "https://example.org/《广东》/a",
  "https://example.org/a%E3%80%82",
])("takes %s", (address) => {
  expect(webAddress.safeParse(address).success).toBe(true);
});

it.each(["lian jiang", "nan ao", "da bu", "xiong er", "lü liang", "nüe", "e", "zhuang hei"])(
  "takes %s",
  (value) => {
    expect(pinyin.safeParse(value).success).toBe(true);
  },
);

it.each([
  ...["", " ", "Lian jiang", "lian  jiang", " lian jiang", "lian jiang ", "lian\u3000jiang"],
  ...["lianjiang", "lián jiāng", "lian2 jiang1", "nan'ao", "lian-jiang", "lv liang", "廉江"],
  ...["lian jang x", "jng", "u\u0308 l\u0308u"],
])("refuses %j", (value) => {
  expect(pinyin.safeParse(value).error?.issues.map(({ message }) => message)).toEqual(["pinyin"]);
});

it.each([
  ["廉江市", "廉江"],
  ["东源县", "东源"],
  ["潮南区", "潮南"],
  ["广州市白云区", "白云"],
  ["汕尾市城区", "城区"],
  ["城区", "城区"],
  ["东莞市", "东莞"],
  ["乳源瑶族自治县", "乳源"],
  ["连山壮族瑶族自治县", "连山"],
  ["连南瑶族自治县", "连南"],
  ["积石山保安族东乡族撒拉族自治县", "积石山"],
  ["阿克塞哈萨克族自治县", "阿克塞"],
  ["木垒哈萨克自治县", "木垒"],
  ["海西蒙古族藏族自治州", "海西"],
  ["克孜勒苏柯尔克孜自治州", "克孜勒苏"],
  ["大兴安岭地区", "大兴安岭"],
  ["锡林郭勒盟", "锡林郭勒"],
  ["鄂伦春自治旗", "鄂伦春"],
  ["东沙群岛", "东沙群岛"],
])("writes %s as %s", (name, short) => {
  expect(shortName(name)).toBe(short);
});

it("leaves no unit of the map without a name of two characters or more", () => {
  const { topology } = loadDataset(TEST_FACTS);
  const names = topology.objects.counties.geometries.map(({ properties }) =>
    shortName(properties && "name" in properties ? properties.name : ""),
  );
  expect(names.filter((name) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
});

it.each([
  ["Lianjiang City", "Lianjiang"],
  ["Nan'ao County", "Nan'ao"],
  ["Chaonan District", "Chaonan"],
  ["Baiyun District, Guangzhou", "Baiyun"],
  ["Ruyuan Yao Autonomous County", "Ruyuan"],
  ["Lianshan Zhuang and Yao Autonomous County", "Lianshan"],
  ["Haibei Tibetan Autonomous Prefecture", "Haibei"],
  ["Guangzhou", "Guangzhou"],
  ["District not named in the source (1)", "District not named in the source (1)"],
])("writes %s as %s", (name, short) => {
  expect(shortEnglishName(name)).toBe(short);
});

it("leaves one English word of each county, and of no two the same", () => {
  const named = loadDataset(TEST_FACTS).counties.filter(({ adcode }) => adcode !== null);
  const names = named.map(({ name }) => shortEnglishName(name.en));
  expect(names.filter((name) => /\s/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(named.length);
});
