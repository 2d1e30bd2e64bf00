import { describe, expect, it } from "vitest";
import { allRecords } from "./page-records.ts";
import { citedPlaces, citedSources, sourcesByKind } from "./sources.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const cite = (source: string, ...places: string[]) => ({
  cite: places.map((at) => ({ source, at })),
});

describe("citedSources", () => {
  it("lists sources in the order of their file, however the page cites them", () => {
    const shown = [cite("boundaries", "边界"), cite("nanfang-2024-05-29", "4")];
    const ids = citedSources(atlas, shown).map(({ source }) => source.id);
    expect(ids).toEqual(["nanfang-2024-05-29", "boundaries"]);
  });

  it("lists each place once: named parts first, then paragraphs as numbers", () => {
    const shown = [cite("nanfang-2024-05-29", "10", "9"), cite("nanfang-2024-05-29", "摘要", "10")];
    expect(citedSources(atlas, shown)[0]?.places).toEqual(["摘要", "9", "10"]);
  });

  it("finds the citations of joined views, whatever their depth", () => {
    const view = atlas.counties.get("yangxi");
    const [article] = citedSources(atlas, [view]);
    expect(article?.places).toEqual(
      expect.arrayContaining(["4", "22", "23", "24", "25", "26", "27"]),
    );
  });

  it("lists nothing for a page that shows no fact", () => {
    expect(citedSources(atlas, [])).toEqual([]);
  });
});

describe("citedPlaces", () => {
  it("names each place once, paragraphs in order", () => {
    const at = (place: string) => ({ source: "nanfang-2024-05-29", at: place });
    const cite = [at("17"), at("7"), { source: "boundaries", at: "边界" }, at("17"), at("摘要")];
    expect(citedPlaces(atlas, [{ cite }])).toEqual([
      at("摘要"),
      at("7"),
      at("17"),
      { source: "boundaries", at: "边界" },
    ]);
  });
});

describe("sourcesByKind", () => {
  const all = citedSources(atlas, allRecords(atlas));
  const pages = all.filter(({ source }) => source.kind === "official-page");
  const rightsOf = (sources: typeof all) =>
    sourcesByKind(sources).map(({ kind, sharedRights }) => [kind, sharedRights?.zh ?? null]);

  it("gives the shared rights of a kind, and none for a single source", () => {
    expect(rightsOf(all)).toEqual([
      ["article", null],
      ["official-page", pages[0]?.source.rights.zh],
      ["press", "版权归刊发者所有，本站只引用事实。"],
      ["statistics", null],
      ["dataset", null],
    ]);
    expect(rightsOf(pages.slice(0, 1))).toEqual([["official-page", null]]);
  });

  it("gives no shared rights where they differ", () => {
    const [first, ...others] = pages.map(({ source, places }) => ({ source, places }));
    if (!first) throw new Error("no official page");
    const other = {
      ...first,
      source: { ...first.source, rights: { zh: "另有约定", en: "Other" } },
    };
    expect(rightsOf([other, ...others])).toEqual([["official-page", null]]);
  });
});
