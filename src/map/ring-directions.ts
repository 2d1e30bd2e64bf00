/**
 * In which direction the rings of units are written. What fills a shape does not depend on it, but its size on the wire
 * does: where two neighbours write their border in the same direction, compression finds the second to be a copy of the
 * first. Of the map of the home page that is a ninth.
 */

import type { CountyTopology } from "../data/read/county-topology.ts";

/** A stretch of a unit's edge: an arc of the topology, and whether the unit runs along it forwards. */
interface Stretch {
  readonly unit: number;
  readonly forwards: boolean;
}

/** How much the coast counts, which the edge of the land is written along forwards, beside a border of the same length. */
const COAST = 0.2;

/** How often the search begins anew, from other directions. */
const TRIALS = 40;

/**
 * The units, by adcode, whose rings are best written backwards. With directions so chosen that no single unit would do
 * better the other way, again and again from another beginning, the best is kept; the same topology gives the same.
 */
export function unitsToReverse({ objects, arcs }: CountyTopology): ReadonlySet<string> {
  const { geometries } = objects.counties;
  const stretches = new Map<number, Stretch[]>();
  for (const [unit, geometry] of geometries.entries()) {
    if (geometry.type !== "Polygon" && geometry.type !== "MultiPolygon") continue;
    for (const index of geometry.arcs.flat(2)) {
      const arc = index < 0 ? ~index : index;
      const found = stretches.get(arc) ?? [];
      stretches.set(arc, [...found, { unit, forwards: index >= 0 }]);
    }
  }
  const weightOf = (arc: number): number => (arcs[arc]?.length ?? 1) - 1;
  /** For each unit: what it gains by being written like a neighbour, or forwards along the coast. */
  const ties = geometries.map((): { other: number | null; weight: number }[] => []);
  for (const [arc, [one, other]] of stretches) {
    if (!one) continue;
    if (!other) ties[one.unit]?.push({ other: null, weight: COAST * weightOf(arc) });
    else if (one.unit !== other.unit) {
      const weight = one.forwards === other.forwards ? weightOf(arc) : -weightOf(arc);
      ties[one.unit]?.push({ other: other.unit, weight });
      ties[other.unit]?.push({ other: one.unit, weight });
    }
  }
  const gainOf = (reversed: readonly boolean[], unit: number): number =>
    (ties[unit] ?? []).reduce((sum, { other, weight }) => {
      const isLike = reversed[unit] === (other === null ? false : reversed[other]);
      return sum + (isLike ? weight : -weight);
    }, 0);
  let best = { reversed: geometries.map(() => false), gain: -Infinity };
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const reversed = geometries.map((_, unit) => isSet(trial, unit));
    while (geometries.some((_, unit) => turnIfBetter(reversed, gainOf, unit))) {
      // Each turn gains something, so that this ends.
    }
    const gain = geometries.reduce((sum, _, unit) => sum + gainOf(reversed, unit), 0);
    if (gain > best.gain) best = { reversed, gain };
  }
  return new Set(
    geometries.flatMap(({ id }, unit) => (best.reversed[unit] === true ? [String(id)] : [])),
  );
}

/** Turns a unit round if that gains anything. */
function turnIfBetter(
  reversed: boolean[],
  gainOf: (reversed: readonly boolean[], unit: number) => number,
  unit: number,
): boolean {
  if (gainOf(reversed, unit) >= 0) return false;
  reversed[unit] = reversed[unit] !== true;
  return true;
}

/** Whether a unit begins reversed in a trial: as good as by chance, and always the same. */
const isSet = (trial: number, unit: number): boolean =>
  Math.imul(trial * 0x9e3779b1 + unit + 1, 0x85ebca6b) >>> 31 === 1;
