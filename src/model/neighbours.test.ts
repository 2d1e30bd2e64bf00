import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { counties, indexes } = loadTestAtlas();
const { neighbours } = indexes;
const adcodes = (adcode: string) => (neighbours.get(adcode) ?? []).map((unit) => unit.adcode);

describe("neighboursByAdcode", () => {
  it("is mutual: whoever borders on another is bordered on by it", () => {
    const alone = [...neighbours.keys()].flatMap((one) =>
      adcodes(one)
        .filter((other) => !adcodes(other).includes(one))
        .map((other) => `${one} ${other}`),
    );
    expect(alone).toEqual([]);
  });

  it("names no unit its own neighbour, none twice, and all in order", () => {
    for (const one of neighbours.keys()) {
      const found = adcodes(one);
      expect(found).not.toContain(one);
      expect(found).toEqual([...new Set(found)].toSorted());
    }
  });

  it("knows Lianjiang's neighbours within Guangdong, across the prefecture's border too", () => {
    const names = (neighbours.get("440881") ?? []).map(({ name }) => name);
    expect(names).toEqual(["坡头区", "遂溪县", "吴川市", "化州市"]);
  });

  it("leads from a county's page to the pages of neighbours in the programme alone", () => {
    const around = counties.get("lianjiang")?.neighbours ?? [];
    expect(around.map(({ county }) => county?.id ?? null)).toEqual([
      null,
      "suixi",
      "wuchuan",
      "huazhou",
    ]);
  });

  it("knows none of an island, nor of a district without a place on the map", () => {
    expect(counties.get("nanao")?.neighbours).toEqual([]);
    expect(counties.get("unnamed-district-1")?.neighbours).toEqual([]);
  });
});
