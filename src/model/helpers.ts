import type { County } from "../data/schema/counties.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Team } from "../data/schema/teams.ts";
import type { Atlas } from "./atlas.ts";
import type { Basis } from "./basis.ts";
import { groupBy } from "./lookup.ts";
import type { PairingView, TeamView } from "./views.ts";

/** How a unit helps: by its role in the team, if one is stated, or across (横向), with everything or industry alone. */
export type HelpKind = "lead" | "member" | "convener" | "unknown" | "pairing" | "industry";

/** All kinds, those of a team first: the order of legends. */
const HELP_KINDS: readonly HelpKind[] = [
  "lead",
  "convener",
  "member",
  "unknown",
  "pairing",
  "industry",
];

/** A unit that helps a county, and where that stands. */
interface Helper {
  readonly unit: Organization;
  readonly kind: HelpKind;
  readonly basis: Basis;
  readonly cite: readonly Citation[];
  /** Where the sources do not agree on the role or the kind of the pairing. */
  readonly member?: Team["members"][number];
  readonly pairing?: Pairing;
}

/** A county and the units that help it. */
export interface HelpedCounty {
  readonly county: County;
  /** Its team; null where a source names only who helps across. */
  readonly team: TeamView | null;
  readonly helpers: readonly Helper[];
}

/** How much is told of a county's helpers: a known lead first, then the number of units. */
const told = ({ helpers }: HelpedCounty): number =>
  (helpers.some(({ kind }) => kind === "lead") ? 100 : 0) + helpers.length;

/** Who helps whom, county by county, for those where a source names anyone; the best documented first. */
export function helpedCounties(atlas: Atlas): HelpedCounty[] {
  const helped = [...atlas.counties.values()].flatMap(({ county, team, pairings }) => {
    const helpers: Helper[] = [
      ...(team?.members ?? []).map((member) => ({
        unit: member.unit,
        kind: member.role ?? ("unknown" as const),
        basis: member.basis,
        cite: member.cite,
        member,
      })),
      ...pairings.map(({ helper, pairing, basis }) => ({
        unit: helper,
        kind: pairing.kind === "industry" ? ("industry" as const) : ("pairing" as const),
        basis,
        cite: pairing.cite,
        pairing,
      })),
    ];
    return helpers.length > 0 ? [{ county, team, helpers }] : [];
  });
  return helped.toSorted((a, b) => told(b) - told(a));
}

/** The kinds of help that occur in some groups, in the order of legends. */
export function kindsOf(
  groups: readonly { readonly helpers: readonly { readonly kind: HelpKind }[] }[],
): HelpKind[] {
  const found = new Set(groups.flatMap(({ helpers }) => helpers.map(({ kind }) => kind)));
  return HELP_KINDS.filter((kind) => found.has(kind));
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

/** How a pairing is drawn: by what it is for, and by whether official pages alone tell of it. */
export interface ArcLook {
  readonly kind: Pairing["kind"];
  readonly official: boolean;
}

/** The look of a pairing. */
export const arcLook = ({ pairing, basis }: PairingView): ArcLook => ({
  kind: pairing.kind,
  official: basis === "official",
});

/** The looks that occur, each with how many pairings have it, in the order of their first. */
export function arcLegend(
  pairings: readonly PairingView[],
): { readonly look: ArcLook; readonly count: number }[] {
  const groups = groupBy(pairings.map(arcLook), ({ kind, official }) => `${kind} ${official}`);
  return [...groups.values()].flatMap((found) =>
    found[0] ? [{ look: found[0], count: found.length }] : [],
  );
}
