/** The measures of the census in words. They are computed, or rounded, by us: no cell claims more digits than it needs. */

import type { Measure } from "../../model/census.ts";
import { words } from "./words.ts";

/** A measure of a place: 101.5万人, 14.2%, 9.1年; that it is not stated, where it is null. */
export function tellMeasure(measure: Measure, value: number | null): string {
  if (value === null) return words.notStated;
  if (measure === "residents") return tellPeople(value);
  return `${value.toFixed(1)}${measure === "schooling" ? "年" : "%"}`;
}

/** People in 万 or 亿, as newspapers round them. */
function tellPeople(people: number): string {
  if (people >= 1e8) return `${(people / 1e8).toFixed(2)}亿人`;
  return people >= 1e4 ? `${(people / 1e4).toFixed(1)}万人` : `${people}人`;
}
