/**
 * Which records a page shows. The list of sources at its end names what they cite, and a correction of one of them is
 * noted on the page. A neighbour, unit or county that a page only names and links to adds no records.
 */

import type { Correction } from "../data/schema/corrections.ts";
import type { RecordPointer } from "../data/schema/fields/reference.ts";
import type { Atlas } from "./atlas.ts";
import type { Figure } from "./figure.ts";
import type {
  CountyView,
  EventView,
  OrganizationView,
  PairingView,
  PersonView,
  ProjectView,
  TeamView,
} from "./views.ts";

const ofTeam = ({ team, figures }: TeamView): unknown[] => [team, figures];
const ofPerson = ({ person, figures }: PersonView): unknown[] => [person, figures];
const ofEvent = ({ event, figures }: EventView): unknown[] => [event, figures];
const ofPairing = ({ pairing }: Pick<PairingView, "pairing">): unknown => pairing;
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
    view.prefecturePairings.map(ofPairing),
  ];
}

/** What a row of the table of counties shows. */
export function shownInTable({
  view: { county, team, pairings, projects },
  money,
}: {
  readonly view: CountyView;
  readonly money: Readonly<Record<"funds" | "other", readonly Figure[]>>;
}): unknown[] {
  return [
    county.cite,
    team?.team.members.map(citeOf),
    pairings.map(({ pairing }) => pairing.cite),
    [...projects, ...money.funds, ...money.other].map(citeOf),
  ];
}

/** What a county's page tells of its part in the programme, except the evidence that it is in it. */
export function toldOfCounty(view: CountyView): unknown[] {
  const county = { ...view.county, cite: null, honours: [], products: [] };
  return [county, ...shownOnCounty({ ...view, prefecturePairings: [] }).slice(1)];
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
    [...view.pairings, ...view.prefecturePairings].map(ofPairing),
    view.participations.map(({ part }) => part.cite),
    view.people.map(ofPerson),
    view.figures,
    view.events.map(ofEvent),
  ];
}

/** Every record of the site. The map is left out: it cites nothing and is slow to search. */
export function allRecords({ dataset }: Atlas): unknown[] {
  return [{ ...dataset, topology: null }];
}

/** The joined records that a page shows in full. */
interface Shown {
  readonly figures: readonly { readonly id: string }[];
  readonly people: readonly PersonView[];
  readonly events: readonly EventView[];
  readonly teams?: readonly TeamView[];
  readonly pairings?: readonly Pick<PairingView, "pairing">[];
  readonly prefecturePairings?: readonly Pick<PairingView, "pairing">[];
}

type Kind = RecordPointer["kind"];

const pointer = (kind: Kind, { id }: { readonly id: string }): RecordPointer => ({ kind, id });

const pointers = (kind: Kind, records: readonly { readonly id: string }[]): RecordPointer[] =>
  records.map((record) => pointer(kind, record));

function pointersToAll(shown: Shown): RecordPointer[] {
  const { figures, people, events, teams = [] } = shown;
  const pairings = [...(shown.pairings ?? []), ...(shown.prefecturePairings ?? [])];
  const joined = [...people, ...events, ...teams].flatMap((view) => view.figures);
  return [
    ...pointers("figure", [...figures, ...joined]),
    ...people.map(({ person }) => pointer("person", person)),
    ...events.map(({ event }) => pointer("event", event)),
    ...teams.map(({ team }) => pointer("team", team)),
    ...pairings.map(({ pairing }) => pointer("pairing", pairing)),
  ];
}

/** The records on a county's page that a correction may concern. Projects are among them, by the stage shown there. */
export function recordsOnCounty(view: CountyView): RecordPointer[] {
  const teams = [...(view.team ? [view.team] : []), ...view.townTeams];
  return [
    pointer("county", view.county),
    ...pointers("project", view.projects),
    ...pointersToAll({ ...view, teams }),
  ];
}

/** The records on a project's page that a correction may concern. Its parts are among them, by their stage. */
export function recordsOnProject(view: ProjectView): RecordPointer[] {
  return [...pointers("project", [view.project, ...view.parts]), ...pointersToAll(view)];
}

/** The records on an organisation's page that a correction may concern. */
export function recordsOnOrganization(view: OrganizationView): RecordPointer[] {
  const { organization, figures, people, events, pairings, prefecturePairings } = view;
  return [
    pointer("organization", organization),
    ...pointersToAll({ figures, people, events, pairings, prefecturePairings }),
    ...view.teams.map(({ team }) => pointer("team", team.team)),
  ];
}

/** Corrections by date, newest first; among those of one day, the last entered first. */
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
