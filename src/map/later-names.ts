import { shortName } from "../data/short-name.ts";
import type { Atlas } from "../model/build-atlas.ts";
import { type MapLabel, mapLabels } from "./map-content.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";
import { type PlacedName, revealScales } from "./reveal-scale.ts";

/** A name that shows once the map is drawn large enough. */
export interface LaterName {
  readonly adcode: string;
  readonly text: string;
  readonly at: readonly [number, number];
  /** How far from there it stands, at every scale. */
  readonly dx: number;
  readonly dy: number;
  /** The scale from which there is room for it, for letters of `NAME_SIZE`; larger letters want a larger scale. */
  readonly from: number;
}

/** Size of the letters that `from` is reckoned for: those of the map on a wide screen, in the frame's units. */
export const NAME_SIZE = 22;

/** The whole province shows only the names of what is documented: the others wait for this scale. */
const OTHERS_FROM = 1.6;

/** A name may be wider than its shape by so much before it seems to belong to the next one. */
const LEEWAY = 1.5;

const boxOf = (text: string): Pick<PlacedName, "width" | "height"> => ({
  width: text.length * NAME_SIZE,
  height: NAME_SIZE * 1.2,
});

const widthOf = ({ bounds: [[left], [right]] }: UnitShape): number => right - left;

function placeFirst({ text, at, x, y }: MapLabel): PlacedName {
  return { at, offset: [x - at[0], y - at[1]], ...boxOf(text), least: 1 };
}

/** The least scale at which a name may show in a shape: what its shape asks for, or what an editor does. */
const leastOf = (shape: UnitShape, width: number, from = OTHERS_FROM): number =>
  Math.max(from, width / (widthOf(shape) * LEEWAY));

const roundUp = (scale: number): number => Math.ceil(scale * 10) / 10;

/**
 * The names of the programme's other counties, the widest first, each with the scale from which it shows without
 * lying over another. `data/geo/labels.json` moves one, or holds it back.
 */
export function laterNames(atlas: Atlas, map: ProvinceMap): LaterName[] {
  const first = mapLabels(atlas, map);
  const shown = new Set(first.map(({ adcode }) => adcode));
  const tuned = new Map(atlas.dataset.labels.map((label) => [label.adcode, label]));
  const later = [...atlas.counties.values()]
    .flatMap(({ county }) => map.units.get(county.adcode ?? "") ?? [])
    .filter(({ adcode }) => !shown.has(adcode))
    .toSorted((a, b) => widthOf(b) - widthOf(a))
    .map((shape) => {
      const { dx = 0, dy = 0, from } = tuned.get(shape.adcode) ?? {};
      const text = shortName(shape.name);
      const box = boxOf(text);
      const offset = [dx, dy] as const;
      const name: PlacedName = {
        at: shape.point,
        offset,
        ...box,
        least: leastOf(shape, box.width, from),
      };
      return { shape, text, offset, name };
    });
  const scales = revealScales([...first.map(placeFirst), ...later.map(({ name }) => name)]);
  return later.map(({ shape, text, offset }, index) => ({
    adcode: shape.adcode,
    text,
    at: shape.point,
    dx: offset[0],
    dy: offset[1],
    from: roundUp(scales[first.length + index] ?? 1),
  }));
}
