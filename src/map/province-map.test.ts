import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateData } from "../data/testing/generate.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { mapArcs } from "./map-content.ts";
import {
  drawProvince,
  hasRoomForZoom,
  LOCATOR_FRAME,
  MAIN_FRAME,
  type UnitShape,
} from "./province-map.ts";
import { INSET_FRAME } from "./frame.ts";
import { decodePath } from "./testing/decode-path.ts";
import { loadTestMap } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadTestMap();
const shapes = [...map.units.values()];

const hash = (text: string) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const pointsOf = (path: string) =>
  new Set(decodePath(path).flatMap(({ points }) => points.map(([x, y]) => `${x} ${y}`)));

/** Whether a box lies in a frame; false for a box that is not finite. */
const within = ({ bounds }: UnitShape, width: number, height: number) => {
  const [[left, top], [right, bottom]] = bounds;
  return (
    left >= 0 && top >= 0 && right <= width && bottom <= height && left < right && top < bottom
  );
};

describe("drawProvince", () => {
  it("draws what it drew before; look at the map when this changes, then renew the snapshot", () => {
    const drawn = (adcode: string) => map.units.get(adcode)?.path;
    expect({
      白云区: drawn("440111"),
      蕉岭县: drawn("441427"),
      南澳县: drawn("440523"),
      units: hash(shapes.map(({ path }) => path).join()),
      borders: hash(map.prefectureBorders),
      outline: hash(map.outline),
      inset: map.inset.map(({ name, path }) => `${name} ${path}`),
      arcs: mapArcs(atlas, map).map(({ view, path }) => `${view.pairing.id} ${path}`),
    }).toMatchSnapshot();
  });

  it("gives the same drawing each time", () => {
    const again = drawProvince(atlas.dataset, MAIN_FRAME);
    expect([...again.units.values()]).toEqual(shapes);
    expect(again.outline).toBe(map.outline);
  });

  it("draws 123 units in place and 东沙群岛 in its box alone", () => {
    expect(map.units.size).toBe(123);
    expect(map.units.has("442100")).toBe(false);
    expect(map.inset.map(({ adcode }) => adcode)).toEqual(["442100"]);
  });

  it("keeps every unit inside the frame, and fills it", () => {
    expect(shapes.filter((shape) => !within(shape, 960, 730))).toEqual([]);
    const across = shapes.map(({ bounds: [[left], [right]] }) => [left, right]).flat();
    expect([Math.min(...across), Math.max(...across)].map(Math.round)).toEqual([8, 952]);
    const box = map.inset.filter((shape) => within(shape, INSET_FRAME.width, INSET_FRAME.labelY));
    expect(box).toHaveLength(1);
  });

  it("keeps the coast inside the frame too", () => {
    const [xs, ys] = [0, 1].map((axis) =>
      decodePath(map.outline).flatMap(({ points }) => points.map((point) => point[axis] ?? NaN)),
    );
    expect(Math.min(...(xs ?? []), ...(ys ?? []))).toBeGreaterThanOrEqual(80);
    expect(Math.max(...(xs ?? []))).toBeLessThanOrEqual(9520);
    expect(Math.max(...(ys ?? []))).toBeLessThanOrEqual(7220);
  });

  it("draws a shape for every unit, closed, without NaN", () => {
    for (const { adcode, path } of [...shapes, ...map.inset]) {
      const rings = decodePath(path);
      expect([adcode, rings.length > 0, rings.every(({ closed }) => closed)]).toEqual([
        adcode,
        true,
        true,
      ]);
    }
    expect(map.prefectureBorders + map.outline).not.toContain("NaN");
  });

  it("rounds shared borders alike, so that neighbours meet without a gap", () => {
    const points = new Map(shapes.map(({ adcode, path }) => [adcode, pointsOf(path)]));
    const apart = shapes.flatMap(({ adcode }) =>
      (atlas.indexes.neighbours.get(adcode) ?? [])
        .filter((other) =>
          points.get(adcode)?.isDisjointFrom(points.get(other.adcode) ?? new Set()),
        )
        .map((other) => `${adcode} ${other.adcode}`),
    );
    expect(apart).toEqual([]);
  });

  it("puts the middle of every unit within its bounds", () => {
    const astray = shapes.filter(({ point: [x, y], bounds: [[left, top], [right, bottom]] }) =>
      [x - left, y - top, right - x, bottom - y].some((room) => !(room >= 0)),
    );
    expect(astray.map(({ name }) => name)).toEqual([]);
  });

  it("draws the small map of a county's page by the same rules", () => {
    const small = drawProvince(atlas.dataset, LOCATOR_FRAME);
    expect([...small.units.values()].filter((shape) => !within(shape, 240, 184))).toEqual([]);
    expect(small.units.size).toBe(123);
  });

  it("makes the frame as high as the province is in its width, and no higher than wide", () => {
    expect([map.frame.height, drawProvince(atlas.dataset, LOCATOR_FRAME).frame.height]).toEqual([
      730, 184,
    ]);
    const { topology, site } = generateData(9);
    const arcs = topology.arcs.map((arc) => arc.map(([x = 0, y = 0]) => [x, 3 * y]));
    const tall = drawProvince({ topology: { ...topology, arcs }, site }, MAIN_FRAME);
    expect(tall.frame).toEqual({ width: 960, height: 960, padding: 8 });
    expect([map, tall].map(hasRoomForZoom)).toEqual([true, false]);
  });

  it("draws all in its place where the site names nothing for the inset", () => {
    const { topology, site } = atlas.dataset;
    const without = { ...site, map: { ...site.map, inset: [] } };
    const whole = drawProvince({ topology, site: without }, MAIN_FRAME);
    expect([whole.inset, whole.units.has("442100")]).toEqual([[], true]);
  });
});
