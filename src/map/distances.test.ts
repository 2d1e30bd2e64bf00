import { expect, it } from "vitest";
import { mustGet } from "../model/lookup.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { toldAround } from "./distances.ts";

const atlas = loadTestAtlas();
const nearest = (id: string) => {
  const [found] = toldAround(atlas, mustGet(atlas.counties, id, "县"));
  return found && [found.view.county.id, found.km];
};

it("finds the nearest county that is told of, in whole kilometres, and never the county itself", () => {
  expect(nearest("huazhou")).toEqual(["lianjiang", expect.any(Number)]);
  expect(nearest("lianjiang")?.[0]).not.toBe("lianjiang");
  expect(nearest("unnamed-district-1")).toBeUndefined();
});

it("adds the told counties on the border, without a distance and none twice", () => {
  const around = toldAround(atlas, mustGet(atlas.counties, "suixi", "县"));
  const ids = around.map(({ view }) => view.county.id);
  expect(ids.toSorted()).toEqual(["leizhou", "lianjiang"]);
  expect(around[1]?.km).toBeNull();
});

it("is never farther than the province is wide", () => {
  const all = [...atlas.counties.values()].flatMap((view) => toldAround(atlas, view)[0]?.km ?? []);
  expect(all).toHaveLength(58);
  expect(Math.min(...all)).toBeGreaterThan(10);
  expect(Math.max(...all)).toBeLessThan(200);
});
