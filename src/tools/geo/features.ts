import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Feature, MultiPolygon, Polygon } from "geojson";
import { z } from "zod";
import type { GeoSource } from "./recipe.ts";
import { describeThrown, GeoError } from "./words.ts";

/** One county-level unit: `adcode` is the six digits of GB/T 2260, `name` as the source has it. */
export type CountyFeature = Feature<Polygon | MultiPolygon, { adcode: string; name: string }>;

/** All features as one GeoJSON text: mapshaper's input, whose hash the recipe records. */
export function joinFeatures(features: readonly CountyFeature[]): string {
  return JSON.stringify({ type: "FeatureCollection", features });
}

/**
 * The features of all files that the recipe names, and how many files these are. They alone are unpacked: the whole is
 * 349 MB. Files in the order of their names, features in the order of their file, so that the same tarball always gives
 * the same list.
 *
 * @throws GeoError when the tarball cannot be read, or holds other numbers than the recipe expects
 */
export async function readFeatures(
  tarball: string,
  source: GeoSource,
): Promise<{ readonly files: number; readonly features: readonly CountyFeature[] }> {
  const files = await readFiles(tarball, source);
  const features = files.flatMap(({ path, text }) => parseFeatures(path, text));
  const adcodes = new Set(features.map((feature) => feature.properties.adcode));
  if (files.length === 0) {
    throw new GeoError({
      wanted: `${source.pathStart}*${source.pathEnd}`,
      found: "压缩包里没有这样的文件 no such file in the tarball",
      mend: "核对省名，写法见 Compare the name of the province with the files: tar -tzf",
    });
  }
  const wanted = { files: source.files ?? files.length, features: source.features ?? adcodes.size };
  const found = [files.length, features.length, adcodes.size];
  if (found.join() !== [wanted.files, wanted.features, wanted.features].join()) {
    throw new GeoError({
      wanted: `${wanted.files} files, ${wanted.features} features, each with its own adcode`,
      found: `${files.length} files, ${features.length} features, ${adcodes.size} adcodes`,
      mend: "来源的内容变了：核对后改 The source's content has changed; if that is right, change src/tools/geo/recipe.ts",
    });
  }
  return { files: files.length, features };
}

async function readFiles(
  tarball: string,
  { pathStart, pathEnd }: GeoSource,
): Promise<{ path: string; text: string }[]> {
  const run = promisify(execFile);
  const folder = await mkdtemp(join(tmpdir(), "geo-"));
  try {
    const { stdout } = await run("tar", ["-tzf", tarball], { maxBuffer: 100_000_000 });
    const paths = stdout
      .split(/\r?\n/u)
      .filter((path) => path.startsWith(pathStart) && path.endsWith(pathEnd))
      // By code units, not by locale: the order decides the bytes of the result.
      .sort();
    // Asked for no file by name, tar would unpack all.
    if (paths.length > 0) await run("tar", ["-xzf", tarball, "-C", folder, ...paths]);
    return await Promise.all(
      paths.map(async (path) => ({ path, text: await readFile(join(folder, path), "utf8") })),
    );
  } catch (error) {
    throw new GeoError({
      wanted: `${tarball}: 压缩包 a gzipped tar file`,
      found: describeThrown(error),
      mend: "删去后重新下载 Delete it and get it again: npm run geo",
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

const ring = z.array(z.array(z.number()).min(2));

const file = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      /** The source keeps the adcode here, and not among the properties. */
      id: z.string().regex(/^\d{6}$/),
      properties: z.object({ name: z.string().min(1) }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

/**
 * The features of one of the source's GeoJSON files, with nothing but adcode, name and shape.
 *
 * @param name the file's name, for the message
 * @throws GeoError when the text is not such a file
 */
function parseFeatures(name: string, text: string): CountyFeature[] {
  try {
    return file.parse(JSON.parse(text)).features.map(({ id, properties, geometry }) => ({
      type: "Feature",
      properties: { adcode: id, name: properties.name },
      geometry,
    }));
  } catch (error) {
    throw new GeoError({
      wanted: `${name}: GeoJSON, polygons with a six-digit id and a name`,
      found: error instanceof z.ZodError ? z.prettifyError(error) : describeThrown(error),
      mend: "来源的格式变了：核对 The source's format has changed; compare src/tools/geo/recipe.ts, features.ts",
    });
  }
}
