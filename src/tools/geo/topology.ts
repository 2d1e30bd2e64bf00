import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { geoArea } from "d3";
import { feature } from "topojson-client";
import type { GeometryCollection, Objects, Topology } from "topojson-specification";
import { z } from "zod";
import { toolsFolder } from "../machine.ts";
import { type CountyFeature, joinFeatures } from "./features.ts";
import type { GeoRecipe, GeoSettings } from "./recipe.ts";
import { describeThrown, GeoError } from "./words.ts";

/** What the recipe uses of mapshaper, which is installed only where someone makes the map anew. */
export interface Mapshaper {
  readonly version: string;
  /**
   * Runs one command line in memory.
   *
   * @param commands a command line as in a shell, without the program's name
   * @param input file name, as the command line calls it, to its text
   * @returns output file name to its content
   * @throws a message of mapshaper's when a command is wrong or its input cannot be read
   */
  applyCommands(
    commands: string,
    input: Readonly<Record<string, string>>,
  ): Promise<Record<string, string | Uint8Array>>;
}

const manifest = z.object({ version: z.string() });

/** mapshaper, or `undefined` where it is not installed (see `ensurePackages`). */
export async function installedMapshaper(): Promise<Mapshaper | undefined> {
  const file = join(toolsFolder, "node_modules/mapshaper/package.json");
  if (!existsSync(file)) return undefined;
  const { version } = manifest.parse(JSON.parse(readFileSync(file, "utf8")));
  const { default: mapshaper } = await import("mapshaper");
  return { version, applyCommands: mapshaper.applyCommands };
}

/** The one object in the file: every county-level unit, its adcode as the geometry's `id`. */
interface GeoObjects extends Objects<{ name: string }> {
  counties: GeometryCollection<{ name: string }>;
}

type GeoTopology = Topology<GeoObjects>;

/** The names by which the command line calls its input and its output. */
const INPUT = "joined.geojson";
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

/**
 * Features in, topology out, with no file and no clock: the same features and settings give the
 * same topology. Borders that features share, wherever they come from, are shared arcs.
 *
 * @throws GeoError when mapshaper fails, or when a unit is lost or wound the wrong way
 */
export async function buildTopology(
  features: readonly CountyFeature[],
  settings: GeoSettings,
  mapshaper: Mapshaper,
): Promise<GeoTopology> {
  const commands = mapshaperCommands(settings).join(" ");
  const topology = await mapshaper
    .applyCommands(commands, { [INPUT]: joinFeatures(features) })
    .then((outputs) => parseTopology(textOf(outputs)))
    .catch((error: unknown) => {
      throw new GeoError({
        wanted: `mapshaper: a topology of ${features.length} features`,
        found: describeThrown(error),
        mend: "核对输入与参数 Compare the input and the settings in src/tools/geo/recipe.ts",
      });
    });
  checkTopology(topology, features);
  return topology;
}

/** The text that the commands above write. */
export function textOf(outputs: Readonly<Record<string, string | Uint8Array>>): string {
  const output = outputs[OUTPUT];
  if (output === undefined) throw new Error(`no ${OUTPUT}`);
  return typeof output === "string" ? output : new TextDecoder().decode(output);
}

/**
 * The published file's text: the topology, with the recipe that made it as a member of its own.
 * Holds no date and no path, so that a rebuilt file differs only when the map does.
 */
export function serializeTopology(
  topology: GeoTopology,
  features: readonly CountyFeature[],
  { source, settings, files }: GeoRecipe & { readonly files: number },
  mapshaperVersion: string,
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
    fileCount: files,
    featureCount: features.length,
    joinedSha256: createHash("sha256").update(joinFeatures(features)).digest("hex"),
    mapshaper: mapshaperVersion,
    commands: mapshaperCommands(settings),
  };
  return `${JSON.stringify({ type, recipe, ...geometry })}\n`;
}

const pair = z.tuple([z.number(), z.number()]);
const arcIndexes = z.array(z.array(z.int()));
const common = { id: z.string(), properties: z.object({ name: z.string() }) };

const file = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  objects: z.object({
    counties: z.object({
      geometries: z.array(
        z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), ...common, arcs: arcIndexes }),
          z.object({ type: z.literal("MultiPolygon"), ...common, arcs: z.array(arcIndexes) }),
        ]),
      ),
    }),
  }),
  arcs: z.array(z.array(z.array(z.int()))),
});

/**
 * mapshaper's TopoJSON in the one form that we publish: members in a set order, geometries by
 * adcode, and of the properties the name alone.
 *
 * @throws ZodError when it is another kind of TopoJSON
 */
export function parseTopology(text: string): GeoTopology {
  const { transform, objects, arcs } = file.parse(JSON.parse(text));
  const geometries = objects.counties.geometries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    type: "Topology",
    transform,
    objects: { counties: { type: "GeometryCollection", geometries } },
    arcs,
  };
}

/** In steradians; the province is 0.0045, a ring wound the wrong way is the rest of the globe, 12. */
const LARGEST_AREA = 1;

/**
 * Every unit that went in came out, and each is wound as d3 reads it: exterior rings clockwise.
 *
 * @throws GeoError that names the units for which this does not hold
 */
function checkTopology(topology: GeoTopology, input: readonly CountyFeature[]): void {
  const shapes = feature(topology, topology.objects.counties).features;
  const kept = new Set(shapes.map((shape) => shape.id));
  const lost = input.filter(({ properties }) => !kept.has(properties.adcode));
  if (lost.length > 0 || shapes.length !== input.length) {
    throw new GeoError({
      wanted: `${input.length} features, as in the input`,
      found: `${shapes.length} features; lost: ${lost.map(label).join(", ") || "none"}`,
      mend: "放宽最小面积 Lower smallestIsland or smallestEnclave in src/tools/geo/recipe.ts",
    });
  }
  const inverted = shapes.filter((shape) => geoArea(shape) > LARGEST_AREA);
  if (inverted.length > 0) {
    throw new GeoError({
      wanted: "外环顺时针 exterior rings clockwise (d3-geo)",
      found: `wound the other way: ${inverted.map((shape) => String(shape.id)).join(", ")}`,
      mend: "核对 Compare mapshaper's version and src/tools/geo/topology.ts",
    });
  }
}

function label({ properties }: CountyFeature): string {
  return `${properties.adcode} ${properties.name}`;
}
