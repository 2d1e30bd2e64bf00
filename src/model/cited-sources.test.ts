import { describe, expect, it } from "vitest";
import { citedSources } from "./cited-sources.ts";
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
