import fc from "fast-check";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../data/read/read-folder.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { findLeaf } from "./field.ts";
import {
  contentOf,
  formatSheetCsv,
  guardCell,
  layoutOf,
  SHEET_NAMES,
  unguardCell,
} from "./sheets.ts";
import { namesIn } from "./show-cell.ts";
import { writeWorkbook } from "./export-data.ts";

const data = readFolder(TEST_FACTS);
const namesOf = namesIn(data);
const contents = SHEET_NAMES.map((sheet) => contentOf(data, sheet, namesOf));

describe("the sheets", () => {
  it.each(contents)("have a Chinese heading of its own for each column of $sheet", (content) => {
    const headings = content.columns.map(({ heading }) => heading);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings.filter((heading) => !/^[\u4e00-\u9fff\d·（）、，]+$/u.test(heading))).toEqual(
      [],
    );
    for (const { heading, leaf } of content.columns)
      expect(findLeaf(layoutOf(content.sheet), heading)).toMatchObject({
        type: { is: leaf.type.is },
      });
  });

  it("are CSV that Excel and WPS open: a mark of UTF-8, CRLF, no cell that begins as a formula does", () => {
    for (const content of contents) {
      const csv = formatSheetCsv(content);
      expect(csv.startsWith("\ufeff")).toBe(true);
      expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
      expect(csv).not.toMatch(/(?:^|,)"?[=+@]/mu);
    }
  });
});

describe("the workbook", async () => {
  const bytes = await writeWorkbook(contents, namesOf);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  const team = sheets.find(({ name }) => name === "组团");
  const column = (heading: string): string => {
    const at = team?.rows[0]?.indexOf(heading) ?? -1;
    return String.fromCharCode(65 + at);
  };

  it("is the same whenever it is made", async () => {
    expect(Buffer.from(await writeWorkbook(contents, namesOf)).equals(bytes)).toBe(true);
  });

  it("has how to edit first, a sheet a file, and the pick lists last", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "说明",
      "地级市",
      "县（市、区）",
      "单位",
      "人物",
      "组团",
      "横向结对",
      "项目",
      "资金",
      "指标",
      "事件",
      "机制",
      "普查",
      "词语",
      "延伸阅读",
      "照片",
      "更正",
      "地名标注",
      "来源",
      "网站",
      "清单",
    ]);
  });

  it("keeps headings and ids in sight, explains headings, and holds dates as text", () => {
    expect(team?.freezePane).toEqual({ rows: 1, columns: 1 });
    expect(team?.cells?.get("0,0")?.comment?.text).toContain("编号");
    const arrived = team?.rows[0]?.indexOf("进驻时间·日期") ?? -1;
    expect(team?.cells?.get(`1,${arrived}`)).toMatchObject({
      value: "2023",
      style: { numFmt: "@" },
    });
  });

  it("lets words be picked alone, and ids be picked or written anew", () => {
    const lists = sheets.find(({ name }) => name === "清单");
    const validation = (heading: string) =>
      team?.dataValidations?.find(({ range }) => range.startsWith(`${column(heading)}2:`));
    const items = (heading: string): unknown[] => {
      const [, letter = "", last] =
        /'清单'!\$([A-Z]+)\$2:\$[A-Z]+\$(\d+)/u.exec(validation(heading)?.formula1 ?? "") ?? [];
      const at = letter.charCodeAt(0) - 65;
      return lists?.rows.slice(1, Number(last)).map((row) => row[at]) ?? [];
    };
    expect(validation("层级")).toMatchObject({ type: "list", errorStyle: "stop" });
    expect(items("层级")).toEqual(["县级组团", "驻镇工作队"]);
    expect(validation("县")).toMatchObject({ type: "list", errorStyle: "warning" });
    expect(items("县")).toContain("lianjiang 廉江市");
  });
});

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
