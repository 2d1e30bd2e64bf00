/** Numbers with what the source claims of them. */

import type { Tables } from "../data/dataset.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Qualifier, Unit } from "../data/schema/fields/quantity.ts";
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
