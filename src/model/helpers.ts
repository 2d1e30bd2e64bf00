/**
 * Who helps whom: the units that help a county, in its team or as its pairing, and how pairings are drawn.
 */

import type { County } from "../data/schema/counties.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Team } from "../data/schema/teams.ts";
import type { Atlas } from "./atlas.ts";
import { groupBy } from "./lookup.ts";
import type { BeyondKind } from "./support.ts";
import type { PairingView, TeamView } from "./views.ts";

/**
 * How a unit helps, in the order of legends: by its role in the county's team (`unknown` if no source states one), or
 * as a pairing (横向结对), either for all matters or for industry alone.
 */
export const HELP_KINDS = ["lead", "convener", "member", "unknown", "pairing", "industry"] as const;
export type HelpKind = (typeof HELP_KINDS)[number];

/** A unit that helps a county, with the evidence. */
interface Helper {
  readonly unit: Organization;
  readonly kind: HelpKind;
  /** The kinds of source that alone tell it; none where the article does. */
  readonly beyond: readonly BeyondKind[];
  readonly cite: readonly Citation[];
  /** Its record, which may hold other claims: the team's member or the pairing. */
  readonly member?: Team["members"][number];
  readonly pairing?: Pairing;
}

/** The units of a county that help in the same way. */
interface HelpRole {
  readonly kind: HelpKind;
  readonly helpers: readonly Helper[];
}

/** A county and the units that help it. */
export interface HelpedCounty {
  readonly county: County;
  /** Its team; null if the sources name only its pairings. */
  readonly team: TeamView | null;
  readonly helpers: readonly Helper[];
  /** The same by how they help, in the order of legends. */
  readonly roles: readonly HelpRole[];
}

/** How well a county's helpers are documented: a known lead counts most, then the number of units. */
const rank = ({ helpers }: HelpedCounty): number =>
  (helpers.some(({ kind }) => kind === "lead") ? 100 : 0) + helpers.length;

/** The counties of which a source names a helper, the best documented first. */
export function helpedCounties(atlas: Atlas): HelpedCounty[] {
  const helped = [...atlas.counties.values()].flatMap(({ county, team, pairings }) => {
    const helpers: Helper[] = [
      ...(team?.members ?? []).map((member) => ({
        unit: member.unit,
        kind: member.role ?? ("unknown" as const),
        beyond: member.beyond,
        cite: member.cite,
        member,
      })),
      ...pairings.map(({ helper, pairing, beyond }) => ({
        unit: helper,
        kind: pairing.kind === "industry" ? ("industry" as const) : ("pairing" as const),
        beyond,
        cite: pairing.cite,
        pairing,
      })),
    ];
    const roles = kindsOf([{ helpers }]).map((kind) => ({
      kind,
      helpers: helpers.filter((helper) => helper.kind === kind),
    }));
    return helpers.length > 0 ? [{ county, team, helpers, roles }] : [];
  });
  return helped.toSorted((a, b) => rank(b) - rank(a));
}

/** The kinds of help that occur in some groups, in the order of legends. */
export function kindsOf(
  groups: readonly { readonly helpers: readonly { readonly kind: HelpKind }[] }[],
): HelpKind[] {
  const found = new Set(groups.flatMap(({ helpers }) => helpers.map(({ kind }) => kind)));
  return HELP_KINDS.filter((kind) => found.has(kind));
}

/** A unit that is paired with counties of which nothing else is known. */
interface PairedUnit {
  readonly unit: Organization;
  readonly kind: HelpKind;
  readonly places: readonly { readonly county: County; readonly helper: Helper }[];
  /** The day of which all are told, if that is before the programme began; else null. */
  readonly earlier: string | null;
}

/** Counties whose team a source names, and all other pairings gathered by the unit that helps. */
export function gatherHelp(
  { dataset }: Pick<Atlas, "dataset">,
  groups: readonly HelpedCounty[],
): {
  readonly teams: readonly HelpedCounty[];
  readonly pairs: readonly PairedUnit[];
} {
  const single = groups
    .filter(({ team }) => team === null)
    .flatMap(({ county, helpers }) => helpers.map((helper) => ({ county, helper })));
  const byUnit = groupBy(single, ({ helper }) => `${helper.unit.id} ${helper.kind}`);
  const pairs = [...byUnit.values()].flatMap((places): PairedUnit[] => {
    const [first] = places;
    if (!first) return [];
    const days = new Set(places.map(({ helper }) => helper.pairing?.asOf ?? null));
    const [day = null] = days;
    const isEarlier = days.size === 1 && day !== null && day < dataset.site.timeline.start;
    const { unit, kind } = first.helper;
    return [{ unit, kind, places, earlier: isEarlier ? day : null }];
  });
  return {
    teams: groups.filter(({ team }) => team !== null),
    pairs: pairs.toSorted((a, b) => b.places.length - a.places.length),
  };
}

/** How a pairing's arc is drawn: by what the pairing is for, and by whether other sources alone tell of it. */
export interface ArcLook {
  readonly kind: Pairing["kind"];
  readonly beyond: boolean;
}

export const arcLook = ({ pairing, beyond }: PairingView): ArcLook => ({
  kind: pairing.kind,
  beyond: beyond.length > 0,
});

/** The looks of some pairings for a legend, each with its number of pairings, in the order of their first. */
export function arcLegend(
  pairings: readonly PairingView[],
): { readonly look: ArcLook; readonly count: number }[] {
  const groups = groupBy(pairings.map(arcLook), ({ kind, beyond }) => `${kind} ${beyond}`);
  return [...groups.values()].flatMap((found) =>
    found[0] ? [{ look: found[0], count: found.length }] : [],
  );
}
