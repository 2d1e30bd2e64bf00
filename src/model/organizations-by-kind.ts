import type { County } from "../data/schema/counties.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "./build-atlas.ts";
import { groupBy } from "./group-by.ts";
import type { OrganizationView } from "./organization.ts";

/** An organisation in a list, with the counties it has to do with. */
export interface ListedOrganization {
  readonly organization: Organization;
  readonly places: readonly County[];
}

/** The counties that an organisation helps or works in, each once. */
export function countiesOf({
  teams,
  pairings,
  participations,
  events,
}: OrganizationView): County[] {
  return [
    ...new Set([
      ...teams.map(({ team }) => team.county),
      ...pairings.map(({ county }) => county),
      ...participations.map(({ county }) => county),
      ...events.flatMap(({ county }) => county ?? []),
    ]),
  ];
}

/** Organisations kind by kind, in the order in which the kinds first appear. */
export function organizationsByKind(
  atlas: Atlas,
): { kind: Organization["kind"]; views: readonly ListedOrganization[] }[] {
  const groups = groupBy(atlas.organizations.values(), ({ organization }) => organization.kind);
  return [...groups].map(([kind, found]) => ({
    kind,
    views: found.map((view) => ({ organization: view.organization, places: countiesOf(view) })),
  }));
}
