import type { Tables } from "../data/dataset.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import { type Qualifier, type Unit, UNITS } from "../data/schema/fields/quantity.ts";
import type { Subject } from "../data/schema/fields/reference.ts";
import type { Name, Prose } from "../data/schema/fields/text.ts";
import type { Fund } from "../data/schema/funds.ts";
import type { Indicator } from "../data/schema/indicators.ts";

/** A number with its claim: what a reader may be shown. */
export interface Quantity {
  /** As printed, in `unit`; a fraction such as "1/3" stays one. */
  readonly value: number | string;
  readonly unit: Unit;
  readonly qualifier: Qualifier;
}

/** A figure of the data, whether it counts money given (a fund) or anything else. */
export interface Figure extends Quantity {
  readonly id: string;
  readonly subject: Subject;
  readonly name: Name;
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
  readonly note?: Prose | undefined;
  /** What other sources say of it, or this one of another time; see `otherClaims` of the schema. */
  readonly otherClaims?: Fund["otherClaims"] | Indicator["otherClaims"];
  readonly fund: Fund["kind"] | null;
  /** The county whose page shows it besides its subject's. */
  readonly county?: string | undefined;
}

/** Indicators and funds as one list of figures. */
export function figuresOf(tables: Pick<Tables, "indicators" | "funds">): Figure[] {
  return [
    ...tables.indicators.map((indicator) => ({ ...indicator, fund: null })),
    ...tables.funds.map(({ kind, ...fund }) => ({ ...fund, fund: kind })),
  ];
}

/** The plain number of a value: "1/3" is a third. */
export function toNumber(value: number | string): number {
  if (typeof value === "number") return value;
  const [numerator = "", denominator = "1"] = value.split("/");
  return Number(numerator) / Number(denominator);
}

/** The value in the base unit of its dimension (yuan for money). */
export function toBase({ value, unit }: Quantity): number {
  return toNumber(value) * UNITS[unit].factor;
}

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
