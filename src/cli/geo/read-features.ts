import { list, type ReadEntry } from "tar";
import type { CountyFeature } from "./county-feature.ts";
import { describeThrown, GeoError } from "./geo-error.ts";
import { parseFeatures } from "./parse-features.ts";
import type { GeoSource } from "./recipe.ts";

/**
 * The features of all files that the recipe names, read straight from the tarball: it unpacks to
 * 349 MB, of which 22 small files are wanted. Files in the order of their names, features in the
 * order of their file, so that the same tarball always gives the same list.
 *
 * @throws GeoError when the tarball cannot be read, or holds other numbers than the recipe expects
 */
export async function readFeatures(tarball: string, source: GeoSource): Promise<CountyFeature[]> {
  const files = await readFiles(tarball, source);
  const features = files.flatMap(({ path, text }) => parseFeatures(path, text));
  const adcodes = new Set(features.map((feature) => feature.properties.adcode));
  const found = [files.length, features.length, adcodes.size];
  if (found.join() !== [source.files, source.features, source.features].join()) {
    throw new GeoError({
      wanted: `${source.files} files, ${source.features} features, each with its own adcode`,
      found: `${files.length} files, ${features.length} features, ${adcodes.size} adcodes`,
      mend: "来源的内容变了：核对后改 The source's content has changed; if that is right, change src/cli/geo/recipe.ts",
    });
  }
  return features;
}

async function readFiles(
  tarball: string,
  { pathStart, pathEnd }: GeoSource,
): Promise<{ path: string; text: string }[]> {
  const reading: Promise<{ path: string; text: string }>[] = [];
  try {
    await list({
      file: tarball,
      strict: true,
      filter: (path) => path.startsWith(pathStart) && path.endsWith(pathEnd),
      onReadEntry: (entry) => reading.push(readEntry(entry)),
    });
  } catch (error) {
    throw new GeoError({
      wanted: `${tarball}: 压缩包 a gzipped tar file`,
      found: describeThrown(error),
      mend: "删去后重新下载 Delete it and get it again: npm run geo",
    });
  }
  // Compared by code units, not by locale: the order decides the bytes of the result.
  return (await Promise.all(reading)).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readEntry(entry: ReadEntry): Promise<{ path: string; text: string }> {
  return { path: entry.path, text: (await entry.concat()).toString("utf8") };
}
