import type { County } from "../data/schema/counties.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./build-atlas.ts";

/** How a unit helps: leads or takes part in the team, without a stated role, or across (横向). */
export type HelpKind = "lead" | "member" | "unknown" | "pairing";

/** A county and the units that help it. */
export interface HelpedCounty {
  readonly county: County;
  readonly helpers: readonly { readonly unit: Organization; readonly kind: HelpKind }[];
}

/** How much is told of a county's helpers: a known lead first, then the number of units. */
const told = ({ helpers }: HelpedCounty): number =>
  (helpers.some(({ kind }) => kind === "lead") ? 100 : 0) + helpers.length;

/** Who helps whom, county by county, for those where a source names anyone; the best documented first. */
export function helpedCounties(atlas: Atlas): HelpedCounty[] {
  const helped = [...atlas.counties.values()].flatMap(({ county, team, pairings }) => {
    const helpers = [
      ...(team?.members ?? []).map(({ unit, role }) => ({
        unit,
        kind: role ?? ("unknown" as const),
      })),
      ...pairings.map(({ helper }) => ({ unit: helper, kind: "pairing" as const })),
    ];
    return helpers.length > 0 ? [{ county, helpers }] : [];
  });
  return helped.toSorted((a, b) => told(b) - told(a));
}
