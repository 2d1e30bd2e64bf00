import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { geoArea } from "d3";
import { feature, neighbors } from "topojson-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { checkFolder } from "../check/check-folder.ts";
import { readFolder } from "../read/read-folder.ts";
import { buildAtlas } from "../../model/atlas.ts";
import { generateData, writeData } from "./generate.ts";

describe("the generated folder", () => {
  it.each([false, true])("passes the check, and documents every county; full: %s", (full) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "generate-"));
    onTestFinished(() => {
      rmSync(folder, { recursive: true });
    });
    writeData(folder, 130, full);
    const result = checkFolder(readFolder(folder));
    expect(result.ok ? [] : result.problems).toEqual([]);
    if (!result.ok) return;
    const { counties } = buildAtlas(result.dataset);
    expect(counties.size).toBe(130);
    expect([...counties.values()].every(({ status }) => status === "documented")).toBe(true);
  });
});

describe("the generated map", () => {
  const { topology } = generateData(9);

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
