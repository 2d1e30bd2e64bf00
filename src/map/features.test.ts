import { geoArea } from "d3";
import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { mergeUnits, prefectureBorders, unitFeatures } from "./province-map.ts";

type Line = readonly (readonly number[])[];

const { topology } = loadTestAtlas().dataset;
const features = unitFeatures(topology);

/** The stretches between a line's points, written alike in both directions. */
function edgesOf(line: Line): string[] {
  return line.slice(1).map((point, index) => {
    const ends = [line[index]?.join(" ") ?? "", point.join(" ")];
    return ends.toSorted().join(" - ");
  });
}

/** Whose border each stretch is: the adcodes of one unit, or of two that share it. */
const owners = new Map<string, Set<string>>();
for (const { id, geometry } of features) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  for (const edge of polygons.flat().flatMap(edgesOf)) {
    owners.set(edge, (owners.get(edge) ?? new Set()).add(String(id)));
  }
}

const prefecturesAt = (edge: string) =>
  new Set([...(owners.get(edge) ?? [])].map((adcode) => adcode.slice(0, 4)));

describe("unitFeatures", () => {
  it("winds every ring as d3 reads it: a ring inside out would cover the globe", () => {
    const areas = features.map(({ id, geometry }) => [id, geoArea(geometry)] as const);
    expect(areas.filter(([, area]) => !(area > 0 && area < 0.01))).toEqual([]);
  });

  it("lists each unit once", () => {
    expect(new Set(features.map(({ id }) => id)).size).toBe(124);
  });
});

describe("prefectureBorders", () => {
  const mesh = prefectureBorders(topology).coordinates.flatMap(edgesOf);

  it("follows only borders between two prefectures: no coast, no county's border", () => {
    expect(mesh.length).toBeGreaterThan(500);
    expect(mesh.filter((edge) => prefecturesAt(edge).size !== 2)).toEqual([]);
  });

  it("follows all of them, each once", () => {
    const between = [...owners.keys()].filter((edge) => prefecturesAt(edge).size === 2);
    expect(mesh.toSorted()).toEqual(between.toSorted());
  });
});

describe("mergeUnits", () => {
  it("has for its edge what is the border of one unit alone, and leaves out units not asked for", () => {
    const edge = mergeUnits(topology, (adcode) => adcode !== "442100")
      .coordinates.flat()
      .flatMap(edgesOf);
    const owned = edge.map((one) => [...(owners.get(one) ?? [])]);
    expect(owned.filter((units) => units.length !== 1)).toEqual([]);
    expect(owned.flat()).not.toContain("442100");
    expect(edge).toHaveLength(
      [...owners.values()].filter((units) => units.size === 1 && !units.has("442100")).length,
    );
  });
});
