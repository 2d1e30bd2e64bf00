/**
 * How well each fact is supported: the sources that tell it, and how old they are.
 */

import { type Citation, findCitations } from "../data/schema/fields/citation.ts";
import type { RecordPointer } from "../data/schema/fields/reference.ts";
import type { Name } from "../data/schema/fields/text.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./atlas.ts";
import { subjectKey } from "./indexes.ts";
import { mustGet } from "./lookup.ts";

/**
 * How old the sources of something are on a day: `none`, there are none; `recent`, one is at most a year old; `old`,
 * all are older than a year; `undated`, none is known to be recent, but one has no year and may be.
 */
export type Age = "none" | "recent" | "undated" | "old";

/** The kinds of facts that the board lists, in its order. */
export const FACT_KINDS = ["figure", "project", "team", "pairing", "event"] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** A fact and the sources that tell of it, with the same or another claim. */
export interface FactCoverage {
  readonly kind: FactKind;
  readonly id: string;
  /** What it is about: a county, a unit, the programme; null if no record says. */
  readonly place: Name | null;
  /** Its name; for a pairing the helper's; for a team the town's, or null if it is a county's. */
  readonly name: Name | null;
  readonly sources: readonly Source[];
  readonly newest: string | null;
  readonly age: Age;
}

/** What is needed of a record to count its sources. */
interface Sourced {
  readonly id: string;
  readonly cite: readonly Citation[];
  readonly otherClaims?: readonly { readonly cite: readonly Citation[] }[] | undefined;
}

/** The sources that some records cite, each once. Datasets are left out: they give names and shapes, and no facts. */
export function sourcesTelling({ indexes }: Atlas, records: unknown): Source[] {
  const ids = new Set([...findCitations(records)].map(({ source }) => source));
  return [...ids]
    .map((id) => mustGet(indexes.sources, id, "来源"))
    .filter(({ kind }) => kind !== "dataset");
}

/** Every figure, project, team, pairing and event with its sources, as of the day `today`. */
export function coverageFacts(atlas: Atlas, today: string): FactCoverage[] {
  const { dataset, indexes } = atlas;
  const county = (id: string | undefined): Name | null =>
    (id === undefined ? undefined : indexes.counties.get(id)?.name) ?? null;
  const prefecture = (id = ""): Name | null => indexes.prefectures.get(id)?.name ?? null;
  const cover = (
    kind: FactKind,
    { id, cite, otherClaims = [] }: Sourced,
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
      return cover("figure", one, place, one.name);
    }),
    ...dataset.projects.map((one) => cover("project", one, county(one.county), one.name)),
    ...dataset.teams.map((one) => cover("team", one, county(one.county), one.town ?? null)),
    ...dataset.pairings.map((one) => {
      const helper = mustGet(indexes.organizations, one.helper, "单位");
      const place = one.county === undefined ? prefecture(one.prefecture) : county(one.county);
      return cover("pairing", one, place, helper.name);
    }),
    ...dataset.events.map((one) => cover("event", one, county(one.county), one.name)),
  ];
}

/** A fact as a pointer to its record. */
export const pointTo = ({ kind, id }: FactCoverage): RecordPointer => ({ kind, id });

/** The same day a year earlier. For 29 February the day may not exist, but as a text it still sorts correctly. */
function yearBefore(day: string): string {
  const [year = "", ...rest] = day.split("-");
  return [String(Number(year) - 1).padStart(4, "0"), ...rest].join("-");
}

/** Whether a date lies more than a year before a day; a month or a year, whether all of it does. */
export function isOld(date: string, today: string): boolean {
  const bound = yearBefore(today);
  return date < bound && !bound.startsWith(date);
}

/** The latest date of publication of some sources; null if none has a year. */
export function newestDate(sources: readonly Source[]): string | null {
  return (
    sources
      .flatMap(({ published }) => published ?? [])
      .toSorted()
      .at(-1) ?? null
  );
}

/** How old the sources of a fact or a unit are on the day `today`, `YYYY-MM-DD`. */
export function coverageAge(sources: readonly Source[], today: string): Age {
  if (sources.length === 0) return "none";
  const dates = sources.map(({ published }) => published);
  if (dates.some((date) => date !== null && !isOld(date, today))) return "recent";
  return dates.includes(null) ? "undated" : "old";
}
