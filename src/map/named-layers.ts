import type { Atlas } from "../model/build-atlas.ts";
import { countyRow } from "../model/county-row.ts";
import { type Layer, LAYERS } from "../model/map-layer.ts";
import type { MapLabel } from "./map-content.ts";

/**
 * The layers that tell something of the county a name belongs to, but for the first, which names all; none of a place
 * that helps, which has layers of its own. A name that stands there for official pages alone shows in these.
 */
export function namedLayers(atlas: Atlas, { adcode, kind }: MapLabel): Layer[] {
  const view = [...atlas.counties.values()].find(({ county }) => county.adcode === adcode);
  if (kind !== "county" || !view) return [];
  const { classes } = countyRow(atlas, view);
  return LAYERS.filter((layer) => layer !== "documented" && classes[layer] !== "unstated");
}
