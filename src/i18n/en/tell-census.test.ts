import { expect, it } from "vitest";
import { tellMeasure } from "./tell-census.ts";

it.each([
  ["residents", 126_012_510, "126 million"],
  ["residents", 43_213_700, "43.21 million"],
  ["residents", 1_014_629, "1.015 million"],
  ["residents", 999_600, "1 million"],
  ["residents", 456_321, "456,000"],
  ["residents", 9_999, "9,999"],
  ["older", 12.44, "12.4%"],
  ["schooling", 9.06, "9.1 years"],
  ["alone", null, "Not stated in the sources"],
] as const)("tells %s of %s as %s", (measure, value, said) => {
  expect(tellMeasure(measure, value)).toBe(said);
});
