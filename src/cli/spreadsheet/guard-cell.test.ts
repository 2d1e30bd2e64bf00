import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guardCell, unguardCell } from "./guard-cell.ts";

describe("guardCell", () => {
  it.each(["=1+1", "＋86", "@x", "1/3", "2023-10", "Oct-23", "3 May 2024", "007", "1e5", "10%"])(
    "keeps a spreadsheet from making something else of %j",
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["12345678901234567890", "1,000", "12:30", "¥5", "true", "'tis"])(
    "guards %j too",
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each([
    "440881",
    "2927.6",
    "0",
    "2023",
    "2024-05-29",
    "来源没说",
    "The page shows 2 December, without a year.",
    "nanfang-2024-05-29 7",
    "May",
  ])("leaves %j as it is", (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it("is undone whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        fc.pre(!text.startsWith("\t"));
        expect(unguardCell(guardCell(text))).toBe(text);
      }),
    );
  });
});
