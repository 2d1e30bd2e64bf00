import type { Dataset } from "../data/dataset.ts";
import type { Subject } from "../data/schema/fields/subject.ts";
import type { Name } from "../data/schema/fields/text.ts";
import { mustGet } from "./must-get.ts";

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
