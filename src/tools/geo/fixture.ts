import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Position } from "geojson";
import type { CountyFeature } from "./features.ts";
import { type GeoRecipe, GUANGDONG } from "./recipe.ts";
import { installedMapshaper, type Mapshaper, OUTPUT, textOf } from "./topology.ts";
import { hashFile } from "./tarball.ts";

/** For tests: a counter-clockwise square, the GeoJSON way; the corner and side in degrees (0.01 is 1 km). */
export function square(west: number, south: number, side: number): Position[] {
  const [east, north] = [west + side, south + side];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

/**
 * For tests: two counties of different prefectures, each from a file of its own.
 *
 * They face each other across a crack of 50 m, as neighbours in a careless source do. The eastern
 * one also has an island of 100 km2, an islet of 0.1 km2, and 1 km2 of land inside its neighbour.
 */
export const FIXTURE: CountyFeature[] = [
  {
    type: "Feature",
    properties: { adcode: "440201", name: "西县" },
    geometry: { type: "Polygon", coordinates: [square(113, 23, 0.5), square(113.2, 23.2, 0.01)] },
  },
  {
    type: "Feature",
    properties: { adcode: "440101", name: "东县" },
    geometry: {
      type: "MultiPolygon",
      coordinates: [
        [square(113.5005, 23, 0.5)],
        [square(113.9, 22.7, 0.1)],
        [square(113.9, 22.6, 0.003)],
        [square(113.2, 23.2, 0.01)],
      ],
    },
  },
];

/** The settings of the real map, for a source of two files with a feature each. */
export const FIXTURE_RECIPE: GeoRecipe = {
  ...GUANGDONG,
  source: { ...GUANGDONG.source, package: "fixture", integrity: "", files: 2, features: 2 },
};

/** The text of one of the source's files: adcode as `id`, and members that nobody asked for. */
export function sourceText({ properties, geometry }: CountyFeature): string {
  const { adcode, name } = properties;
  const feature = { type: "Feature", id: adcode, properties: { name, childNum: 1 }, geometry };
  return JSON.stringify({ type: "FeatureCollection", features: [feature], UTF8Encoding: false });
}

/**
 * Packs a tarball as npm does, in a new temporary folder that the test removes.
 *
 * @param files the middle of a file's name to its text, in the order of packing
 */
export async function packFixture(
  files: Readonly<Record<string, string>>,
): Promise<{ folder: string; tarball: string; recipe: GeoRecipe }> {
  const folder = await mkdtemp(join(tmpdir(), "geo-"));
  const { source } = FIXTURE_RECIPE;
  const paths = Object.keys(files).map((name) => `${source.pathStart}${name}${source.pathEnd}`);
  const texts = Object.values(files);
  const others = [
    "package/package.json",
    source.pathStart.replace("with", "without") + "x.geojson",
  ];
  for (const [index, path] of [...paths, ...others].entries()) {
    await mkdir(join(folder, dirname(path)), { recursive: true });
    await writeFile(join(folder, path), texts[index] ?? "not for us");
  }
  const tarball = join(folder, "fixture-0.1.4.tgz");
  await promisify(execFile)("tar", ["-czf", tarball, "-C", folder, ...others, ...paths]);
  const integrity = await hashFile(tarball);
  return { folder, tarball, recipe: { ...FIXTURE_RECIPE, source: { ...source, integrity } } };
}

/** Answers of mapshaper's to commands and input, named by their hash; null where it refused. */
const RECORD = join(import.meta.dirname, "mapshaper-answers.json");

/**
 * mapshaper for tests, which a plain `npm ci` does not bring: it gives the answers that it gave before. Where it is
 * installed (by `npm run geo`), it is asked itself, and an answer that is another than the recorded one is recorded and
 * fails the test.
 */
export async function recordedMapshaper(): Promise<Mapshaper> {
  const mapshaper = await installedMapshaper();
  const answers = JSON.parse(readFileSync(RECORD, "utf8")) as Record<string, string | null>;
  const applyCommands: Mapshaper["applyCommands"] = async (commands, input) => {
    const key = createHash("sha256")
      .update(JSON.stringify([commands, input]))
      .digest("hex");
    const known = answers[key];
    if (mapshaper !== undefined) {
      const real = await mapshaper.applyCommands(commands, input).then(textOf, () => null);
      if (real !== known) {
        answers[key] = real;
        writeFileSync(RECORD, `${JSON.stringify(answers, null, 2)}\n`);
        throw new Error(
          "mapshaper answers otherwise now: look at what was recorded, and commit it",
        );
      }
    }
    if (known === undefined)
      throw new Error(
        "no answer of mapshaper's is recorded: install it by npm run geo, test again",
      );
    if (known === null) throw new Error("mapshaper refused");
    return { [OUTPUT]: known };
  };
  return { version: "0.0.0", applyCommands };
}
