import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import {
  type LabelBox,
  NAME_SIZE,
  revealScales,
  uncrowdedLabels,
  zoomLabels,
} from "./label-priority.ts";
import { type MapLabel, mapLabels, namedLayers } from "./map-content.ts";
import { loadTestMap, SHORT } from "./testing/test-map.ts";

const atlas = loadTestAtlas();
const map = loadTestMap();

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const names: fc.Arbitrary<LabelBox> = fc.record({
  at: fc.tuple(number(0, 960), number(0, 730)),
  offset: fc.tuple(number(-40, 40), number(-40, 40)),
  width: number(20, 120),
  height: number(10, 40),
  minScale: number(1, 4),
});

/** Whether two names lie over each other by more than rounding at a scale. */
function meet(a: LabelBox, b: LabelBox, k: number): boolean {
  const apart = (axis: 0 | 1): number =>
    Math.abs(a.at[axis] * k + a.offset[axis] - b.at[axis] * k - b.offset[axis]);
  const dust = 1e-6 * k;
  return apart(0) < (a.width + b.width) / 2 - dust && apart(1) < (a.height + b.height) / 2 - dust;
}

describe("revealScales", () => {
  it("lets no two visible names overlap at any scale", () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), number(1, 20), (list, k) => {
        const from = revealScales(list);
        const shown = list.filter((_, index) => (from[index] ?? Infinity) <= k);
        for (const [index, one] of shown.entries())
          for (const other of shown.slice(index + 1)) expect(meet(one, other, k)).toBe(false);
      }),
    );
  });

  it("shows the first at its least scale, and none below its own", () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1 }), (list) => {
        const from = revealScales(list);
        expect(from[0]).toBe(list[0]?.minScale);
        for (const [index, { minScale }] of list.entries())
          expect(from[index]).toBeGreaterThanOrEqual(minScale);
      }),
    );
  });
});

describe.each(["zh", "en"] as const)("zoomLabels (%s)", (language) => {
  const short = SHORT[language];
  const later = zoomLabels(atlas, map, short);

  it("are those of all placed counties that the map does not name at once", () => {
    const first = mapLabels(atlas, map, short).filter(({ kind }) => kind === "county");
    expect(later.length + first.length).toBe(58);
    expect(later.map(({ text }) => text)).toEqual(
      expect.arrayContaining(language === "zh" ? ["信宜", "连南"] : ["Xinyi", "Liannan"]),
    );
  });

  it("appear within the largest scale, even on a telephone, where letters are twice as large", () => {
    for (const { text, from } of later) expect((from * 40) / NAME_SIZE, text).toBeLessThan(14);
  });
});

const frame = { width: 400, height: 300, padding: 0 };

/** A county's name of two letters, 80 by 40 on a narrow screen. Its county is far away, out of the way. */
const name = (adcode: string, x: number, y: number, more: Partial<MapLabel> = {}): MapLabel => ({
  adcode,
  text: "某县",
  at: [1000, 1000],
  x,
  y,
  anchor: "middle",
  kind: "county",
  inside: false,
  beyond: true,
  ...more,
});

const uncrowded = (...labels: readonly MapLabel[]): string[] => [
  ...uncrowdedLabels(labels, { frame }),
];

describe("uncrowdedLabels", () => {
  it("leaves out a name that overlaps an earlier one, or one from the article wherever it comes", () => {
    expect(uncrowded(name("1", 100, 100), name("2", 150, 120))).toEqual(["1"]);
    expect(uncrowded(name("1", 100, 100), name("2", 100, 142))).toEqual(["1"]);
    expect(uncrowded(name("1", 100, 100), name("2", 100, 150))).toEqual(["1", "2"]);
    expect(uncrowded(name("1", 100, 100), name("2", 150, 120, { beyond: false }))).toEqual([]);
  });

  it("leaves out a name that would seem to belong to its neighbour", () => {
    const beside = name("1", 100, 100, { at: [150, 90] });
    expect(uncrowded(beside)).toEqual(["1"]);
    expect(uncrowded(beside, name("2", 90, 180, { at: [50, 110] }))).toEqual(["2"]);
  });

  it("leaves out a name that the frame would cut", () => {
    expect(uncrowded(name("1", 30, 100), name("2", 390, 100), name("3", 100, 290))).toEqual([]);
  });
});

describe("the names on the map of a telephone", () => {
  const labels = mapLabels(atlas, map, SHORT.zh);
  const shown = uncrowdedLabels(labels, map);
  const textsOf = (found: readonly MapLabel[]) => found.map(({ text }) => text);

  it("are those with room: 南澳's name would stand beside 潮南, 开平's on 恩平", () => {
    const waiting = labels.filter(({ beyond, adcode }) => beyond && !shown.has(adcode));
    expect(textsOf(waiting)).toEqual(expect.arrayContaining(["南澳", "潮南", "开平"]));
    expect(shown.size).toBeGreaterThan(5);
  });

  it("stand in the layers that tell something of their county", () => {
    const inLayer = (layer: "team" | "pairing") =>
      labels.filter((label) => label.beyond && namedLayers(atlas, label).includes(layer));
    expect(textsOf(inLayer("team"))).toEqual(["连山", "潮南"]);
    expect(textsOf(inLayer("pairing"))).toHaveLength(11);
  });
});
