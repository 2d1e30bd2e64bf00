import { expect, it } from "vitest";
import { citationKey, contactLink, countyPath } from "./addresses.ts";

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

it("leads to the publisher, with what is to be told, or nowhere", () => {
  const mail = { kind: "mail" as const, address: "editor@example.org" };
  const form = (url: string) => ({ kind: "form" as const, url });
  expect(contactLink({ contact: null }, "廉江市")).toBeNull();
  expect(contactLink({ contact: mail }, "廉江市 & 徐闻县?")).toBe(
    "mailto:editor@example.org?subject=%E5%BB%89%E6%B1%9F%E5%B8%82%20%26%20%E5%BE%90%E9%97%BB%E5%8E%BF%3F",
  );
  expect(contactLink({ contact: form("https://example.org/new?title=") }, "a b")).toBe(
    "https://example.org/new?title=a%20b",
  );
  expect(contactLink({ contact: form("https://example.org/tell/") }, "a")).toBe(
    "https://example.org/tell/",
  );
});
