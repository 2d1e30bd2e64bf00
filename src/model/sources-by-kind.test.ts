import { expect, it } from "vitest";
import { citedSources } from "./cited-sources.ts";
import { allRecords } from "./shown-records.ts";
import { sourcesByKind } from "./sources-by-kind.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const all = citedSources(atlas, allRecords(atlas));
const pages = all.filter(({ source }) => source.kind === "official-page");
const rightsOf = (sources: typeof all) =>
  sourcesByKind(sources).map(({ kind, sharedRights }) => [kind, sharedRights?.zh ?? null]);

it("says once what is said of the rights in all of a kind, and leaves one source its own", () => {
  expect(rightsOf(all)).toEqual([
    ["article", null],
    ["official-page", pages[0]?.source.rights.zh],
    ["dataset", null],
  ]);
  expect(rightsOf(pages.slice(0, 1))).toEqual([["official-page", null]]);
});

it("lets each say its own where they differ", () => {
  const [first, ...others] = pages.map(({ source, places }) => ({ source, places }));
  if (!first) throw new Error("no official page");
  const other = { ...first, source: { ...first.source, rights: { zh: "另有约定", en: "Other" } } };
  expect(rightsOf([other, ...others])).toEqual([["official-page", null]]);
});
