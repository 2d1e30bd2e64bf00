/** The measures of the census in words. They are computed, or rounded, by us: no cell claims more digits than it needs. */

import type { Measure } from "../../model/census.ts";
import { formatNumber } from "./formats.ts";
import { siteWords } from "./site-words.ts";

/** A measure of a place: 1.015 million (its heading says of whom), 14.2%, 9.1 years; that it is not stated, where it is null. */
export function tellMeasure(measure: Measure, value: number | null): string {
  if (value === null) return siteWords.notStated;
  if (measure === "residents") return tellPeople(value);
  return `${value.toFixed(1)}${measure === "schooling" ? " years" : "%"}`;
}

/** People to the thousand, and in millions to four digits. */
function tellPeople(people: number): string {
  const rounded = people < 10_000 ? people : Math.round(people / 1000) * 1000;
  if (rounded < 1e6) return formatNumber(rounded);
  return `${formatNumber(Number((rounded / 1e6).toPrecision(4)))} million`;
}
