import { chinese as say } from "./zh/index.ts";
import { expect, it } from "vitest";
import type { Citation } from "../data/schema/fields/citation.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { citeColumns, makeTable } from "./table-columns.ts";

const cells = (cite: readonly Citation[]) =>
  makeTable(
    say,
    citeColumns<readonly Citation[]>(say, loadTestAtlas().indexes.sources, (row) => row),
    [cite],
  ).rows[0];

it("joins several sources in one order in every cell, their paragraphs in order", () => {
  const row = cells([
    { source: "water-resources-chaonan", at: "正文" },
    { source: "nanfang-2024-05-29", at: "21" },
    { source: "nanfang-2024-05-29", at: "7" },
  ]);
  expect(row?.map((cell) => cell.split("；"))).toEqual([
    ["报道、官方网页"],
    ["广东省水利厅，网页（标题没有收录）", "南方杂志社《县里来了工作队：帮扶协作增加“新”力量》"],
    // Never a bare day: a spreadsheet would give it a year.
    ["页面标12月2日，没有年份", "2024-05-29"],
    ["正文", "第7段、第21段"],
    [expect.stringContaining("slt.gd.gov.cn"), expect.stringContaining("nfzz.net.cn")],
  ]);
});
