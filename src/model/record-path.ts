import type { Dataset } from "../data/dataset.ts";
import type { RecordPointer, Subject } from "../data/schema/fields/reference.ts";
import type { Event } from "../data/schema/events.ts";
import type { Person } from "../data/schema/people.ts";
import type { Atlas } from "./atlas.ts";
import { byId } from "./lookup.ts";

/** A page, and the part of it where a kind of records stands. */
interface Place {
  readonly page: string;
  readonly part: string;
}

function placeOfEvent({ county, projects = [], organizations = [] }: Event): Place {
  const [project] = projects;
  const [organization] = organizations;
  if (county !== undefined) return { page: `/counties/${county}/`, part: "events" };
  if (project !== undefined) return { page: `/projects/${project}/`, part: "events" };
  if (organization !== undefined)
    return { page: `/organizations/${organization}/`, part: "events" };
  return { page: "/", part: "timeline" };
}

function placeOfPerson({ posts, from }: Person): Place | null {
  const county = posts.find((post) => post.county !== undefined)?.county;
  const project = posts.find((post) => post.project !== undefined)?.project;
  if (county !== undefined) return { page: `/counties/${county}/`, part: "people" };
  if (project !== undefined) return { page: `/projects/${project}/`, part: "people" };
  return from === undefined ? null : { page: `/organizations/${from}/`, part: "people" };
}

/** The tables that the atlas does not look up by id, indexed once for each dataset. */
const indexTables = ({ teams, events, people, pairings }: Dataset) => ({
  teams: byId(teams),
  events: byId(events),
  people: byId(people),
  pairings: byId(pairings),
});
const lookups = new WeakMap<Dataset, ReturnType<typeof indexTables>>();

function tablesOf({ dataset }: Atlas) {
  const found = lookups.get(dataset) ?? indexTables(dataset);
  lookups.set(dataset, found);
  return found;
}

function placeOf(
  atlas: Atlas,
  { kind, id }: Exclude<Subject, { kind: "programme" }>,
): Place | null {
  const { teams, events, people } = tablesOf(atlas);
  switch (kind) {
    case "county":
      return { page: `/counties/${id}/`, part: "" };
    case "organization":
      return { page: `/organizations/${id}/`, part: "" };
    case "project":
      return { page: `/projects/${id}/`, part: "" };
    case "team": {
      const team = teams.get(id);
      const part = team?.level === "town" ? `town-${team.id}` : "team";
      return team ? { page: `/counties/${team.county}/`, part } : null;
    }
    case "event": {
      const event = events.get(id);
      return event ? placeOfEvent(event) : null;
    }
    case "person": {
      const person = people.get(id);
      return person ? placeOfPerson(person) : null;
    }
  }
}

const join = ({ page, part }: Place): string => (part === "" ? page : `${page}#${part}`);

/**
 * Where the site shows a record: a path with, where there is one, the part of the page. Null for a record that no
 * page shows by itself. A figure's own anchor is not on the home page, which draws its events.
 */
export function recordPath(atlas: Atlas, pointer: RecordPointer): string | null {
  const { kind, id } = pointer;
  switch (kind) {
    case "figure": {
      const subject = atlas.indexes.figures.get(id)?.subject;
      if (subject === undefined) return null;
      if (subject.kind === "programme") return `/about/#figure-${id}`;
      const place = placeOf(atlas, subject);
      return place && join(place.page === "/" ? place : { ...place, part: `figure-${id}` });
    }
    case "pairing": {
      const pairing = tablesOf(atlas).pairings.get(id);
      return pairing ? `/counties/${pairing.county}/#pairing` : null;
    }
    case "mechanism":
      return "/about/#how";
    case "source":
      return "/about/#sources";
    default: {
      const place = placeOf(atlas, { kind, id });
      return place && join(place);
    }
  }
}
