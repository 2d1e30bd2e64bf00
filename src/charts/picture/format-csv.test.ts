import { csvParseRows } from "d3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatCsv } from "./format-csv.ts";
import { neutraliseCell } from "../../model/neutralise-cell.ts";

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
