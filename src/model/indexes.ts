import { neighbors } from "topojson-client";
import type { Dataset } from "../data/dataset.ts";
import type { County } from "../data/schema/counties.ts";
import type { When } from "../data/schema/fields/dates.ts";
import type { Subject } from "../data/schema/fields/reference.ts";
import type { Name } from "../data/schema/fields/text.ts";
import type { Organization } from "../data/schema/organizations.ts";
import { basisOf, type SourcesById } from "./basis.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { byId, groupBy, mustGet } from "./lookup.ts";
import type { EventView, PairingView, ParticipationView, PersonView, TeamView } from "./views.ts";

/**
 * Where a time stands in a list. What is known only by its year comes after what is dated within that year, and a
 * bounded time after what is dated at its latest bound: the tilde sorts after digits and hyphens.
 */
function sortKey({ on, notBefore, notAfter }: When): string {
  if (on !== undefined) return on.length === 4 ? `${on}~` : on;
  return `${notAfter ?? notBefore ?? ""}~`;
}

/** Orders things in time. */
export function byTime(a: { readonly when: When }, b: { readonly when: When }): number {
  const [left, right] = [sortKey(a.when), sortKey(b.when)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What the joins look up. */
interface Lookups {
  readonly counties: ReadonlyMap<string, County>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly figuresBySubject: ReadonlyMap<string, readonly Figure[]>;
  readonly sources: SourcesById;
}

/** Resolves the pointers of teams, people, events, pairings and participations, each record once. */
function joinViews(
  dataset: Dataset,
  { counties, organizations, figuresBySubject, sources }: Lookups,
) {
  const unitOf = (id: string): Organization => mustGet(organizations, id, "单位");
  const countyOf = (id: string): County => mustGet(counties, id, "县（市、区）");
  const people = byId(dataset.people);
  const figuresAbout = (kind: string, id: string): readonly Figure[] =>
    figuresBySubject.get(`${kind}:${id}`) ?? [];
  return {
    teams: dataset.teams.map((team): TeamView => ({
      team,
      county: countyOf(team.county),
      members: team.members.map((member) => ({
        ...member,
        unit: unitOf(member.organization),
        basis: basisOf(sources, member.cite),
      })),
      figures: figuresAbout("team", team.id),
    })),
    people: dataset.people.map((person): PersonView => ({
      person,
      from: person.from === undefined ? null : unitOf(person.from),
      figures: figuresAbout("person", person.id),
    })),
    events: dataset.events.toSorted(byTime).map((event): EventView => ({
      event,
      county: event.county === undefined ? null : countyOf(event.county),
      people: (event.people ?? []).map((id) => mustGet(people, id, "人物")),
      figures: figuresAbout("event", event.id),
    })),
    pairings: dataset.pairings.map((pairing): PairingView => ({
      pairing,
      basis: basisOf(sources, pairing.cite),
      helper: unitOf(pairing.helper),
      county: countyOf(pairing.county),
    })),
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

/** A unit of the map that shares a border with another. */
interface MapUnit {
  readonly adcode: string;
  /** Chinese name, as the map file has it. */
  readonly name: string;
}

/** For each unit of the map, by adcode, the units that share a border with it. */
function neighboursByAdcode({ topology }: Dataset): ReadonlyMap<string, readonly MapUnit[]> {
  const { geometries } = topology.objects.counties;
  const units = geometries.map(({ id, properties }): MapUnit => ({
    adcode: String(id),
    name: properties && "name" in properties ? properties.name : "",
  }));
  return new Map(
    neighbors(geometries).map((indexes, at) => [
      units[at]?.adcode ?? "",
      indexes
        .flatMap((index) => units[index] ?? [])
        .toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1)),
    ]),
  );
}

/** A text that stands for what a figure is about. */
export const subjectKey = (subject: Subject): string =>
  subject.kind === "programme" ? "programme" : `${subject.kind}:${subject.id}`;

/** What each subject is called away from its own page; a team by its county. */
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

interface Named {
  readonly id: string;
  readonly name: Name;
}

/** Lists each item under every one of the keys it has. */
function spread<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly (string | undefined)[],
) {
  const pairs = items.flatMap((item) => [...new Set(keysOf(item))].map((key) => ({ key, item })));
  const groups = groupBy(pairs, ({ key }) => key);
  return new Map([...groups].map(([key, found]) => [key, found.map(({ item }) => item)]));
}

/** Everything a page looks up, indexed in one pass over the data, so that a page's work does not grow with it. */
export function buildIndexes(dataset: Dataset) {
  const all: readonly Figure[] = figuresOf(dataset);
  const tables = {
    figures: byId(all),
    figuresInCounty: groupBy(all, ({ county }) => county),
    figuresBySubject: groupBy(all, ({ subject }) => subjectKey(subject)),
    subjectNames: nameSubjects(dataset),
    sources: byId(dataset.sources),
    prefectures: byId(dataset.prefectures),
    counties: byId(dataset.counties),
    countiesByAdcode: new Map(
      dataset.counties.flatMap((one) => (one.adcode === null ? [] : [[one.adcode, one]])),
    ),
    projects: byId(dataset.projects),
    organizations: byId(dataset.organizations),
  };
  const { teams, people, events, pairings, participations } = joinViews(dataset, tables);
  return {
    ...tables,
    events,
    pairings,
    eventsByCounty: groupBy(events, ({ event }) => event.county),
    eventsByProject: spread(events, ({ event }) => event.projects ?? []),
    eventsByOrganization: spread(events, ({ event }) => event.organizations ?? []),
    teamsByCounty: groupBy(teams, ({ team }) => team.county),
    teamsByOrganization: spread(teams, ({ team }) =>
      team.members.map(({ organization }) => organization),
    ),
    pairingsByCounty: groupBy(pairings, ({ pairing }) => pairing.county),
    pairingsByHelper: groupBy(pairings, ({ pairing }) => pairing.helper),
    projectsByCounty: groupBy(dataset.projects, ({ county }) => county),
    projectParts: groupBy(dataset.projects, ({ partOf }) => partOf),
    participationsByProject: groupBy(participations, ({ project }) => project.id),
    participationsByOrganization: groupBy(participations, ({ unit }) => unit.id),
    peopleByCounty: spread(people, ({ person }) => person.posts.map(({ county }) => county)),
    peopleByProject: spread(people, ({ person }) => person.posts.map(({ project }) => project)),
    peopleByOrganization: groupBy(people, ({ person }) => person.from),
    neighbours: neighboursByAdcode(dataset),
  };
}

export type Indexes = ReturnType<typeof buildIndexes>;
