/** How far counties lie from one another: between the middles of their areas, in a straight line. Measured by us. */

import { geoCentroid, geoDistance } from "d3";
import type { Atlas } from "../model/atlas.ts";
import { placeOfCounty } from "../model/county-place.ts";
import type { CountyView } from "../model/views.ts";
import { loadMap, MAIN_FRAME } from "./province-map.ts";

/** The mean radius of the earth. */
const EARTH_KM = 6371;

/** A county that is told of, and how far away it lies, in whole kilometres. */
interface NearCounty {
  readonly view: CountyView;
  readonly km: number;
}

/** What is told around a county: the nearest that is told of, then others on its border, which have no distance. */
export function toldAround(
  atlas: Atlas,
  view: CountyView,
): { readonly view: CountyView; readonly km: number | null }[] {
  const nearest = nearestTold(atlas, view);
  const others = placeOfCounty(atlas, view).toldNeighbours.filter((one) => one !== nearest?.view);
  return [...(nearest ? [nearest] : []), ...others.map((one) => ({ view: one, km: null }))];
}

const middles = new WeakMap<Atlas, ReadonlyMap<string, readonly [number, number]>>();

/** The middle of each county of the programme that has a place, in degrees. */
function middlesOf(atlas: Atlas): ReadonlyMap<string, readonly [number, number]> {
  const known = middles.get(atlas);
  if (known) return known;
  const { units } = loadMap(atlas.dataset, MAIN_FRAME);
  const found = new Map(
    atlas.dataset.counties.flatMap(({ id, adcode }) => {
      const shape = units.get(adcode ?? "");
      return shape ? [[id, geoCentroid(shape.feature)]] : [];
    }),
  );
  middles.set(atlas, found);
  return found;
}

/** The nearest county that the sources tell of, other than itself; null for one without a place. */
function nearestTold(atlas: Atlas, { county }: CountyView): NearCounty | null {
  const all = middlesOf(atlas);
  const from = all.get(county.id);
  if (!from) return null;
  const told = [...atlas.counties.values()].flatMap((view) => {
    const to = all.get(view.county.id);
    if (!to || view.status !== "documented" || view.county === county) return [];
    return [{ view, km: Math.round(geoDistance([...from], [...to]) * EARTH_KM) }];
  });
  return told.toSorted((a, b) => a.km - b.km)[0] ?? null;
}
