/**
 * The programme on the scale of one county: its sums divided by the number of its units. Averages of ours, which say
 * nothing of how anything is given out.
 */

import type { Citation } from "../data/schema/fields/citation.ts";
import { type Qualifier, toBase, UNITS } from "../data/schema/fields/quantity.ts";
import type { Atlas } from "./atlas.ts";
import type { Quantity } from "./figure.ts";
import { keyFigures } from "./record-lists.ts";
import { citedPlaces } from "./sources.ts";

/** What can be divided among counties: not the counties themselves, nor what each of them has one of. */
const SHARED = ["organizations", "people", "tasks", "money"] as const;

/** What an average county of the programme has of one thing. */
export interface Average extends Quantity {
  readonly of: (typeof SHARED)[number];
}

/** Digits that an average keeps: more would claim more than a sum such as 超4亿元 does. */
const DIGITS = 2;

/** The average per unit of each key figure that can be divided, in the order of `site.json`. */
export function averagesPerUnit(atlas: Atlas): Average[] {
  return sharedSums(atlas).map(({ of, figure }) => ({
    of,
    ...averageOf(figure, atlas.counties.size),
  }));
}

/** Where the sums stand that the averages are made of, each place once. */
export const citesOfAverages = (atlas: Atlas): Citation[] =>
  citedPlaces(
    atlas,
    sharedSums(atlas).map(({ figure }) => figure.cite),
  );

/** The key figures that can be divided, each with what it counts. */
const sharedSums = (atlas: Atlas) =>
  keyFigures(atlas).flatMap((figure) => {
    const of = SHARED.find((one) => one === UNITS[figure.unit].dimension);
    return of === undefined || figure.subject.kind !== "programme" ? [] : [{ of, figure }];
  });

/**
 * A sum divided, with what can still be claimed: "over" is rounded down and "nearly" up, so that the claim holds; an exact
 * sum that is rounded becomes "about". Less than a hundred million yuan is told in units of ten thousand.
 */
export function averageOf(sum: Quantity, count: number): Quantity {
  const mean = toBase(sum) / count;
  const unit = sum.unit === "cny-100m" && mean < UNITS["cny-100m"].factor ? "cny-10k" : sum.unit;
  const exact = mean / UNITS[unit].factor;
  const value = roundWithin(exact, sum.qualifier);
  const isRounded = sum.qualifier === "exact" && value !== exact;
  return { value, unit, qualifier: isRounded ? "about" : sum.qualifier };
}

function roundWithin(value: number, qualifier: Qualifier): number {
  if (value === 0) return 0;
  const step = 10 ** (Math.floor(Math.log10(value)) + 1 - DIGITS);
  const round = { over: Math.floor, nearly: Math.ceil, about: Math.round, exact: Math.round };
  // Twelve significant digits remove binary rounding errors, before the rounding and after it.
  const steps = Number((value / step).toPrecision(12));
  return Number((round[qualifier](steps) * step).toPrecision(12));
}
