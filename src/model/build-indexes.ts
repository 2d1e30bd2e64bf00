import type { Dataset } from "../data/dataset.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { byId, groupBy } from "./group-by.ts";
import { joinViews } from "./join-views.ts";
import { neighboursByAdcode } from "./neighbours.ts";
import { nameSubjects, subjectKey } from "./subject-names.ts";

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
