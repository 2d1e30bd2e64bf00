import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { compressSite } from "../../build/compress.ts";
import { buildSite, projectRoot } from "../commands.ts";
import { findFreePort, serveDist } from "../serve-dist.ts";

/**
 * Builds the site as it stands now, apart from `dist/`, and serves it at the address it was built for, compressed as a
 * host would.
 * @param name of the folder in `.cache/bench`
 * @param add writes what else is to stand in the folder, under `foreign`
 * @throws Error when the site cannot be built
 */
export async function serveSite(
  name: string,
  add?: (dir: string) => Promise<void>,
  foreign?: string,
) {
  const dir = join(projectRoot, ".cache/bench", name);
  rmSync(dir, { recursive: true, force: true });
  const port = await findFreePort();
  const env = { BASE_PATH: "/", SITE_URL: `http://localhost:${port}` };
  if (!(await buildSite({ outDir: dir, env, quiet: true }))) throw new Error("the build failed");
  if (add) {
    await add(dir);
    await compressSite(dir, join(projectRoot, ".cache/compressed"));
  }
  return { dir, ...(await serveDist({ dir, port, foreign })) };
}

/** The pages to measure, one of each kind, from the site's base; of a kind with many, that with the most HTML. */
export function choosePages(dir: string): string[] {
  const page = (path: string) => join(dir, path, "index.html");
  const heaviest = (folder: string): string[] => {
    if (!existsSync(join(dir, folder))) return [];
    return readdirSync(join(dir, folder))
      .map((name) => `${folder}${name}/`)
      .filter((path) => existsSync(page(path)))
      .toSorted((a, b) => statSync(page(b)).size - statSync(page(a)).size)
      .slice(0, 1);
  };
  const many = ["counties/", "projects/", "organizations/"].flatMap(heaviest);
  const single = ["", "counties/", "data/", "data/coverage/", "embed/map/"];
  return [...single, ...many].filter((path) => existsSync(page(path)));
}
