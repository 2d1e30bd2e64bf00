import type { FeatureCollection, Geometry, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { type UnitFacts, writeGeoJson, writeTopoJson } from "./geo-files.ts";

const atlas = loadTestAtlas();
const about = { title: "图", notice: "示意图", licence: "许可", boundaries: "来历" };
const map = JSON.parse(writeGeoJson(atlas, about)) as FeatureCollection<Geometry | null, UnitFacts>;
const topology = JSON.parse(writeTopoJson(atlas, about)) as Topology<{
  counties: GeometryCollection<UnitFacts>;
}>;

it("holds every unit of the programme, the unnamed ones without a shape or a code", () => {
  const helped = map.features.filter(({ properties }) => properties.county !== null);
  expect(helped).toHaveLength(atlas.dataset.counties.length);
  const unplaced = map.features.filter(({ geometry }) => geometry === null);
  expect(unplaced.map(({ id, properties: { adcode, status } }) => [id, adcode, status])).toEqual(
    Array.from({ length: 4 }, () => [undefined, null, "listed"]),
  );
});

/** Every ring of a shape. */
const ringsOf = (geometry: Geometry | null): Position[][] => {
  if (geometry?.type === "Polygon") return geometry.coordinates;
  return geometry?.type === "MultiPolygon" ? geometry.coordinates.flat() : [];
};

it("tells the same in both forms: units, facts, and shapes to a hundred thousandth of a degree", () => {
  const { features } = feature(topology, topology.objects.counties);
  expect(features.map(({ id, properties }) => [id, properties])).toEqual(
    map.features.map(({ id, properties }) => [id, properties]),
  );
  for (const [at, { geometry }] of features.entries()) {
    const decoded = ringsOf(geometry).map((ring) => ring.toReversed());
    const written = ringsOf(map.features[at]?.geometry ?? null);
    expect(written.map(({ length }) => length)).toEqual(decoded.map(({ length }) => length));
    const far = written.flatMap((ring, which) =>
      ring.filter((point, place) =>
        point.some((degrees, axis) => {
          const other = decoded[which]?.[place]?.[axis] ?? Number.NaN;
          return !(Math.abs(degrees - other) <= 0.500001e-5);
        }),
      ),
    );
    expect(far).toEqual([]);
  }
});
