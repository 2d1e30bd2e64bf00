import type { Correction } from "../data/schema/corrections.ts";
import type { RecordPointer } from "../data/schema/fields/reference.ts";
import type { Atlas } from "./atlas.ts";
import type { CountyRow } from "./map-layer.ts";
import type {
  CountyView,
  EventView,
  OrganizationView,
  PairingView,
  PersonView,
  ProjectView,
  TeamView,
} from "./views.ts";

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

/** Records that a page tells in full, as pointers: what a correction may concern there. */
interface Told {
  readonly figures: readonly { readonly id: string }[];
  readonly people: readonly PersonView[];
  readonly events: readonly EventView[];
  readonly teams?: readonly TeamView[];
  readonly pairings?: readonly PairingView[];
}

type Kind = RecordPointer["kind"];

const point = (kind: Kind, records: readonly { readonly id: string }[]): RecordPointer[] =>
  records.map(({ id }) => ({ kind, id }));

function pointAll({ figures, people, events, teams = [], pairings = [] }: Told): RecordPointer[] {
  const beside = [...people, ...events, ...teams].flatMap((view) => view.figures);
  return [
    ...point("figure", [...figures, ...beside]),
    ...point(
      "person",
      people.map(({ person }) => person),
    ),
    ...point(
      "event",
      events.map(({ event }) => event),
    ),
    ...point(
      "team",
      teams.map(({ team }) => team),
    ),
    ...point(
      "pairing",
      pairings.map(({ pairing }) => pairing),
    ),
  ];
}

/** The records that a county's page tells; its projects too, since it shows how far each had come. */
export function recordsOnCounty(view: CountyView): RecordPointer[] {
  const teams = [...(view.team ? [view.team] : []), ...view.townTeams];
  return [
    { kind: "county", id: view.county.id },
    ...point("project", view.projects),
    ...pointAll({ ...view, teams }),
  ];
}

/** The records that a project's page tells, its parts' stages too. */
export function recordsOnProject(view: ProjectView): RecordPointer[] {
  return [...point("project", [view.project, ...view.parts]), ...pointAll(view)];
}

/** The records that an organisation's page tells. */
export function recordsOnOrganization(view: OrganizationView): RecordPointer[] {
  const { organization, figures, people, events, pairings } = view;
  return [
    { kind: "organization", id: organization.id },
    ...pointAll({ figures, people, events, pairings }),
    ...point(
      "team",
      view.teams.map(({ team }) => team.team),
    ),
  ];
}

/** Corrections by date, the newest first; of one day, the one entered last. */
export function newestCorrections({ dataset }: Atlas): Correction[] {
  return dataset.corrections
    .toReversed()
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

const keyOf = ({ kind, id }: RecordPointer): string => `${kind}:${id}`;

/** The corrections that point to one of some records, newest first. */
export function correctionsOf(atlas: Atlas, records: readonly RecordPointer[]): Correction[] {
  const wanted = new Set(records.map(keyOf));
  return newestCorrections(atlas).filter(({ record }) => record && wanted.has(keyOf(record)));
}
