import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { packFixture } from "./fixture.ts";
import { type GeoRecipe, GUANGDONG } from "./recipe.ts";
import { fetchTarball } from "./tarball.ts";

describe("fetchTarball", () => {
  let folder = "";
  let tarball = "";
  let recipe: GeoRecipe = GUANGDONG;
  const said: string[] = [];

  beforeEach(async () => {
    ({ folder, tarball, recipe } = await packFixture({}));
    said.length = 0;
    // No npm in the only folder of the path: whatever would use the network fails at once.
    vi.stubEnv("PATH", join(folder, "package"));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  function fetch(): Promise<string> {
    return fetchTarball(recipe.source, {
      root: folder,
      cache: ".",
      say: (line) => said.push(line),
    });
  }

  it("uses the tarball of an earlier run", async () => {
    expect(await fetch()).toBe(tarball);
    expect(said).toEqual([]);
  });

  it("fetches a damaged one anew, and says what failed and what to do", async () => {
    await writeFile(tarball, "half a tarball");
    await expect(fetch()).rejects.toThrow(/npm pack fixture@0\.1\.4[\s\S]*--tarball FILE/);
    expect(said).toHaveLength(1);
  });
});
