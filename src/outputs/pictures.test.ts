import { csvParseRows } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elementsOf, readXml, xmlText } from "../charts/testing/read-xml.ts";
import { chinese } from "../i18n/zh/index.ts";
import { neutraliseCell } from "../model/csv.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { listPictures } from "./pictures.ts";
import { formatCsv, writePicture } from "./publication.ts";

const atlas = loadTestAtlas();
const pictures = listPictures(chinese, atlas);

it("lists the map and every chart", () => {
  expect([...pictures.keys()]).toEqual(["map", "older-people", "who-helps-whom", "forces"]);
});

describe.each([...pictures])("%s", (_, picture) => {
  const root = readXml(writePicture(chinese, atlas, picture, "https://example.org/site/"));
  const elements = elementsOf(root);
  const shown = elements
    .filter(({ name }) => name === "text")
    .map(xmlText)
    .join("");

  it("shows its title, description, notes and sources, and where it is from", () => {
    const { title, description, notes } = picture;
    for (const text of [title, description, ...notes]) expect(shown).toContain(text);
    expect(shown).toContain(atlas.dataset.site.title.zh);
    expect(shown).toContain("https://example.org/site/");
    const isBackground = picture.name === "older-people";
    expect(shown).toContain(isBackground ? "来源：国家统计局《" : "来源：南方杂志社《");
    expect(shown).toContain(isBackground ? "2022年7月" : "2024年5月29日刊发");
  });

  it("is told in words in its description", () => {
    const desc = elements
      .filter(({ name }) => name === "desc")
      .map(xmlText)
      .join("");
    expect(picture.long.filter((paragraph) => !desc.includes(paragraph))).toEqual([]);
    expect(picture.long.length).toBeGreaterThan(0);
  });

  it("sets no text smaller than 17 px", () => {
    const sizes = elements.map(({ attributes }) => Number(attributes["font-size"] ?? 100));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(17);
  });
});

const cell = fc.oneof(
  fc.string(),
  fc.constantFrom("=1+1", "a,b", 'say "x"', "two\r\nlines", "1/3", "来源未说明", "@x", "-1"),
);
const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
  fc.record({
    columns: fc.array(cell, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
  }),
);

describe("formatCsv", () => {
  it("comes back as it was, whatever the cells hold, but for what a spreadsheet would run", () => {
    fc.assert(
      fc.property(table, ({ columns, rows }) => {
        const csv = formatCsv({ columns, rows });
        expect(csv.startsWith("\ufeff")).toBe(true);
        const expected = [columns, ...rows].map((row) => row.map(neutraliseCell));
        expect(csvParseRows(csv.slice(1))).toEqual(expected);
      }),
    );
  });

  it("ends every line as RFC 4180 says, with quotes where they are needed", () => {
    expect(
      formatCsv({
        columns: ["a", "b"],
        rows: [
          ["x,y", 'a "b"'],
          ["=1", "2"],
        ],
      }),
    ).toBe('\ufeffa,b\r\n"x,y","a ""b"""\r\n\'=1,2\r\n');
  });
});
