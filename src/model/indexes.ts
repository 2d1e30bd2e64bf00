/**
 * Indexes over the data: its records, joined, under every key by which a page looks them up. They are made in one pass
 * over each table, so that the work of a page does not grow with the data.
 */

import { neighbors } from "topojson-client";
import type { Dataset } from "../data/dataset.ts";
import type { County } from "../data/schema/counties.ts";
import type { When } from "../data/schema/fields/dates.ts";
import type { Subject } from "../data/schema/fields/reference.ts";
import type { Name, Prose } from "../data/schema/fields/text.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Person } from "../data/schema/people.ts";
import type { Prefecture } from "../data/schema/prefectures.ts";
import { nameUnits } from "../data/unit-names.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { byId, groupBy, mustGet } from "./lookup.ts";
import { beyondKinds, type SourcesById } from "./support.ts";
import type {
  EventView,
  PairingView,
  ParticipationView,
  PersonView,
  PrefecturePairingView,
  TeamView,
} from "./views.ts";

export type Indexes = ReturnType<typeof buildIndexes>;

/** Joins the records of a dataset and indexes them. */
export function buildIndexes(dataset: Dataset) {
  const all: readonly Figure[] = figuresOf(dataset);
  const tables = {
    figures: byId(all),
    figuresInCounty: groupBy(all, ({ county }) => county),
    figuresBySubject: groupBy(all, ({ subject }) => subjectKey(subject)),
    subjectNames: nameSubjects(dataset),
    sources: byId(dataset.sources),
    prefectures: byId(dataset.prefectures),
    /** Rows of the census by the code of their place. */
    census: new Map(dataset.census.map((row) => [row.adcode, row])),
    counties: byId(dataset.counties),
    countiesByAdcode: new Map(
      dataset.counties.flatMap((one) => (one.adcode === null ? [] : [[one.adcode, one]])),
    ),
    glossary: byId(dataset.glossary),
    linksByPage: groupBy(dataset.links, ({ page }) => subjectKey(page)),
    projects: byId(dataset.projects),
    organizations: byId(dataset.organizations),
    /** The records that are looked up by their id as they stand in the data; their views are below. */
    records: {
      teams: byId(dataset.teams),
      pairings: byId(dataset.pairings),
      events: byId(dataset.events),
      people: byId(dataset.people),
    },
  };
  const unitNames = nameUnits(dataset);
  const { teams, people, events, pairings, prefecturePairings, participations } = joinViews(
    dataset,
    {
      ...tables,
      people: tables.records.people,
    },
  );
  return {
    ...tables,
    events,
    pairings,
    eventsByCounty: groupBy(events, ({ event }) => event.county),
    eventsByProject: groupByEach(events, ({ event }) => event.projects ?? []),
    eventsByOrganization: groupByEach(events, ({ event }) => event.organizations ?? []),
    teamsByCounty: groupBy(teams, ({ team }) => team.county),
    teamsByOrganization: groupByEach(teams, ({ team }) =>
      team.members.map(({ organization }) => organization),
    ),
    pairingsByCounty: groupBy(pairings, ({ pairing }) => pairing.county),
    pairingsByHelper: groupBy(pairings, ({ pairing }) => pairing.helper),
    pairingsByPrefecture: groupBy(prefecturePairings, ({ pairing }) => pairing.prefecture),
    prefecturePairingsByHelper: groupBy(prefecturePairings, ({ pairing }) => pairing.helper),
    projectsByCounty: groupBy(dataset.projects, ({ county }) => county),
    projectParts: groupBy(dataset.projects, ({ partOf }) => partOf),
    participationsByProject: groupBy(participations, ({ project }) => project.id),
    participationsByOrganization: groupBy(participations, ({ unit }) => unit.id),
    peopleByCounty: groupByEach(people, ({ person }) => person.posts.map(({ county }) => county)),
    peopleByProject: groupByEach(people, ({ person }) =>
      person.posts.map(({ project }) => project),
    ),
    peopleByOrganization: groupBy(people, ({ person }) => person.from),
    /** What each unit of the map is called, by adcode. */
    unitNames,
    neighbours: neighboursByAdcode(dataset, unitNames),
  };
}

/** Groups items under every one of their keys, so that one item may stand in several groups. */
function groupByEach<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
) {
  const pairs = items.flatMap((item) => [...new Set(keysOf(item))].map((key) => ({ key, item })));
  const groups = groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ item }) => item)]));
}

/** The key in `figuresBySubject` and `subjectNames` of what a figure is about. */
export const subjectKey = (subject: Subject): string =>
  subject.kind === "programme" ? "programme" : `${subject.kind}:${subject.id}`;

interface Named {
  readonly id: string;
  readonly name: Name;
}

/** What each subject of figures is called away from its own page. A team has the name of its county. */
export function nameSubjects(
  dataset: Pick<
    Dataset,
    "site" | "counties" | "teams" | "organizations" | "projects" | "events" | "people"
  >,
): ReadonlyMap<string, Name> {
  const { site, counties, teams } = dataset;
  const byCounty = new Map(counties.map(({ id, name }) => [id, name]));
  const named = (kind: Exclude<Subject["kind"], "programme" | "team">, table: readonly Named[]) =>
    table.map(({ id, name }) => [subjectKey({ kind, id }), name] as const);
  return new Map<string, Name>([
    ["programme", site.programme.name],
    ...named("county", counties),
    ...teams.map(
      ({ id, county }) =>
        [subjectKey({ kind: "team", id }), mustGet(byCounty, county, "县（市、区）")] as const,
    ),
    ...named("organization", dataset.organizations),
    ...named("project", dataset.projects),
    ...named("event", dataset.events),
    ...named("person", dataset.people),
  ]);
}

/** What the joins look up. */
interface Lookups {
  readonly counties: ReadonlyMap<string, County>;
  readonly prefectures: ReadonlyMap<string, Prefecture>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly people: ReadonlyMap<string, Person>;
  readonly figuresBySubject: ReadonlyMap<string, readonly Figure[]>;
  readonly sources: SourcesById;
}

/** Joins teams, people, events, pairings and participations with what they point to. Events are in order of time. */
function joinViews(
  dataset: Dataset,
  { counties, prefectures, organizations, people, figuresBySubject, sources }: Lookups,
) {
  const unitOf = (id: string): Organization => mustGet(organizations, id, "单位");
  const countyOf = (id: string): County => mustGet(counties, id, "县（市、区）");
  const ofPairing = (pairing: Pairing) => ({
    pairing,
    beyond: beyondKinds(sources, pairing.cite),
    helper: unitOf(pairing.helper),
  });
  const figuresAbout = (subject: Subject): readonly Figure[] =>
    figuresBySubject.get(subjectKey(subject)) ?? [];
  return {
    teams: dataset.teams.map((team): TeamView => ({
      team,
      county: countyOf(team.county),
      members: team.members.map((member) => ({
        ...member,
        unit: unitOf(member.organization),
        beyond: beyondKinds(sources, member.cite),
      })),
      figures: figuresAbout({ kind: "team", id: team.id }),
    })),
    people: dataset.people.map((person): PersonView => ({
      person,
      from: person.from === undefined ? null : unitOf(person.from),
      figures: figuresAbout({ kind: "person", id: person.id }),
    })),
    events: dataset.events.toSorted(byTime).map((event): EventView => ({
      event,
      county: event.county === undefined ? null : countyOf(event.county),
      people: (event.people ?? []).map((id) => mustGet(people, id, "人物")),
      figures: figuresAbout({ kind: "event", id: event.id }),
    })),
    pairings: dataset.pairings.flatMap((pairing): PairingView[] =>
      pairing.county === undefined
        ? []
        : [{ ...ofPairing(pairing), county: countyOf(pairing.county) }],
    ),
    prefecturePairings: dataset.pairings.flatMap((pairing): PrefecturePairingView[] =>
      pairing.prefecture === undefined
        ? []
        : [
            {
              ...ofPairing(pairing),
              prefecture: mustGet(prefectures, pairing.prefecture, "地级市"),
            },
          ],
    ),
    participations: dataset.projects.flatMap((project) =>
      project.participants.map((part): ParticipationView => ({
        project,
        county: countyOf(project.county),
        unit: unitOf(part.organization),
        part,
      })),
    ),
  };
}

/** Compares records by their time, for sorting. */
export function byTime(a: { readonly when: When }, b: { readonly when: When }): number {
  const [left, right] = [sortKey(a.when), sortKey(b.when)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * A text by which times sort. A time known only by its year comes after all dates within that year, and a time known
 * only by its bounds comes after its latest possible date: `~` sorts after digits and hyphens.
 */
function sortKey({ on, notBefore, notAfter }: When): string {
  if (on !== undefined) return on.length === 4 ? `${on}~` : on;
  return `${notAfter ?? notBefore ?? ""}~`;
}

/** A unit of the map that shares a border with another. */
interface MapUnit {
  readonly adcode: string;
  readonly name: Prose;
}

/** For each unit of the map, by adcode, the units that share a border with it. */
function neighboursByAdcode(
  { topology }: Dataset,
  names: ReadonlyMap<string, Prose>,
): ReadonlyMap<string, readonly MapUnit[]> {
  const { geometries } = topology.objects.counties;
  const units = [...names].map(([adcode, name]): MapUnit => ({ adcode, name }));
  return new Map(
    neighbors(geometries).map((indexes, at) => [
      units[at]?.adcode ?? "",
      indexes
        .flatMap((index) => units[index] ?? [])
        .toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1)),
    ]),
  );
}
