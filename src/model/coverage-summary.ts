import type { Coverage, UnitCoverage } from "./coverage.ts";
import { type Aspect, ASPECTS } from "./coverage-aspects.ts";
import { FACT_KINDS, type FactCoverage, type FactKind } from "./coverage-facts.ts";

/** Of how many units a thing is known, and of how many in part. */
export interface AspectCount {
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
