import type { Coverage, UnitCoverage } from "./coverage.ts";
import type { FactCoverage } from "./coverage-facts.ts";

/** The board in a few numbers, all counted by us. */
export interface CoverageSummary {
  readonly units: number;
  /** Units of which a source tells more than that they are on the list. */
  readonly told: number;
  /** Of those, how many rest on one source alone. */
  readonly oneSource: number;
  /** Of those, how many have no source that may be younger than a year. */
  readonly oldUnits: number;
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
  return {
    units: units.length,
    told: units.filter(({ sources }) => sources.length > 0).length,
    oneSource: units.filter(({ sources }) => sources.length === 1).length,
    oldUnits: units.filter(({ age }) => age === "old").length,
    facts: facts.length,
    singleSource: facts.filter(({ sources }) => sources.length < 2),
    old: facts.filter(({ age }) => age === "old"),
    undated: facts.filter(({ age }) => age === "undated"),
  };
}
