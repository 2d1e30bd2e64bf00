import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CitedWork, escapeBibtex, formatCitation, formatDay } from "./format-citation.ts";

const page: CitedWork = {
  author: "广东纵向帮扶地图",
  title: "廉江市",
  address: "https://example.org/counties/lianjiang/",
  key: "guangdong-county-assistance-map:counties:lianjiang",
  note: "",
  stop: "。",
};
const figure: CitedWork = {
  ...page,
  title: "广东省纵向组团帮扶 · 派出的帮扶干部：190余名（截至2023年11月）",
  address: "https://example.org/#figure-programme-cadres",
  key: "guangdong-county-assistance-map:figure-programme-cadres",
  note: "数据来源：史成雷，南方杂志社，2024-05-29，第4段，https://example.net/node_1b",
};

describe("formatCitation", () => {
  it("cites a page", () => {
    expect(formatCitation(page, { on: "2026-11-04" })).toEqual({
      gbt: "广东纵向帮扶地图. 廉江市[EB/OL]. [2026-11-04]. https://example.org/counties/lianjiang/.",
      apa: "广东纵向帮扶地图. (n.d.). 廉江市. Retrieved November 4, 2026, from https://example.org/counties/lianjiang/",
      bibtex: [
        "@online{guangdong-county-assistance-map:counties:lianjiang,",
        "  author = {{广东纵向帮扶地图}},",
        "  title = {{廉江市}},",
        "  url = {https://example.org/counties/lianjiang/},",
        "  urldate = {2026-11-04},",
        "}",
      ].join("\n"),
    });
  });

  it("cites a number with what it rests on", () => {
    const { gbt, apa, bibtex } = formatCitation(figure, { on: "2026-01-31" });
    expect(gbt).toBe(
      `广东纵向帮扶地图. ${figure.title}[EB/OL]. [2026-01-31]. ${figure.address}. ${figure.note}。`,
    );
    expect(apa).toBe(
      `广东纵向帮扶地图. (n.d.). ${figure.title} [${figure.note}]. Retrieved January 31, 2026, from ${figure.address}`,
    );
    expect(bibtex).toContain(
      "  note = {数据来源：史成雷，南方杂志社，2024-05-29，第4段，https://example.net/node\\_1b},\n",
    );
  });

  it("ends the note as its language does", () => {
    const note = "Data from: Shi Chenglei, 29 May 2024, para 4, https://example.net/node_1b";
    const { gbt } = formatCitation({ ...figure, note, stop: "." }, { on: "2026-01-31" });
    expect(gbt).toMatch(/node_1b\.$/u);
    expect(gbt).not.toMatch(/。/u);
  });

  it("leaves the day open where it is not known, and out of BibTeX, where it would be an error", () => {
    const { gbt, apa, bibtex } = formatCitation(page, { blank: "引用日期" });
    expect(gbt).toContain("[EB/OL]. [引用日期]. https://");
    expect(apa).toContain("Retrieved [引用日期], from https://");
    expect(bibtex).not.toContain("urldate");
  });

  const claim = fc.constantFrom("约30%", "190余名", "超4亿元", "近90人", "1000多项", "约三分之一");
  const work = fc.record({
    author: fc.string({ unit: "grapheme", minLength: 1 }),
    name: fc.string({ unit: "grapheme" }),
    claim,
    address: fc.webUrl({ withFragments: true }),
    note: fc.string({ unit: "grapheme" }),
  });

  it("loses in no form the qualifier of a number, nor the address", () => {
    fc.assert(
      fc.property(work, ({ name, claim: kept, ...rest }) => {
        const given = { ...rest, title: `${name}：${kept}`, key: "key", stop: "。" };
        const { gbt, apa, bibtex } = formatCitation(given, { on: "2026-11-24" });
        for (const form of [gbt, apa, bibtex.replaceAll("\\%", "%")]) {
          expect(form).toContain(kept);
          expect(form).toContain(given.address);
        }
      }),
    );
  });

  it("writes BibTeX whose braces all close, whatever the words are", () => {
    const wild = fc.string({ unit: fc.constantFrom(...Array.from('{}\\%&$#_~^",@=\n\t 县a')) });
    fc.assert(
      fc.property(wild, wild, wild, (author, title, note) => {
        const { bibtex } = formatCitation({ ...page, author, title, note }, { on: "2026-11-24" });
        let depth = 0;
        const depths = Array.from(bibtex, (character) => {
          if (character === "{") depth += 1;
          if (character === "}") depth -= 1;
          return depth;
        });
        // BibTeX counts braces, and heeds no backslash: only the last closes the entry.
        expect(depth).toBe(0);
        expect(depths.slice("@online{".length, -1).every((one) => one > 0)).toBe(true);
        expect(bibtex.split("\n")).toHaveLength(note === "" ? 6 : 7);
      }),
    );
  });
});

describe("escapeBibtex", () => {
  it.each([
    ["50% & 3 #1_a $", "50\\% \\& 3 \\#1\\_a \\$"],
    ["a{b}c", "a\\textbraceleft{}b\\textbraceright{}c"],
    ["~^\\", "\\textasciitilde{}\\textasciicircum{}\\textbackslash{}"],
    ["县（市、区）“新”·", "县（市、区）“新”·"],
    ["two\n  lines", "two lines"],
  ])("writes %j as %j", (text, escaped) => {
    expect(escapeBibtex(text)).toBe(escaped);
  });

  it("can be undone: no character is lost", () => {
    const names: Readonly<Record<string, string>> = {
      textbackslash: "\\",
      textbraceleft: "{",
      textbraceright: "}",
      textasciitilde: "~",
      textasciicircum: "^",
    };
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const read = escapeBibtex(text).replaceAll(
          /\\(?:(text[a-z]+)\{\}|(.))/gu,
          (_, name: string | undefined, character: string | undefined) =>
            (name === undefined ? character : names[name]) ?? "lost",
        );
        expect(read).toBe(text.replaceAll(/\s+/gu, " "));
      }),
    );
  });
});

it("writes the day of the reader's own calendar, two digits for month and day", () => {
  expect(formatDay(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
  expect(formatDay(new Date(2026, 10, 24, 23, 59))).toBe("2026-11-24");
});
