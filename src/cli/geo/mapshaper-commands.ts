import type { GeoSettings } from "./recipe.ts";

/** The names by which the command line calls its input and its output. */
export const INPUT = "joined.geojson";
export const OUTPUT = "counties.json";

/**
 * mapshaper's command line, one command an item, so that the recipe can be read in the file it
 * makes and repeated by hand.
 *
 * The two explode-dissolve pairs treat each part of a county by itself: first to drop the parts
 * that would be dots, then to keep every part that is left alive through the simplification (which
 * else protects the largest part alone, and Zhuhai would lose its islands). Between them the holes
 * that dropped enclaves leave go to the county around them.
 */
export function mapshaperCommands(settings: GeoSettings): string[] {
  const { gapWidth, holeWidth, smallestIsland, smallestEnclave, keptPoints, quantization } =
    settings;
  // innerPct: the share of the outline that other counties border; an island has none.
  const worthDrawing = `this.area >= 1e6 * (this.innerPct > 0 ? ${smallestEnclave} : ${smallestIsland})`;
  return [
    `-i ${INPUT}`,
    `-clean gap-width=${gapWidth}m close-outer-gaps`,
    "-explode",
    `-filter "${worthDrawing}"`,
    "-dissolve adcode copy-fields=name",
    `-clean gap-width=${holeWidth}m`,
    "-explode",
    `-simplify weighted keep-shapes ${keptPoints}%`,
    "-dissolve adcode copy-fields=name",
    "-rename-layers counties",
    `-o ${OUTPUT} format=topojson id-field=adcode quantization=${quantization} fix-geometry`,
  ];
}
