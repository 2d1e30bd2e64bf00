/** A name on the map, with the box its letters take at the map's own scale; in the frame's units. */
export interface PlacedName {
  /** The point of the map that it belongs to. */
  readonly at: readonly [number, number];
  /** How far its middle stands from there, at every scale. */
  readonly offset: readonly [number, number];
  readonly width: number;
  readonly height: number;
  /** The least scale at which it may show: what its shape asks for, or 1. */
  readonly least: number;
}

/**
 * A scale from which two names no longer lie over each other. Names keep their size and their offset on the screen
 * while the map grows, so that only the distance between their points grows with the scale.
 */
function partingScale(a: PlacedName, b: PlacedName): number {
  const parts = (axis: 0 | 1, size: number): number =>
    (size + Math.abs(a.offset[axis] - b.offset[axis])) / Math.abs(a.at[axis] - b.at[axis]);
  return Math.min(parts(0, (a.width + b.width) / 2), parts(1, (a.height + b.height) / 2));
}

/**
 * For each name the scale from which it shows, so that at no scale two that show lie over each other; those before
 * it in the list are served first. A name that shows at a scale shows at every larger one.
 */
export function revealScales(names: readonly PlacedName[]): number[] {
  const from: number[] = [];
  for (const [index, name] of names.entries()) {
    let scale = name.least;
    for (const [before, other] of names.slice(0, index).entries()) {
      const parting = partingScale(name, other);
      // One that shows only after they have parted is never in the way.
      if ((from[before] ?? 0) < parting) scale = Math.max(scale, parting);
    }
    from.push(scale);
  }
  return from;
}
