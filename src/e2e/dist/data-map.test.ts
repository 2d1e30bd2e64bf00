import { readFileSync } from "node:fs";
import { join } from "node:path";
import type {
  Feature,
  FeatureCollection,
  Geometry,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import { geoArea } from "d3";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { UnitFacts } from "../../map/geo-files.ts";
import { builds } from "./lib/builds.ts";

const dataset = loadDataset();

/** Twice the area that a ring encloses, square degrees; positive where it runs against the clock. */
const signedArea = (ring: readonly Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
    const [px = 0, py = 0] = ring[at] ?? [];
    return sum + px * y - x * py;
  }, 0);

describe.each(builds)("$name", ({ dir }) => {
  const read = (name: string) => readFileSync(join(dir, "data", name), "utf8");
  const all = JSON.parse(read("map.geojson")) as FeatureCollection<
    Polygon | MultiPolygon | null,
    UnitFacts
  >;
  const placed = all.features.flatMap((one) =>
    one.geometry === null ? [] : [{ ...one, geometry: one.geometry }],
  );
  const map = { ...all, features: placed };
  const topology = JSON.parse(read("map.topo.json")) as Topology<{
    counties: GeometryCollection<UnitFacts>;
  }>;

  test("the GeoJSON is RFC 7946: closed rings, outer ones against the clock, holes with it, degrees", () => {
    expect(map.type).toBe("FeatureCollection");
    expect(map).not.toHaveProperty("crs");
    for (const { geometry } of map.features) {
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      for (const polygon of polygons) {
        for (const [at, ring] of polygon.entries()) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(Math.sign(signedArea(ring))).toBe(at === 0 ? 1 : -1);
          expect(ring.every(([x = 0, y = 0]) => x > 109 && x < 118 && y > 20 && y < 26)).toBe(true);
        }
      }
    }
  });

  test("d3 takes the TopoJSON as it is, and the GeoJSON for the rest of the globe, as the page says", () => {
    const half = 2 * Math.PI;
    for (const one of feature(topology, topology.objects.counties).features)
      expect(geoArea(one)).toBeLessThan(half);
    for (const one of map.features) expect(geoArea(one)).toBeGreaterThan(half);
    const page = readFileSync(join(dir, "data/index.html"), "utf8");
    expect(page).toContain("用 d3 时请取下面的 TopoJSON");
  });

  test("its units are those of the map, and those of the programme are joined to their facts", () => {
    const adcodes = map.features.map(({ id }) => id);
    expect(new Set(adcodes).size).toBe(124);
    const joined = map.features.filter(({ properties }) => properties.county !== null);
    expect(joined.map(({ properties }) => properties.county).toSorted()).toEqual(
      dataset.counties.flatMap(({ id, adcode }) => (adcode === null ? [] : [id])).toSorted(),
    );
    for (const { id, properties } of map.features) {
      expect(properties.adcode).toBe(id);
      const county = dataset.counties.find(({ adcode }) => adcode === id);
      expect(properties.status === "outside").toBe(county === undefined);
      expect(properties.nameEn).toMatch(/^[A-Z]/u);
      if (county)
        expect([properties.county, properties.nameEn]).toEqual([county.id, county.name.en]);
    }
    const count = (status: string) =>
      joined.filter(({ properties }) => properties.status === status).length;
    expect([count("documented"), count("listed")]).toEqual([19, 39]);
  });

  test("all of the programme can be counted: what no source names is there, without a shape", () => {
    const helped = all.features.filter(({ properties }) => properties.status !== "outside");
    expect(helped.map(({ properties }) => properties.county).toSorted()).toEqual(
      dataset.counties.map(({ id }) => id).toSorted(),
    );
    const unplaced = helped.filter(({ geometry }) => geometry === null);
    expect(unplaced.map(({ properties }) => properties.county)).toEqual(
      dataset.counties.flatMap(({ id, adcode }) => (adcode === null ? [id] : [])),
    );
    for (const { id, properties } of unplaced) {
      expect([id, properties.adcode, properties.prefecture]).toEqual([undefined, null, null]);
      expect(properties.sources.length).toBeGreaterThan(0);
    }
  });

  test("tells what the data tells of a unit, and null where no source says", () => {
    for (const { properties: told } of map.features.filter(
      (one) => one.properties.county !== null,
    )) {
      const of = <Row extends { readonly county?: string | undefined }>(rows: readonly Row[]) =>
        rows.filter(({ county }) => county === told.county);
      const team = of(dataset.teams).find(({ level }) => level === "county");
      expect(told.team?.map(({ id, role }) => [id, role]) ?? null).toEqual(
        team?.members.map(({ organization, role }) => [organization, role]) ?? null,
      );
      expect(told.pairings?.length ?? null).toBe(of(dataset.pairings).length || null);
      expect(told.projects).toBe(of(dataset.projects).length || null);
      expect(told.sources.length).toBeGreaterThan(0);
      expect(told.basis).not.toBeNull();
    }
    const lianjiang = map.features.find(({ id }) => id === "440881");
    expect(lianjiang?.properties).toMatchObject({
      county: "lianjiang",
      prefecture: "湛江市",
      prefectureEn: "Zhanjiang",
      status: "documented",
    });
  });

  test("the TopoJSON holds the same units and facts, the same shapes, in less than half the room", () => {
    const shapes = feature(topology, topology.objects.counties).features;
    const told = (features: readonly Feature<Geometry | null>[]) =>
      features.map(({ id, properties, geometry }) => [id, properties, geometry?.type]);
    expect(told(shapes)).toEqual(told(all.features));
    expect(topology.arcs).toEqual(dataset.topology.arcs);
    expect(read("map.topo.json").length).toBeLessThan(100_000);
  });

  test("both say that the map is a sketch, and whose the boundaries are", () => {
    for (const file of [map, topology]) {
      expect(JSON.stringify({ ...file, features: [], arcs: [], objects: {} })).toMatch(
        /示意图.*高德/u,
      );
    }
  });
});
