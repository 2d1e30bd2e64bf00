import { describe, expect, it } from "vitest";
import { countyPages, placeOfCounty } from "./county-place.ts";
import { mustGet } from "./lookup.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const place = (id: string) => placeOfCounty(atlas, mustGet(atlas.counties, id, "县"));
const ids = (views: readonly { county: { id: string } }[]) => views.map(({ county }) => county.id);

describe("countyPages", () => {
  it("has a page for each named unit, and one at the end for those that no source names", () => {
    const pages = countyPages(atlas);
    expect(pages).toHaveLength(59);
    expect(pages.at(-1)?.path).toBe("/counties/unnamed/");
    expect(pages.at(-1)?.views).toHaveLength(4);
    expect(pages.filter(({ views }) => views.length > 1)).toHaveLength(1);
  });
});

describe("placeOfCounty", () => {
  it("leads through all pages, once each, from the first to the last", () => {
    const pages = countyPages(atlas);
    const steps = pages.map(({ view }) => placeOfCounty(atlas, view));
    expect(steps.map(({ previous }) => previous)).toEqual([null, ...pages.slice(0, -1)]);
    expect(steps.map(({ next }) => next)).toEqual([...pages.slice(1), null]);
  });

  it("knows the units of the prefecture, and the told ones among them and on the border", () => {
    const { siblings, toldSiblings } = place("xinyi");
    expect(ids(siblings)).toEqual(["gaozhou", "huazhou", "xinyi"]);
    expect(toldSiblings).toBe(0);
    expect(ids(place("gaozhou").toldNeighbours)).toEqual([]);
    expect(ids(place("huazhou").toldNeighbours)).toEqual(["lianjiang"]);
    expect(place("unnamed-district-1")).toMatchObject({ siblings: [], toldNeighbours: [] });
  });
});
