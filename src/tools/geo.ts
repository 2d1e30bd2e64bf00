import { resolve } from "node:path";
import { GUANGDONG } from "./geo/recipe.ts";
import { fetchTarball } from "./geo/tarball.ts";
import { formatReport, updateMap } from "./geo/update-map.ts";
import { GeoError, parseArguments, USAGE } from "./geo/words.ts";

const ROOT = resolve(import.meta.dirname, "../..");
const FILE = "data/geo/guangdong.topo.json";

/** `npm run geo`: makes the map's one geometry file anew from its source. Exit code 0 or 1. */
async function main(): Promise<number> {
  const { tarball, check, help } = parseArguments(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const place = { root: ROOT, cache: ".cache/geo", say: console.log };
  const update = await updateMap(GUANGDONG, {
    tarball: tarball ?? (await fetchTarball(GUANGDONG.source, place)),
    target: resolve(ROOT, FILE),
    check,
  });
  console.log(formatReport(FILE, update, check));
  return check && update.changed ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof GeoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
