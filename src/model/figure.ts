/**
 * Numbers with what the source claims of them, and sums that keep the claim.
 */

import type { Tables } from "../data/dataset.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import { type Qualifier, toBase, type Unit, UNITS } from "../data/schema/fields/quantity.ts";
import type { Subject } from "../data/schema/fields/reference.ts";
import type { Name, Prose } from "../data/schema/fields/text.ts";
import type { Fund } from "../data/schema/funds.ts";
import type { Indicator } from "../data/schema/indicators.ts";

/** A number with its unit and claim. A number is never shown without them. */
export interface Quantity {
  /** As the source prints it, in `unit`; a fraction such as "1/3" stays a fraction. */
  readonly value: number | string;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
}

/** A figure of the data: a sum of money or goods given (a fund), or any other number (an indicator). */
export interface Figure extends Quantity {
  readonly id: string;
  readonly subject: Subject;
  readonly name: Name;
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
  readonly note?: Prose | undefined;
  /** What other sources say of it, or the same source for another date; see `otherClaims` in the schema. */
  readonly otherClaims?: Fund["otherClaims"] | Indicator["otherClaims"];
  /** The kind of fund; null for an indicator. */
  readonly fund: Fund["kind"] | null;
  /** A county whose page shows the figure too, besides the page of its subject. */
  readonly county?: string | undefined;
}

/** Indicators and funds as one list of figures. */
export function figuresOf(tables: Pick<Tables, "indicators" | "funds">): Figure[] {
  return [
    ...tables.indicators.map((indicator) => ({ ...indicator, fund: null })),
    ...tables.funds.map(({ kind, ...fund }) => ({ ...fund, fund: kind })),
  ];
}

/**
 * The claim of a sum of two quantities. An exact part leaves the other's claim as it is; two parts with the same
 * claim keep it; all else is only "about", since the parts may be off in both directions.
 */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === "exact") return a;
  return a === "exact" ? b : "about";
}

/**
 * Adds quantities of one dimension, and their claims; the sum is in the unit of the first.
 * @returns null if there are no parts: the sum is then not known, rather than zero
 * @throws Error if the units measure different things
 */
export function sumQuantities(parts: readonly Quantity[]): Quantity | null {
  const [first] = parts;
  if (!first) return null;
  const { dimension, factor } = UNITS[first.unit];
  const odd = parts.find((part) => UNITS[part.unit].dimension !== dimension);
  if (odd)
    throw new Error(`Cannot add ${odd.unit} to ${first.unit}: they measure different things.`);
  const base = parts.map(toBase).reduce((sum, value) => sum + value, 0);
  return {
    // Twelve significant digits remove binary rounding errors, and no digit of a figure.
    value: Number((base / factor).toPrecision(12)),
    unit: first.unit,
    qualifier: parts.map((part) => part.qualifier).reduce(joinQualifiers),
  };
}
