import type { Atlas } from "./build-atlas.ts";
import type { CountyRow } from "./county-row.ts";
import type { CountyView } from "./county.ts";
import type { OrganizationView } from "./organization.ts";
import type { ProjectView } from "./project.ts";
import type { EventView, PairingView, PersonView, TeamView } from "./views.ts";

/*
 * What a page shows of the records it joins, and so what its list of sources may name. A neighbour, a unit or a
 * county that a page only names and links to brings none of its own facts.
 */

const ofTeam = ({ team, figures }: TeamView): unknown[] => [team, figures];
const ofPerson = ({ person, figures }: PersonView): unknown[] => [person, figures];
const ofEvent = ({ event, figures }: EventView): unknown[] => [event, figures];
const ofPairing = ({ pairing }: PairingView): unknown => pairing;
const citeOf = ({ cite }: { readonly cite: unknown }): unknown => cite;

/** The records that a county's page shows. */
export function shownOnCounty(view: CountyView): unknown[] {
  return [
    view.county,
    view.team ? ofTeam(view.team) : [],
    view.townTeams.map(ofTeam),
    view.pairings.map(ofPairing),
    view.people.map(ofPerson),
    view.projects.map(citeOf),
    view.figures,
    view.events.map(ofEvent),
  ];
}

/** What a county's row in the table shows. */
export function shownInTable({ view, money }: CountyRow): unknown[] {
  const { county, team, pairings, projects } = view;
  return [
    county.cite,
    team?.team.members.map(citeOf),
    pairings.map(({ pairing }) => pairing.cite),
    [...projects, ...money.funds, ...money.other].map(citeOf),
  ];
}

/** What a county's page tells beyond that the county is in the programme. */
export function toldOfCounty(view: CountyView): unknown[] {
  return [{ ...view.county, cite: null }, ...shownOnCounty(view).slice(1)];
}

/** The records that a project's page shows. */
export function shownOnProject(view: ProjectView): unknown[] {
  return [
    view.project,
    view.parts.map(citeOf),
    view.people.map(ofPerson),
    view.figures,
    view.events.map(ofEvent),
  ];
}

/** The records that an organisation's page shows. */
export function shownOnOrganization(view: OrganizationView): unknown[] {
  return [
    view.organization,
    view.teams.map(({ cite }) => cite),
    view.pairings.map(ofPairing),
    view.participations.map(({ part }) => part.cite),
    view.people.map(ofPerson),
    view.figures,
    view.events.map(ofEvent),
  ];
}

/** Every record of the site: its tables, without the map, which cites nothing and is long to walk. */
export function allRecords({ dataset }: Atlas): unknown[] {
  return [{ ...dataset, topology: null }];
}
