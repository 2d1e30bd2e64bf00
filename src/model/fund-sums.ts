import type { Figure } from "./figure.ts";
import type { OrganizationView } from "./organization.ts";

/** What an organisation gave, and what holds for all of its sums. */
export interface FundSums {
  readonly sums: readonly Figure[];
  /** The date or year of all of them; null where they differ or none is stated. */
  readonly asOf: string | null;
  /** The note that all of them carry; null where they differ. */
  readonly note: string | null;
}

/** The one value that all have, else null. */
function common<Value>(values: readonly Value[]): Value | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

/** Sums of money or goods that an organisation gave. They differ in kind and are not added up. */
export function fundSums({ figures }: OrganizationView): FundSums {
  const sums = figures.filter(({ fund }) => fund !== null);
  return {
    sums,
    asOf: common(sums.map(({ asOf }) => asOf)),
    note: common(sums.map(({ note }) => note?.zh ?? null)),
  };
}
