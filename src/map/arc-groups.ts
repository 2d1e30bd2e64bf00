import type { Atlas } from "../model/build-atlas.ts";
import { arcLook, type ArcLook } from "../model/arc-look.ts";
import { groupBy } from "../model/group-by.ts";
import { type MapArc, mapArcs } from "./map-content.ts";
import type { ProvinceMap } from "./province-map.ts";
import { wholePoint } from "./whole-point.ts";

/** The arcs of one look. */
export interface ArcGroup {
  readonly look: ArcLook;
  readonly arcs: readonly MapArc[];
  /** Path data of dots at all beginnings, and at all ends: lines of next to no length with round caps, since WebKit sizes those of none by the zoom. */
  readonly starts: string;
  readonly ends: string;
}

const dots = (points: readonly (readonly [number, number])[]): string =>
  points.map((point) => `M${wholePoint(point)}h.01`).join("");

/** The arcs of the map, look by look: fewer elements, and one class for each look. */
export function arcGroups(atlas: Atlas, map: ProvinceMap): ArcGroup[] {
  const groups = groupBy(mapArcs(atlas, map), ({ view }) => JSON.stringify(arcLook(view)));
  return [...groups.values()].flatMap((arcs) =>
    arcs[0]
      ? [
          {
            look: arcLook(arcs[0].view),
            arcs,
            starts: dots(arcs.map(({ from }) => from)),
            ends: dots(arcs.map(({ to }) => to)),
          },
        ]
      : [],
  );
}
