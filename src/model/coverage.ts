import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./build-atlas.ts";
import { countiesByPrefecture } from "./counties-by-prefecture.ts";
import type { CountyView } from "./county.ts";
import { type Age, coverageAge, newestDate } from "./coverage-age.ts";
import {
  type Aspect,
  type AspectCoverage,
  coverageAspects,
  figuresShown,
} from "./coverage-aspects.ts";
import { coverageFacts, type FactCoverage, sourcesTelling } from "./coverage-facts.ts";

/** What is known of a unit of the programme, from how many sources, and how old they are. */
export interface UnitCoverage {
  readonly view: CountyView;
  readonly aspects: Readonly<Record<Aspect, AspectCoverage>>;
  /** Behind its facts; that it is on the list is no fact here, nor are names and shapes. */
  readonly sources: readonly Source[];
  readonly newest: string | null;
  readonly age: Age;
}

/** The units of a prefecture; null for those that no source places. */
export interface CoverageGroup {
  readonly prefecture: Prefecture | null;
  readonly units: readonly UnitCoverage[];
}

/** The board: what is known of every unit, and how well each fact stands. */
export interface Coverage {
  /** The day on which ages are judged, `YYYY-MM-DD`. */
  readonly today: string;
  readonly groups: readonly CoverageGroup[];
  readonly facts: readonly FactCoverage[];
}

function coverUnit(atlas: Atlas, view: CountyView, today: string): UnitCoverage {
  const { county, team, townTeams, pairings, people, projects, events } = view;
  const sources = sourcesTelling(atlas, [
    [county.honours, county.products, county.statements],
    [...(team ? [team] : []), ...townTeams].map((joined) => joined.team),
    pairings.map(({ pairing }) => pairing),
    people.map(({ person }) => person),
    events.map(({ event }) => event),
    projects,
    figuresShown(atlas, view),
  ]);
  const aspects = coverageAspects(atlas, view);
  const [newest, age] = [newestDate(sources), coverageAge(sources, today)];
  return { view, aspects, sources, newest, age };
}

/**
 * The day when a source was last read: a reference day that the data states, so that a page judged by it is the
 * same from whatever day's build. Of a month or year alone its first day, which calls nothing old that may not be.
 */
export function lastReading({ dataset }: Atlas): string {
  const reads = dataset.sources.map(({ read }) => `${read}-01-01`.slice(0, 10));
  return reads.toSorted().at(-1) ?? "1970-01-01";
}

/** Weighs all that the data holds, on the day `today` (`YYYY-MM-DD`). */
export function coverage(atlas: Atlas, today: string): Coverage {
  const groups = countiesByPrefecture(atlas).map(({ prefecture, counties }) => ({
    prefecture,
    units: counties.map((view) => coverUnit(atlas, view, today)),
  }));
  return { today, groups, facts: coverageFacts(atlas, today) };
}
