import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutraliseCell } from "./csv.ts";

describe("neutraliseCell", () => {
  it("lets no cell begin as a formula does, whatever blanks stand before it", () => {
    const start = fc.constantFrom("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20");
    const blanks = fc.constantFrom("", " ", "\t", "\r", "\n", "\u3000");
    fc.assert(
      fc.property(blanks, start, fc.string(), (before, sign, rest) => {
        const cell = before + sign + rest;
        expect(neutraliseCell(cell)).toBe(`'${cell}`);
      }),
    );
  });

  it("keeps a fraction from becoming a day", () => {
    expect(neutraliseCell("1/3")).toBe("'1/3");
  });

  it("loses nothing: without its first sign every cell is the text again", () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("'", "'=1", "''", "'亿元", "1/3", "=A1"));
    fc.assert(
      fc.property(text, (told) => {
        expect(neutraliseCell(told).replace(/^'/u, "")).toBe(told);
      }),
    );
  });

  it.each(["973", "6.65", "2023-10", "约30%", "廉江市", "", "https://example.org/a/b"])(
    "leaves %j as it is",
    (cell) => {
      expect(neutraliseCell(cell)).toBe(cell);
    },
  );
});
