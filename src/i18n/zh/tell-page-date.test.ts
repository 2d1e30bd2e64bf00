import { expect, it } from "vitest";
import { tellPageDate } from "./tell-page-date.ts";

it.each([
  ["2025-03-19", undefined, "2025年3月19日"],
  ["2023-11", undefined, "2023年11月"],
  [null, { zh: "12月2日" }, "页面标12月2日，没有年份"],
  [null, undefined, "页面没有标日期"],
])("tells a page of %j that shows %j as %s", (published, shownDate, told) => {
  expect(tellPageDate({ published, shownDate })).toBe(told);
});
