import { readdirSync } from "node:fs";
import { testBuilds } from "../../cli/test/test-builds.ts";

/** The address of every page of a build, relative to its base: `./`, `./counties/lianjiang/`, `./404.html`. */
export function listRoutes(build: string): string[] {
  const dir = testBuilds.find(({ name }) => name === build)?.dir;
  if (dir === undefined) throw new Error(`there is no build ${build}`);
  return readdirSync(dir, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".html"))
    .map((file) => `./${file.replace(/(?:^|(?<=\/))index\.html$/u, "")}`)
    .toSorted();
}
