import { findCitations } from "../data/find-citations.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { RecordPointer } from "../data/schema/fields/record-pointer.ts";
import type { Name } from "../data/schema/fields/text.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./build-atlas.ts";
import { type Age, coverageAge, newestDate } from "./coverage-age.ts";
import { mustGet } from "./must-get.ts";
import { subjectKey } from "./subject-names.ts";

/** The kinds of facts that the board weighs one by one, in its order. */
export const FACT_KINDS = ["figure", "project", "team", "pairing", "event"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact and the sources that speak of it, be it with another claim. */
export interface FactCoverage {
  readonly kind: FactKind;
  readonly id: string;
  /** Where it belongs: a county, a unit, the programme; null where no record says. */
  readonly place: Name | null;
  /** Its own name; of a pairing its helper's; of a team its town's, null for a county's. */
  readonly name: Name | null;
  readonly sources: readonly Source[];
  readonly newest: string | null;
  readonly age: Age;
}

/** A record as the weighing sees it; other claims of it are told by sources too. */
interface Weighed {
  readonly id: string;
  readonly cite: readonly Citation[];
  readonly otherClaims?: readonly { readonly cite: readonly Citation[] }[] | undefined;
}

/** The sources that some records cite, each once; a dataset gives names and shapes, and tells no fact. */
export function sourcesTelling({ indexes }: Atlas, records: unknown): Source[] {
  const ids = new Set([...findCitations(records)].map(({ source }) => source));
  return [...ids]
    .map((id) => mustGet(indexes.sources, id, "来源"))
    .filter(({ kind }) => kind !== "dataset");
}

/** Every figure, project, team, pairing and event with the sources behind it, on the day `today`. */
export function coverageFacts(atlas: Atlas, today: string): FactCoverage[] {
  const { dataset, indexes } = atlas;
  const county = (id: string | undefined): Name | null =>
    (id === undefined ? undefined : indexes.counties.get(id)?.name) ?? null;
  const weigh = (
    kind: FactKind,
    { id, cite, otherClaims = [] }: Weighed,
    place: Name | null,
    name: Name | null,
  ): FactCoverage => {
    const sources = sourcesTelling(atlas, [cite, otherClaims.map((claim) => claim.cite)]);
    const [newest, age] = [newestDate(sources), coverageAge(sources, today)];
    return { kind, id, place, name, sources, newest, age };
  };
  return [
    ...[...dataset.indicators, ...dataset.funds].map((one) => {
      const place = indexes.subjectNames.get(subjectKey(one.subject)) ?? null;
      return weigh("figure", one, place, one.name);
    }),
    ...dataset.projects.map((one) => weigh("project", one, county(one.county), one.name)),
    ...dataset.teams.map((one) => weigh("team", one, county(one.county), one.town ?? null)),
    ...dataset.pairings.map((one) => {
      const helper = mustGet(indexes.organizations, one.helper, "单位");
      return weigh("pairing", one, county(one.county), helper.name);
    }),
    ...dataset.events.map((one) => weigh("event", one, county(one.county), one.name)),
  ];
}

/** A fact as a pointer to its record. */
export const pointTo = ({ kind, id }: FactCoverage): RecordPointer => ({ kind, id });
