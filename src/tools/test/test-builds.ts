import { join } from "node:path";
import { projectRoot } from "../commands.ts";
import { findFreePort } from "../serve-dist.ts";

/**
 * The two builds that the tests of the finished site look at: a site that works at `/` alone breaks
 * on GitHub Pages, where it stands under the repository's name. Apart from `dist/`, so that testing
 * never changes what is about to be published.
 */
export const testBuilds = [
  { name: "root", base: "/", dir: join(projectRoot, ".cache/dist-root") },
  { name: "sub-path", base: "/a/b/", dir: join(projectRoot, ".cache/dist-sub") },
] as const;

/** A third, of the facts that are about to be published; the two above are of the facts that tests know. */
export const liveBuild = {
  name: "live",
  base: "/",
  dir: join(projectRoot, ".cache/dist-live"),
} as const;

/** Of a copy of the project with one language more, looked at in that language. */
export const pseudoBuild = {
  name: "pseudo",
  base: "/",
  dir: join(projectRoot, ".cache/dist-pseudo"),
} as const;

/** Of another province, the example that README starts one from. */
export const exampleBuild = {
  name: "example",
  base: "/",
  dir: join(projectRoot, ".cache/dist-example"),
  facts: join(projectRoot, "examples/ningxia"),
} as const;

export type TestBuild = (typeof testBuilds)[number];

/** Where the tests' builds say they stand; nobody asks that address for anything. */
export const testSiteUrl = "https://example.org";

/**
 * The port at which Playwright serves a build. Chosen once and kept in the environment, since each
 * of Playwright's worker processes reads the configuration anew and must find the same.
 */
export async function choosePort({
  name,
}: Pick<TestBuild | typeof pseudoBuild | typeof exampleBuild, "name">): Promise<number> {
  const variable = `E2E_PORT_${name.toUpperCase().replaceAll("-", "_")}`;
  return Number((process.env[variable] ??= String(await findFreePort())));
}

/** Where a test runner writes the json report that `npm test` counts. */
export function reportPath(name: "unit" | "slow" | "dist" | "smoke" | "browser"): string {
  return join(projectRoot, ".cache/test-reports", `${name}.json`);
}
