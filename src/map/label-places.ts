/**
 * Where the names stand that the map shows at once. Editors place them (`data/geo/labels.json`) for Chinese names; a name
 * that has no room there, since it is longer, moves aside.
 */

import { tenth } from "../model/drawing.ts";
import type { Frame } from "./frame.ts";
import {
  type Box,
  FREE_AREA,
  grow,
  isWithin,
  letterBox,
  letterSize,
  LETTERS,
  type MapSize,
  meet,
  nameWidth,
} from "./label-boxes.ts";
import type { MapLabel } from "./map-content.ts";
import type { UnitShape } from "./province-map.ts";

/** A name with its unit, and its place as an editor chose it: its distance from the unit's point. */
export interface NameToPlace extends Pick<MapLabel, "text" | "kind" | "beyond" | "anchor"> {
  readonly shape: UnitShape;
  readonly dx: number;
  readonly dy: number;
  readonly inside: boolean;
}

/** Places names, those of the article first, each where it lies over none before it and within the frame. */
export function placeNames(names: readonly NameToPlace[], frame: Frame): MapLabel[] {
  const placed = new Map<NameToPlace, MapLabel>();
  const isClear = (label: MapLabel): boolean =>
    sizesOf(label).every(
      (size) =>
        isWithin(boxOf(label, size), frame) &&
        [...placed.values()].every(
          (other) =>
            !sizesOf(other).includes(size) || !meet(boxOf(label, size), boxOf(other, size)),
        ),
    );
  /** Whether a name that has moved seems to belong to another place that has a name. */
  const isAstray = (label: MapLabel): boolean =>
    names.some(
      ({ shape, kind }) =>
        shape.adcode !== label.adcode &&
        meet(boxOf(label, "wide"), grow([...shape.point, ...shape.point], FREE_AREA[kind])),
    );
  for (const one of [...names].sort((a, b) => Number(a.beyond) - Number(b.beyond))) {
    const [own, ...others] = placesOf(one).map((label) => keepWithin(label, frame));
    if (!own) continue;
    const aside = others.find((label) => isClear(label) && !isAstray(label));
    placed.set(one, isClear(own) ? own : (aside ?? own));
  }
  return names.flatMap((one) => placed.get(one) ?? []);
}

/** The sizes at which a name stands on the whole map for certain: those from other sources give way on small ones. */
const sizesOf = ({ beyond }: Pick<MapLabel, "beyond">): readonly MapSize[] =>
  beyond ? ["wide"] : ["wide", "phone"];

const boxOf = (label: MapLabel, size: MapSize): Box => letterBox(label, LETTERS[size][label.kind]);

/** Room between a shape and a name beside it. */
const BESIDE = 6;

/** The places that a name may take, the best first: the editor's, a line further up or down, around its shape. */
function placesOf({ shape, dx, dy, anchor, inside, ...name }: NameToPlace): MapLabel[] {
  const { adcode, point: at, bounds } = shape;
  const [[left, top], [right, bottom]] = bounds;
  const line = letterSize(name.text, LETTERS[name.beyond ? "wide" : "phone"][name.kind]) * 1.1;
  const width = nameWidth(name.text, LETTERS.phone.later);
  const label = (x: number, y: number, side: MapLabel["anchor"], isInside = false): MapLabel => ({
    ...{ adcode, ...name, at, x: tenth(x), y: tenth(y), anchor: side, inside: isInside },
  });
  const [x, y] = [at[0] + dx, at[1] + dy];
  return [
    label(x, y, anchor, inside && width <= right - left),
    label(x, y - line, anchor),
    label(x, y + line, anchor),
    label(right + BESIDE, at[1], "start"),
    label(left - BESIDE, at[1], "end"),
    label(at[0], top - line * 0.6, "middle"),
    label(at[0], bottom + line * 0.6, "middle"),
  ];
}

/** A name moved sideways until the frame cuts it at no size. */
function keepWithin(label: MapLabel, { width }: Frame): MapLabel {
  const [left, , right] = boxOf(label, sizesOf(label).at(-1) ?? "wide");
  // Whole units: what is rounded must not lie outside again.
  const by = Math.ceil(Math.max(0, -left)) - Math.ceil(Math.max(0, right - width));
  return by === 0 ? label : { ...label, x: tenth(label.x + by) };
}
