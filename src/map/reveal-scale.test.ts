import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAME_SIZE as CLIENT_NAME_SIZE } from "../client/zoom/draw-view.ts";
import { laterNames, NAME_SIZE } from "./later-names.ts";
import { mapLabels } from "./map-content.ts";
import { type PlacedName, revealScales } from "./reveal-scale.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { loadTestMap } from "./testing/test-map.ts";

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const names: fc.Arbitrary<PlacedName> = fc.record({
  at: fc.tuple(number(0, 960), number(0, 730)),
  offset: fc.tuple(number(-40, 40), number(-40, 40)),
  width: number(20, 120),
  height: number(10, 40),
  least: number(1, 4),
});

/** Whether two names lie over each other by more than rounding at a scale. */
function meet(a: PlacedName, b: PlacedName, k: number): boolean {
  const apart = (axis: 0 | 1): number =>
    Math.abs(a.at[axis] * k + a.offset[axis] - b.at[axis] * k - b.offset[axis]);
  const dust = 1e-6 * k;
  return apart(0) < (a.width + b.width) / 2 - dust && apart(1) < (a.height + b.height) / 2 - dust;
}

describe("revealScales", () => {
  it("lets no two names that show lie over each other, at any scale", () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), number(1, 20), (list, k) => {
        const from = revealScales(list);
        const shown = list.filter((_, index) => (from[index] ?? Infinity) <= k);
        for (const [index, one] of shown.entries())
          for (const other of shown.slice(index + 1)) expect(meet(one, other, k)).toBe(false);
      }),
    );
  });

  it("shows the first at once and none before its time", () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1 }), (list) => {
        const from = revealScales(list);
        expect(from[0]).toBe(list[0]?.least);
        for (const [index, { least }] of list.entries())
          expect(from[index]).toBeGreaterThanOrEqual(least);
      }),
    );
  });
});

describe("the later names of Guangdong", () => {
  const atlas = loadTestAtlas();
  const map = loadTestMap();
  const later = laterNames(atlas, map);

  it("are reckoned for the size of letters that the map's script compares with", () => {
    expect(CLIENT_NAME_SIZE).toBe(NAME_SIZE);
  });

  it("are those of all placed counties that the map does not name from the start", () => {
    const first = mapLabels(atlas, map).filter(({ kind }) => kind === "county");
    expect(later.length + first.length).toBe(58);
    expect(later.map(({ text }) => text)).toEqual(expect.arrayContaining(["信宜", "连南"]));
  });

  it("all show within the largest scale, on a telephone too, where letters are twice as large", () => {
    for (const { text, from } of later) expect((from * 40) / NAME_SIZE, text).toBeLessThan(14);
  });
});
