import { expect, it } from "vitest";
import { citationKey } from "./addresses.ts";

it.each([
  ["Guangdong county assistance map", "/", "guangdong-county-assistance-map"],
  ["A map", "/counties/lianjiang/", "a-map:counties:lianjiang"],
  [" {Odd}, name% ", "/about/", "odd-name:about"],
])("makes of %j and %s the key %s", (site, path, key) => {
  expect(citationKey(site, path)).toBe(key);
});
