import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { writeAtomically } from "../../editor/write-atomically.ts";
import { readFeatures } from "./features.ts";
import { buildTopology, type Mapshaper, serializeTopology } from "./topology.ts";
import type { GeoRecipe } from "./recipe.ts";
import { verifyIntegrity } from "./tarball.ts";

interface MapUpdate {
  /** The new content, as it stands (or with `check` would stand) in the file. */
  readonly text: string;
  readonly features: number;
  readonly arcs: number;
  /** Whether the standing file differs from it, or does not exist. */
  readonly changed: boolean;
}

/**
 * Makes the map from the tarball and puts it in place, if it differs from the standing file.
 *
 * @param target path of the TopoJSON file
 * @param check compare only, write nothing
 * @throws GeoError when the tarball or what it gives is not as the recipe says; nothing is written
 */
export async function updateMap(
  recipe: GeoRecipe,
  { tarball, target, check }: { tarball: string; target: string; check: boolean },
  mapshaper: Mapshaper,
): Promise<MapUpdate> {
  await verifyIntegrity(tarball, recipe.source);
  const { files, features } = await readFeatures(tarball, recipe.source);
  const topology = await buildTopology(features, recipe.settings, mapshaper);
  const text = serializeTopology(topology, features, { ...recipe, files }, mapshaper.version);
  const changed = text !== (await readStanding(target));
  if (changed && !check) {
    await mkdir(dirname(target), { recursive: true });
    await writeAtomically(target, text);
  }
  return { text, features: features.length, arcs: topology.arcs.length, changed };
}

/** A missing file is the first run; any other trouble in reading is told. */
async function readStanding(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** What the command prints when it has run; sizes in bytes, the compressed one as a host sends it. */
export function formatReport(file: string, update: MapUpdate, check: boolean): string {
  const content = Buffer.from(update.text);
  return [
    `${file}: ${outcome(update.changed, check)}`,
    `  要素 features  ${update.features}`,
    `  弧段 arcs      ${update.arcs}`,
    `  字节 bytes     ${content.byteLength}`,
    `  Brotli         ${brotliCompressSync(content).byteLength}`,
  ].join("\n");
}

function outcome(changed: boolean, check: boolean): string {
  if (!changed) return "未变 unchanged";
  return check
    ? "与配方结果不同，请运行 differs from what the recipe gives; run: npm run geo"
    : "已更新 updated";
}
