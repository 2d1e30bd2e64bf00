/**
 * Where the site shows a record: the page, and the part of it.
 */

import type { RecordPointer, Subject } from "../data/schema/fields/reference.ts";
import type { Event } from "../data/schema/events.ts";
import type { Person } from "../data/schema/people.ts";
import { countyPath } from "./addresses.ts";
import type { Atlas } from "./atlas.ts";
import { mustGet } from "./lookup.ts";

/** A page, and the id of the part of it that shows the record; empty for the page itself. */
interface Place {
  readonly page: string;
  readonly part: string;
}

/**
 * The path of the page that shows a record, with the part of it as a fragment: `/counties/lianjiang/#team`. Null for a
 * record that no page shows. A figure of an event on the home page has no anchor there, so its path is the timeline's.
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
      const pairing = atlas.indexes.records.pairings.get(id);
      if (!pairing) return null;
      return pairing.county === undefined
        ? `/organizations/${pairing.helper}/#prefectures`
        : `${pageOfCounty(atlas, pairing.county)}#pairing`;
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

const pageOfCounty = ({ indexes }: Atlas, id: string): string =>
  countyPath(mustGet(indexes.counties, id, "县（市、区）"));

const join = ({ page, part }: Place): string => (part === "" ? page : `${page}#${part}`);

function placeOf(
  atlas: Atlas,
  { kind, id }: Exclude<Subject, { kind: "programme" }>,
): Place | null {
  const { teams, events, people } = atlas.indexes.records;
  switch (kind) {
    case "county":
      return { page: pageOfCounty(atlas, id), part: "" };
    case "organization":
      return { page: `/organizations/${id}/`, part: "" };
    case "project":
      return { page: `/projects/${id}/`, part: "" };
    case "team": {
      const team = teams.get(id);
      const part = team?.level === "town" ? `town-${team.id}` : "team";
      return team ? { page: pageOfCounty(atlas, team.county), part } : null;
    }
    case "event": {
      const event = events.get(id);
      return event ? placeOfEvent(atlas, event) : null;
    }
    case "person": {
      const person = people.get(id);
      return person ? placeOfPerson(atlas, person) : null;
    }
  }
}

function placeOfEvent(atlas: Atlas, { county, projects = [], organizations = [] }: Event): Place {
  const [project] = projects;
  const [organization] = organizations;
  if (county !== undefined) return { page: pageOfCounty(atlas, county), part: "events" };
  if (project !== undefined) return { page: `/projects/${project}/`, part: "events" };
  if (organization !== undefined)
    return { page: `/organizations/${organization}/`, part: "events" };
  return { page: "/", part: "timeline" };
}

function placeOfPerson(atlas: Atlas, { posts, from }: Person): Place | null {
  const county = posts.find((post) => post.county !== undefined)?.county;
  const project = posts.find((post) => post.project !== undefined)?.project;
  if (county !== undefined) return { page: pageOfCounty(atlas, county), part: "people" };
  if (project !== undefined) return { page: `/projects/${project}/`, part: "people" };
  return from === undefined ? null : { page: `/organizations/${from}/`, part: "people" };
}
