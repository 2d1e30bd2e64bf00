import type { Dataset } from "../data/dataset.ts";
import type { Frame } from "./frame.ts";
import { drawProvince, type ProvinceMap } from "./province-map.ts";

/** The frame of the home page's map. Its height is what Guangdong's shape asks for at this width. */
export const MAIN_FRAME: Frame = { width: 960, height: 730, padding: 8 };

/** The frame of the small map that shows where a county lies. */
export const LOCATOR_FRAME: Frame = { width: 240, height: 184, padding: 4 };

const drawn = new WeakMap<Dataset["topology"], Map<Frame, ProvinceMap>>();

/** A map in a frame, drawn once a build however many pages show it. */
export function loadMap({ topology }: Pick<Dataset, "topology">, frame: Frame): ProvinceMap {
  const maps = drawn.get(topology) ?? new Map<Frame, ProvinceMap>();
  drawn.set(topology, maps);
  const map = maps.get(frame) ?? drawProvince(topology, frame);
  maps.set(frame, map);
  return map;
}
