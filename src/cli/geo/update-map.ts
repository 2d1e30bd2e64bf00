import { readFile } from "node:fs/promises";
import { buildTopology } from "./build-topology.ts";
import { readFeatures } from "./read-features.ts";
import type { GeoRecipe } from "./recipe.ts";
import { serializeTopology } from "./serialize-topology.ts";
import { verifyIntegrity } from "./verify-integrity.ts";
import { writeAtomically } from "../write-atomically.ts";

export interface MapUpdate {
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
): Promise<MapUpdate> {
  await verifyIntegrity(tarball, recipe.source);
  const features = await readFeatures(tarball, recipe.source);
  const topology = await buildTopology(features, recipe.settings);
  const text = serializeTopology(topology, features, recipe);
  const changed = text !== (await readStanding(target));
  if (changed && !check) await writeAtomically(target, text);
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
