import { expect, it } from "vitest";
import { tellMeasure } from "./tell-census.ts";

it.each([
  ["residents", 126_012_510, "1.26亿人"],
  ["residents", 1_014_629, "101.5万人"],
  ["residents", 9_999, "9999人"],
  ["older", 12.44, "12.4%"],
  ["schooling", 9.06, "9.1年"],
  ["alone", null, "来源未说明"],
] as const)("tells %s of %s as %s", (measure, value, said) => {
  expect(tellMeasure(measure, value)).toBe(said);
});
