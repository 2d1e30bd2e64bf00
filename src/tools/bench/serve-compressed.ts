import { rmSync } from "node:fs";
import { buildSite } from "../commands.ts";
import { findFreePort } from "../listen.ts";
import { serveDist, type ServedSite } from "../serve-dist.ts";
import { compressAhead } from "./compress-ahead.ts";

/**
 * Builds the site as it stands now into `dir` and serves it at the address it was built for, compressed as a host would.
 * @param add what else is to stand in the folder
 * @param foreign where pages stand that are not the site's own
 * @throws Error when the site cannot be built
 */
export async function serveCompressed(
  dir: string,
  add: (dir: string) => Promise<void> = () => Promise.resolve(),
  foreign?: string,
): Promise<ServedSite> {
  rmSync(dir, { recursive: true, force: true });
  const port = await findFreePort();
  const env = { BASE_PATH: "/", SITE_URL: `http://localhost:${port}` };
  if (!(await buildSite({ outDir: dir, env, quiet: true }))) throw new Error("the build failed");
  await add(dir);
  compressAhead(dir);
  return serveDist({ dir, port, foreign });
}
