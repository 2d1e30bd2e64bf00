import type { Dataset } from "../../data/dataset.ts";
import type { Subject } from "../../data/schema/fields/subject.ts";

type Ids = ReadonlySet<string>;

const idsOf = (records: readonly { readonly id: string }[]): Ids =>
  new Set(records.map(({ id }) => id));

/** A pointer that leads somewhere, else none. */
const live = (id: string | undefined, ids: Ids): string | undefined =>
  id !== undefined && ids.has(id) ? id : undefined;

/** Drops what points to a record that is gone: the record itself where it is about that, else the pointer alone. */
export function dropDangling(dataset: Dataset): Dataset {
  const [units, counties] = [idsOf(dataset.organizations), idsOf(dataset.counties)];
  const inCounty = dataset.projects.filter(({ county }) => counties.has(county));
  const projectIds = idsOf(inCounty);
  const projects = inCounty.map((project) => ({
    ...project,
    partOf: live(project.partOf, projectIds),
    participants: project.participants.filter(({ organization }) => units.has(organization)),
  }));
  const people = dataset.people
    .map((person) => ({
      ...person,
      from: live(person.from, units),
      posts: person.posts.map((post) => ({
        ...post,
        county: live(post.county, counties),
        project: live(post.project, projectIds),
      })),
    }))
    .filter(({ posts }) => posts.length > 0);
  const personIds = idsOf(people);
  const teams = dataset.teams
    .map((team) => ({
      ...team,
      members: team.members.filter(({ organization }) => units.has(organization)),
    }))
    .filter(({ county, members }) => counties.has(county) && members.length > 0);
  const pairings = dataset.pairings.filter(
    ({ helper, county }) => units.has(helper) && counties.has(county),
  );
  const events = dataset.events.map((event) => ({
    ...event,
    county: live(event.county, counties),
    projects: event.projects?.filter((id) => projectIds.has(id)),
    organizations: event.organizations?.filter((id) => units.has(id)),
    people: event.people?.filter((id) => personIds.has(id)),
  }));
  const subjects: Readonly<Record<Exclude<Subject["kind"], "programme">, Ids>> = {
    county: counties,
    team: idsOf(teams),
    organization: units,
    project: projectIds,
    event: idsOf(events),
    person: personIds,
  };
  const isLive = ({ subject }: { readonly subject: Subject }): boolean =>
    subject.kind === "programme" || subjects[subject.kind].has(subject.id);
  return {
    ...dataset,
    ...{ projects, people, teams, pairings, events },
    indicators: dataset.indicators
      .filter(isLive)
      .map((indicator) => ({ ...indicator, county: live(indicator.county, counties) })),
    funds: dataset.funds.filter(isLive),
  };
}
