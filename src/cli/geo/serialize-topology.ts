import { createHash } from "node:crypto";
import mapshaperPackage from "mapshaper/package.json" with { type: "json" };
import type { CountyFeature } from "./county-feature.ts";
import type { GeoTopology } from "./geo-topology.ts";
import { joinFeatures } from "./join-features.ts";
import { mapshaperCommands } from "./mapshaper-commands.ts";
import type { GeoRecipe } from "./recipe.ts";

/**
 * The published file's text: the topology, with the recipe that made it as a member of its own.
 * Holds no date and no path, so that a rebuilt file differs only when the map does.
 */
export function serializeTopology(
  topology: GeoTopology,
  features: readonly CountyFeature[],
  { source, settings }: GeoRecipe,
): string {
  const { type, ...geometry } = topology;
  const recipe = {
    package: source.package,
    version: source.version,
    integrity: source.integrity,
    licence: source.licence,
    copyright: source.copyright,
    note: source.note,
    files: `${source.pathStart}*${source.pathEnd}`,
    fileCount: source.files,
    featureCount: features.length,
    joinedSha256: createHash("sha256").update(joinFeatures(features)).digest("hex"),
    mapshaper: mapshaperPackage.version,
    commands: mapshaperCommands(settings),
  };
  return `${JSON.stringify({ type, recipe, ...geometry })}\n`;
}
