import { describe, expect, it } from "vitest";
import { MAIN_FRAME } from "../map/province-map.ts";
import { SHORT } from "../map/testing/test-map.ts";
import { countStatuses } from "../model/basis.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawInset, drawLand, readProvince, SHADE_COLORS } from "./province.ts";
import { elementsOf, readXml } from "./testing/read-xml.ts";

const atlas = loadTestAtlas();
const province = readProvince(atlas, MAIN_FRAME, SHORT.zh);
const style = {
  areas: [
    ["listed", SHADE_COLORS.listed],
    ["documented", SHADE_COLORS.documented],
  ] as const,
  border: {},
  edge: {},
  casing: {},
  arc: () => ({}),
  dot: { r: 1, width: 1, filledEdge: "none" },
  insetBox: {},
  insetAreas: {},
};

describe("readProvince", () => {
  it("puts the inset into the corner that site.json says, at the lower right where it says nothing", () => {
    const { site } = atlas.dataset;
    const [right = NaN, bottom = NaN] = province.inset?.origin ?? [];
    const map = { ...site.map, insetCorner: "top-left" as const };
    const dataset = { ...atlas.dataset, site: { ...site, map } };
    const [left, top] =
      readProvince({ ...atlas, dataset }, MAIN_FRAME, SHORT.zh).inset?.origin ?? [];
    const { width } = province.frame;
    const { padding } = MAIN_FRAME;
    expect([left, top]).toEqual([padding, padding]);
    expect(right + (province.inset?.size.width ?? NaN)).toBe(width - padding);
    expect(bottom).toBeGreaterThan(province.frame.height / 2);
  });

  it("gives every unit the shade of what is known of it", () => {
    const counts = countStatuses(atlas);
    const shaded = (shade: string) => province.units.filter((unit) => unit.shade === shade).length;
    expect(shaded("beyond")).toBe(counts.beyond);
    expect(shaded("documented")).toBe(counts.documented - counts.beyond);
    expect(shaded("listed")).toBe(counts.listed);
    expect(shaded("outside")).toBe(province.units.filter(({ view }) => view === null).length);
  });

  it("keeps the inset in the corner of the frame, whatever its size", () => {
    for (const scale of [1, 0.5]) {
      const { inset } = readProvince(atlas, MAIN_FRAME, SHORT.zh, scale);
      expect(inset && inset.origin[0] + inset.size.width + MAIN_FRAME.padding).toBe(960);
      expect(inset && inset.origin[1] + inset.size.height + MAIN_FRAME.padding).toBe(730);
    }
  });
});

it("draws the units shade by shade, from the ground up, the borders over them, and the edge of the land", () => {
  const groups = elementsOf(readXml(drawLand(province, style).xml))
    .map(({ attributes }) => attributes.id)
    .filter((id) => id !== undefined);
  expect(groups).toEqual(["listed", "documented", "borders", "edge"]);
});

it("draws the inset at its place and scale", () => {
  const { inset } = readProvince(atlas, MAIN_FRAME, SHORT.zh, 0.5);
  const [moved, , areas] = inset ? elementsOf(readXml(drawInset(inset, style).xml)) : [];
  expect(moved?.attributes.transform).toBe("translate(887 666)");
  expect(areas?.attributes.transform).toBe("scale(.05)");
});
