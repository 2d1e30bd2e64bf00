import type { Qualifier } from "../data/schema/fields/figure.ts";
import { UNITS } from "../data/schema/fields/unit.ts";
import { type Quantity, toBase } from "./figure.ts";

/**
 * What can be said of a sum of two claims: exact parts add nothing; parts that all err to one side keep it;
 * anything else is only "about".
 */
export function joinQualifiers(a: Qualifier, b: Qualifier): Qualifier {
  if (a === b || b === "exact") return a;
  return a === "exact" ? b : "about";
}

/**
 * Adds quantities of one dimension and keeps the weakest claim; the sum is in the first one's unit.
 * @returns null for none, since a sum of nothing is not stated rather than zero.
 * @throws Error when units of different dimensions meet.
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
    // Twelve significant digits drop the dust of binary fractions, far below any figure's precision.
    value: Number((base / factor).toPrecision(12)),
    unit: first.unit,
    qualifier: parts.map((part) => part.qualifier).reduce(joinQualifiers),
  };
}
