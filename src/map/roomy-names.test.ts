import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { type MapLabel, mapLabels } from "./map-content.ts";
import { namedLayers } from "./named-layers.ts";
import { roomyNames } from "./roomy-names.ts";
import { loadTestMap } from "./testing/test-map.ts";

const frame = { width: 400, height: 300, padding: 0 };

/** A county's name of two letters, 80 by 40 on a narrow screen; its county is far away, where it is in nobody's way. */
const name = (adcode: string, x: number, y: number, more: Partial<MapLabel> = {}): MapLabel => ({
  adcode,
  text: "某县",
  at: [1000, 1000],
  x,
  y,
  anchor: "middle",
  kind: "county",
  inside: false,
  official: true,
  ...more,
});

const roomy = (...labels: readonly MapLabel[]): string[] => [...roomyNames(labels, { frame })];

describe("roomyNames", () => {
  it("lets a name wait that lies over one before it, and over one of the article wherever that stands", () => {
    expect(roomy(name("1", 100, 100), name("2", 150, 120))).toEqual(["1"]);
    expect(roomy(name("1", 100, 100), name("2", 100, 142))).toEqual(["1"]);
    expect(roomy(name("1", 100, 100), name("2", 100, 150))).toEqual(["1", "2"]);
    expect(roomy(name("1", 100, 100), name("2", 150, 120, { official: false }))).toEqual([]);
  });

  it("lets a name wait that would seem to be its neighbour's", () => {
    const beside = name("1", 100, 100, { at: [150, 90] });
    expect(roomy(beside)).toEqual(["1"]);
    expect(roomy(beside, name("2", 90, 180, { at: [50, 110] }))).toEqual(["2"]);
  });

  it("lets a name wait that the frame would cut", () => {
    expect(roomy(name("1", 30, 100), name("2", 390, 100), name("3", 100, 290))).toEqual([]);
  });
});

describe("the names on the map of a telephone", () => {
  const atlas = loadTestAtlas();
  const map = loadTestMap();
  const labels = mapLabels(atlas, map);
  const shown = roomyNames(labels, map);
  const textsOf = (found: readonly MapLabel[]) => found.map(({ text }) => text);

  it("are those with room: 南澳's name would stand beside 潮南, 开平's on 恩平", () => {
    const waiting = labels.filter(({ official, adcode }) => official && !shown.has(adcode));
    expect(textsOf(waiting)).toEqual(expect.arrayContaining(["南澳", "潮南", "开平"]));
    expect(shown.size).toBeGreaterThan(5);
  });

  it("stand in the layers that tell something of their county", () => {
    const inLayer = (layer: "team" | "money") =>
      labels.filter((label) => label.official && namedLayers(atlas, label).includes(layer));
    expect(textsOf(inLayer("team"))).toEqual(["连山", "潮南"]);
    expect(textsOf(inLayer("money"))).toEqual([]);
  });
});
