import type { Dataset } from "../data/dataset.ts";
import type { County } from "../data/schema/counties.ts";
import type { Organization } from "../data/schema/organizations.ts";
import { basisOf, type SourcesById } from "./basis.ts";
import type { Figure } from "./figure.ts";
import { byId } from "./group-by.ts";
import { mustGet } from "./must-get.ts";
import { byTime } from "./sort-key.ts";
import type { EventView, PairingView, ParticipationView, PersonView, TeamView } from "./views.ts";

/** What the joins look up. */
interface Lookups {
  readonly counties: ReadonlyMap<string, County>;
  readonly organizations: ReadonlyMap<string, Organization>;
  readonly figuresBySubject: ReadonlyMap<string, readonly Figure[]>;
  readonly sources: SourcesById;
}

/** Resolves the pointers of teams, people, events, pairings and participations, each record once. */
export function joinViews(
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
