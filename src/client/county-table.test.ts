import { expect, it } from "vitest";
import { type Cell, sortRows } from "./county-table.ts";

const cell = (text: string, stated = true, amount = NaN): Cell => ({ text, stated, amount });
const { compare } = new Intl.Collator("zh-Hans-CN", { numeric: true });
const sort = (cells: readonly Cell[], order: "ascending" | "descending") =>
  sortRows(cells, (one) => one, order, compare).map(({ text }) => text);

it("sorts Chinese names by their sound", () => {
  expect(
    sort(
      ["英德市", "蕉岭县", "廉江市", "博罗县"].map((name) => cell(name)),
      "ascending",
    ),
  ).toEqual(["博罗县", "蕉岭县", "廉江市", "英德市"]);
});

it("keeps what is not stated last, in either order", () => {
  const cells = [cell("来源未说明", false), cell("2个"), cell("10个")];
  expect(sort(cells, "ascending")).toEqual(["2个", "10个", "来源未说明"]);
  expect(sort(cells, "descending")).toEqual(["10个", "2个", "来源未说明"]);
});

it("keeps the order of rows that are equal", () => {
  const rows = [1, 2, 3].map((id) => ({ id, ...cell("县") }));
  expect(sortRows(rows, (row) => row, "descending", compare).map(({ id }) => id)).toEqual([
    1, 2, 3,
  ]);
});

it("sorts amounts by their size, whatever the words before them", () => {
  const cells = [cell("产值约6.65亿元", true, 6.65e8), cell("税款约2927.6万元", true, 2.9276e7)];
  expect(sort(cells, "ascending")).toEqual(["税款约2927.6万元", "产值约6.65亿元"]);
});
