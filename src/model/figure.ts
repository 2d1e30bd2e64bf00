import type { Tables } from "../data/dataset.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Qualifier } from "../data/schema/fields/figure.ts";
import type { Subject } from "../data/schema/fields/subject.ts";
import type { Name, Prose } from "../data/schema/fields/text.ts";
import { type Unit, UNITS } from "../data/schema/fields/unit.ts";
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
