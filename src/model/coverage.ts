import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Atlas } from "./atlas.ts";
import {
  type Age,
  coverageAge,
  coverageFacts,
  FACT_KINDS,
  type FactCoverage,
  type FactKind,
  newestDate,
  sourcesTelling,
} from "./fact-coverage.ts";
import type { Figure } from "./figure.ts";
import { classify, moneyOf } from "./map-layer.ts";
import { countiesByPrefecture } from "./record-lists.ts";
import type { CountyView } from "./views.ts";

/** What one may want to know of a unit of the programme, in the order of the board's columns. */
export const ASPECTS = [
  "team",
  "lead",
  "pairing",
  "project",
  "figure",
  "money",
  "event",
  "person",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Whether the sources tell a thing, a part of it, or nothing. */
export type Knowledge = "known" | "partly" | "unknown";

/** What is known of one thing, and how many records tell it; null where it is no thing to count. */
export interface AspectCoverage {
  readonly knowledge: Knowledge;
  readonly count: number | null;
}

/** Nothing without records; with them, known or in part. */
const judge = (records: readonly unknown[], isWhole: boolean): AspectCoverage => ({
  knowledge: records.length === 0 ? "unknown" : isWhole ? "known" : "partly",
  count: records.length,
});

/** Every figure that a unit's page shows: its own, and those of its teams, people, events and projects, each once. */
function figuresShown({ indexes }: Atlas, view: CountyView): Figure[] {
  const { figures, team, townTeams, people, events, projects } = view;
  return [
    ...new Set([
      ...figures,
      ...[...(team ? [team] : []), ...townTeams, ...people, ...events].flatMap(
        (joined) => joined.figures,
      ),
      ...projects.flatMap(({ id }) => indexes.figuresBySubject.get(`project:${id}`) ?? []),
    ]),
  ];
}

/**
 * What the sources tell of a unit. In part is: a team whose list is not said to be whole; industry co-operation alone; projects without a stage; money told of something else than the unit's
 * assistance funds; events that were only expected.
 */
function coverageAspects(atlas: Atlas, view: CountyView): Readonly<Record<Aspect, AspectCoverage>> {
  const { team, pairings, projects, events, people } = view;
  const members = team?.members ?? [];
  const { funds, other, shared } = moneyOf(atlas, view);
  const leads = members.some(({ role }) => role === "lead");
  return {
    team: judge(members, team?.team.membersKnown === "complete"),
    lead: { knowledge: leads ? "known" : "unknown", count: null },
    pairing: judge(
      pairings,
      pairings.some(({ pairing }) => pairing.kind === "assistance"),
    ),
    project: judge(
      projects,
      projects.some(({ stage }) => stage !== null),
    ),
    figure: judge(
      figuresShown(atlas, view).filter(({ fund }) => fund === null),
      true,
    ),
    money: judge([...funds, ...other, ...shared], classify(atlas, view).money === "funds"),
    event: judge(
      events,
      events.some(({ event }) => event.status === "done"),
    ),
    person: judge(people, true),
  };
}

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
interface CoverageGroup {
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

/** Of how many units a thing is known, and of how many in part. */
interface AspectCount {
  readonly aspect: Aspect;
  readonly known: number;
  readonly partly: number;
}

/** The board in a few numbers, all counted by us. */
export interface CoverageSummary {
  readonly units: number;
  /** Units of which a source tells more than that they are on the list. */
  readonly told: number;
  /** Of those, how many rest on one source alone. */
  readonly oneSource: number;
  /** Of those, how many have no source that may be younger than a year. */
  readonly oldUnits: number;
  readonly aspects: readonly AspectCount[];
  readonly facts: number;
  readonly singleSource: readonly FactCoverage[];
  readonly old: readonly FactCoverage[];
  /** Facts whose age nobody can say, since a source bears no year. */
  readonly undated: readonly FactCoverage[];
}

/** All units in the order of the board. */
export const unitsOf = ({ groups }: Coverage): UnitCoverage[] =>
  groups.flatMap(({ units }) => units);

/** Counts what is known, what has one source alone, and what is older than a year. */
export function coverageSummary(board: Coverage): CoverageSummary {
  const units = unitsOf(board);
  const { facts } = board;
  const count = (aspect: Aspect, knowledge: "known" | "partly"): number =>
    units.filter(({ aspects }) => aspects[aspect].knowledge === knowledge).length;
  return {
    units: units.length,
    told: units.filter(({ sources }) => sources.length > 0).length,
    oneSource: units.filter(({ sources }) => sources.length === 1).length,
    oldUnits: units.filter(({ age }) => age === "old").length,
    aspects: ASPECTS.map((aspect) => ({
      aspect,
      known: count(aspect, "known"),
      partly: count(aspect, "partly"),
    })),
    facts: facts.length,
    singleSource: facts.filter(({ sources }) => sources.length < 2),
    old: facts.filter(({ age }) => age === "old"),
    undated: facts.filter(({ age }) => age === "undated"),
  };
}

/** Some of the board's facts of one kind, and how many there are of it in all. */
export interface FactGroup {
  readonly kind: FactKind;
  readonly facts: readonly FactCoverage[];
  readonly all: number;
}

/** Facts kind by kind, the kinds without any left out. */
export function groupFacts(board: Coverage, facts: readonly FactCoverage[]): FactGroup[] {
  return FACT_KINDS.map((kind) => ({
    kind,
    facts: facts.filter((fact) => fact.kind === kind),
    all: board.facts.filter((fact) => fact.kind === kind).length,
  })).filter((group) => group.facts.length > 0);
}
