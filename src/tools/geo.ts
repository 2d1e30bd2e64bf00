import { relative } from "node:path";
import { dataDir } from "../data/read/read-folder.ts";
import { projectRoot } from "./commands.ts";
import { installedMapshaper } from "./geo/topology.ts";
import { planMap } from "./geo/plan-map.ts";
import { fetchTarball } from "./geo/tarball.ts";
import { formatReport, updateMap } from "./geo/update-map.ts";
import { describeThrown, GeoError, parseArguments, USAGE } from "./geo/words.ts";
import { ensurePackages, toolsFolder } from "./machine.ts";

/** `npm run geo`: makes the one map of a folder of facts from its source. Exit code 0 or 1. */
async function main(): Promise<number> {
  const { tarball, province, check, help } = parseArguments(process.argv.slice(2));
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const { recipe, target } = planMap(dataDir(), province);
  const mapshaper =
    (await ensurePackages(toolsFolder).then(installedMapshaper, refuse)) ??
    refuse("no mapshaper in src/tools/node_modules");
  const place = { root: projectRoot, cache: ".cache/geo", say: console.log };
  const update = await updateMap(
    recipe,
    { tarball: tarball ?? (await fetchTarball(recipe.source, place)), target, check },
    mapshaper,
  );
  console.log(formatReport(relative(projectRoot, target), update, check));
  return check && update.changed ? 1 : 0;
}

function refuse(error: unknown): never {
  throw new GeoError({
    wanted: "npm ci (src/tools): mapshaper",
    found: describeThrown(error),
    mend: "检查网络与 npm 源后重跑 Check the network and npm's registry, and run it again",
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof GeoError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
