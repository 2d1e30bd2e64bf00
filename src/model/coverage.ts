/**
 * The coverage board: what is known of every unit of the programme and how well each fact is supported, with the counts
 * that sum it up.
 */

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
import { moneyOf } from "./map-layer.ts";
import { countiesByPrefecture } from "./record-lists.ts";
import type { CountyView } from "./views.ts";

/** What a reader may want to know of a unit of the programme, in the order of the board's columns. */
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

/** Whether the sources tell all of an aspect, a part of it, or nothing. */
export type Knowledge = "known" | "partly" | "unknown";

/** What is known of one aspect of a unit. */
export interface AspectCoverage {
  readonly knowledge: Knowledge;
  /** The number of records that tell of it; null for an aspect that is not counted. */
  readonly count: number | null;
}

/** What is known of a unit of the programme, from how many sources, and how old they are. */
export interface UnitCoverage {
  readonly view: CountyView;
  readonly aspects: Readonly<Record<Aspect, AspectCoverage>>;
  /** The sources of its facts. That it is on the list does not count as a fact here, nor do its name and shape. */
  readonly sources: readonly Source[];
  readonly newest: string | null;
  readonly age: Age;
}

/** The units of a prefecture; `prefecture` is null for those that no source names. */
interface CoverageGroup {
  readonly prefecture: Prefecture | null;
  readonly units: readonly UnitCoverage[];
}

/** The board: what is known of every unit, and how well each fact is supported. */
export interface Coverage {
  /** The day on which ages are judged, `YYYY-MM-DD`. */
  readonly today: string;
  readonly groups: readonly CoverageGroup[];
  readonly facts: readonly FactCoverage[];
}

/** Makes the board of all data, as of the day `today` (`YYYY-MM-DD`). */
export function coverage(atlas: Atlas, today: string): Coverage {
  const groups = countiesByPrefecture(atlas).map(({ prefecture, counties }) => ({
    prefecture,
    units: counties.map((view) => coverUnit(atlas, view, today)),
  }));
  return { today, groups, facts: coverageFacts(atlas, today) };
}

/**
 * The day on which a source was last read. Ages are judged on this day, rather than on the day of the build, so that
 * the same data always gives the same page. Of a month or a year it is the first day: no source is then called old
 * that may not be.
 */
export function lastReading({ dataset }: Atlas): string {
  const reads = dataset.sources.map(({ read }) => `${read}-01-01`.slice(0, 10));
  return reads.toSorted().at(-1) ?? "1970-01-01";
}

/** The day on which the site last changed: it was published, a source was read, or something was corrected. */
export function updatedOn(atlas: Atlas): string {
  const { corrections, site } = atlas.dataset;
  const dates = [site.published, lastReading(atlas), ...corrections.map(({ date }) => date)];
  return dates.toSorted().at(-1) ?? "";
}

function coverUnit(atlas: Atlas, view: CountyView, today: string): UnitCoverage {
  const { county, team, townTeams, pairings, people, projects, events } = view;
  const sources = sourcesTelling(atlas, [
    county.statements,
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

/** `unknown` without records; with records, known as a whole or in part. */
const judge = (records: readonly unknown[], isWhole: boolean): AspectCoverage => ({
  knowledge: records.length === 0 ? "unknown" : isWhole ? "known" : "partly",
  count: records.length,
});

/** The figures on a unit's page: its own and those of its teams, people, events and projects, each once. */
export function figuresShown({ indexes }: Atlas, view: CountyView): Figure[] {
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
 * What the sources tell of a unit, aspect by aspect. These are known in part: a team whose list of members is not said
 * to be complete; industry co-operation alone; projects without a stage; sums other than the unit's own assistance
 * funds; events that were only expected.
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
    money: judge([...funds, ...other, ...shared], funds.length > 0),
    event: judge(
      events,
      events.some(({ event }) => event.status === "done"),
    ),
    person: judge(people, true),
  };
}

/** What a reader asks of one unit, and whether the sources answer it. */
interface Answers {
  readonly answers: readonly { readonly aspect: Aspect; readonly knowledge: Knowledge }[];
  /** How many are answered, and how many in part alone. */
  readonly known: number;
  readonly partly: number;
}

/** The questions of the board, asked of one unit. */
export function answersOf(atlas: Atlas, view: CountyView): Answers {
  const aspects = coverageAspects(atlas, view);
  const answers = ASPECTS.map((aspect) => ({ aspect, knowledge: aspects[aspect].knowledge }));
  const count = (wanted: Knowledge) =>
    answers.filter(({ knowledge }) => knowledge === wanted).length;
  return { answers, known: count("known"), partly: count("partly") };
}

/** The number of units of which an aspect is known, and known in part. */
interface AspectCount {
  readonly aspect: Aspect;
  readonly known: number;
  readonly partly: number;
}

/** The board summed up. All of it is counted by us, and stated by no source. */
export interface CoverageSummary {
  readonly units: number;
  /** Units of which a source tells anything beyond their being on the list. */
  readonly told: number;
  /** Of these, those with a single source. */
  readonly oneSource: number;
  /** Of these, those whose sources are all older than a year. */
  readonly oldUnits: number;
  readonly aspects: readonly AspectCount[];
  readonly facts: number;
  readonly singleSource: readonly FactCoverage[];
  readonly old: readonly FactCoverage[];
  /** Facts of unknown age, since a source of theirs has no year. */
  readonly undated: readonly FactCoverage[];
}

/** All units of the board, in its order. */
export const unitsOf = ({ groups }: Coverage): UnitCoverage[] =>
  groups.flatMap(({ units }) => units);

/** Counts what is known, what has a single source, and what is older than a year. */
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

/** Some facts of one kind. */
export interface FactGroup {
  readonly kind: FactKind;
  readonly facts: readonly FactCoverage[];
  /** The number of all facts of this kind on the board. */
  readonly all: number;
}

/** Groups facts of the board by kind; kinds without any are left out. */
export function groupFacts(board: Coverage, facts: readonly FactCoverage[]): FactGroup[] {
  return FACT_KINDS.map((kind) => ({
    kind,
    facts: facts.filter((fact) => fact.kind === kind),
    all: board.facts.filter((fact) => fact.kind === kind).length,
  })).filter((group) => group.facts.length > 0);
}
