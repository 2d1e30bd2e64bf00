import type { County } from "../data/schema/counties.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./build-atlas.ts";
import { groupBy } from "./group-by.ts";
import type { TeamView } from "./views.ts";

/** How a unit helps: leads or takes part in the team, without a stated role, or across (横向). */
export type HelpKind = "lead" | "member" | "convener" | "unknown" | "pairing";

/** A county and the units that help it. */
export interface HelpedCounty {
  readonly county: County;
  /** Its team; null where a source names only who helps across. */
  readonly team: TeamView | null;
  readonly helpers: readonly {
    readonly unit: Organization;
    readonly kind: HelpKind;
    readonly cite: readonly Citation[];
  }[];
}

/** How much is told of a county's helpers: a known lead first, then the number of units. */
const told = ({ helpers }: HelpedCounty): number =>
  (helpers.some(({ kind }) => kind === "lead") ? 100 : 0) + helpers.length;

/** Who helps whom, county by county, for those where a source names anyone; the best documented first. */
export function helpedCounties(atlas: Atlas): HelpedCounty[] {
  const helped = [...atlas.counties.values()].flatMap(({ county, team, pairings }) => {
    const helpers = [
      ...(team?.members ?? []).map(({ unit, role, cite }) => ({
        unit,
        kind: role ?? ("unknown" as const),
        cite,
      })),
      ...pairings.map(({ helper, pairing }) => ({
        unit: helper,
        kind: "pairing" as const,
        cite: pairing.cite,
      })),
    ];
    return helpers.length > 0 ? [{ county, team, helpers }] : [];
  });
  return helped.toSorted((a, b) => told(b) - told(a));
}

/** The counties that each unit of a diagram helps in it, by the unit's id. */
export function placesByHelper(groups: readonly HelpedCounty[]): ReadonlyMap<string, string[]> {
  const pairs = groups.flatMap(({ county, helpers }) =>
    helpers.map(({ unit }) => ({ unit: unit.id, county: county.id })),
  );
  const byUnit = groupBy(pairs, ({ unit }) => unit);
  return new Map(
    [...byUnit].map(([unit, found]) => [unit, [...new Set(found.map(({ county }) => county))]]),
  );
}
