import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { geoArea } from "d3";
import { feature, neighbors } from "topojson-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkFolder } from "../../data/check/check-folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { buildAtlas } from "../../model/atlas.ts";
import { readBuildLog, workPerPage } from "./builds.ts";
import { generateTopology } from "./generate-topology.ts";
import { writeData } from "./write-data.ts";

describe("the generated folder", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), "bench-"));
    writeData(folder, 130);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it("passes the same check as the real one and documents every county", () => {
    const result = checkFolder(readFolder(folder));
    expect(result.ok ? [] : result.problems).toEqual([]);
    if (!result.ok) return;
    const { counties } = buildAtlas(result.dataset);
    expect(counties.size).toBe(130);
    expect([...counties.values()].every(({ status }) => status === "documented")).toBe(true);
  });
});

describe("generateTopology", () => {
  const cells = Array.from({ length: 9 }, (_, index) => ({
    adcode: String(100010 + index),
    name: `县${index}`,
  }));
  const topology = generateTopology(cells);

  it("winds its squares clockwise, so that none covers the globe", () => {
    const areas = feature(topology, topology.objects.counties).features.map((unit) =>
      geoArea(unit),
    );
    expect(Math.max(...areas)).toBeLessThan(0.001);
  });

  it("shares borders: the middle one of nine has four neighbours", () => {
    expect(neighbors(topology.objects.counties.geometries)[4]?.toSorted()).toEqual([1, 3, 5, 7]);
  });
});

describe("readBuildLog", () => {
  it("takes pages and rendering time from a coloured log", () => {
    const log =
      "\u001b[32mgenerating static routes\u001b[39m \n  a\n\u001b[32m✓ Completed in 1.34s.\u001b[39m\n [build] 98 page(s) built in 3.20s";
    expect(readBuildLog(log)).toEqual({ pages: 98, rendering: 1340 });
    expect(readBuildLog(log.replace("1.34s", "1m 5s")).rendering).toBe(65_000);
  });
});

describe("workPerPage", () => {
  it("leaves out what the first hundred pages and the start cost", () => {
    expect(workPerPage({ pages: 100, work: 5000 }, { pages: 1100, work: 8000 })).toBe(3);
  });

  it("says nothing of a build that is no larger", () => {
    expect(workPerPage({ pages: 100, work: 5000 }, { pages: 100, work: 8000 })).toBeUndefined();
  });
});
