import { expect, it } from "vitest";
import { citationKey, countyPath } from "./addresses.ts";

it.each([
  ["Guangdong county assistance map", "/", "guangdong-county-assistance-map"],
  ["A map", "/counties/lianjiang/", "a-map:counties:lianjiang"],
  [" {Odd}, name% ", "/about/", "odd-name:about"],
])("makes of %j and %s the key %s", (site, path, key) => {
  expect(citationKey(site, path)).toBe(key);
});

it("gives each county a page of its own, and the districts that no source names one for all", () => {
  expect(countyPath({ id: "lianjiang", adcode: "440881" })).toBe("/counties/lianjiang/");
  expect(countyPath({ id: "unnamed-district-3", adcode: null })).toBe("/counties/unnamed/");
});
