import mapshaper from "mapshaper";
import { checkTopology } from "./check-topology.ts";
import type { CountyFeature } from "./county-feature.ts";
import { describeThrown, GeoError } from "./geo-error.ts";
import type { GeoTopology } from "./geo-topology.ts";
import { joinFeatures } from "./join-features.ts";
import { INPUT, mapshaperCommands, OUTPUT } from "./mapshaper-commands.ts";
import { parseTopology } from "./parse-topology.ts";
import type { GeoSettings } from "./recipe.ts";

/**
 * Features in, topology out, with no file and no clock: the same features and settings give the
 * same topology. Borders that features share, wherever they come from, are shared arcs.
 *
 * @throws GeoError when mapshaper fails, or when a unit is lost or wound the wrong way
 */
export async function buildTopology(
  features: readonly CountyFeature[],
  settings: GeoSettings,
): Promise<GeoTopology> {
  const topology = await simplify(features, settings).catch((error: unknown) => {
    throw new GeoError({
      wanted: `mapshaper: a topology of ${features.length} features`,
      found: describeThrown(error),
      mend: "核对输入与参数 Compare the input and the settings in src/cli/geo/recipe.ts",
    });
  });
  checkTopology(topology, features);
  return topology;
}

async function simplify(
  features: readonly CountyFeature[],
  settings: GeoSettings,
): Promise<GeoTopology> {
  const commands = mapshaperCommands(settings).join(" ");
  const outputs = await mapshaper.applyCommands(commands, { [INPUT]: joinFeatures(features) });
  const output = outputs[OUTPUT];
  if (output === undefined) throw new Error(`no ${OUTPUT}`);
  return parseTopology(typeof output === "string" ? output : new TextDecoder().decode(output));
}
