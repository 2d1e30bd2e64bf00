import { describe, expect, it } from "vitest";
import { articleDataset } from "./article-dataset.ts";
import { buildAtlas } from "./atlas.ts";
import { countyRows, hasMoney, largestSum, layerLegend, LAYERS, teamKinds } from "./map-layer.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const rows = countyRows(atlas);

describe("layers", () => {
  it("hold every unit once, whatever they show", () => {
    expect(rows).toHaveLength(62);
    for (const layer of LAYERS) {
      const counts = layerLegend(rows, layer).map(({ count }) => count);
      expect(
        counts.reduce((sum, count) => sum + count, 0),
        layer,
      ).toBe(58);
    }
  });

  const inClass = (layer: (typeof LAYERS)[number], name: string) =>
    rows.filter(({ classes }) => classes[layer] === name).map(({ view }) => view.county.id);

  it("keep what other sources alone say apart: what the article's own facts do not tell", () => {
    expect(inClass("team", "beyond").toSorted()).toEqual(["chaonan", "lianshan"]);
    expect(inClass("pairing", "beyond")).toHaveLength(12);
    expect(inClass("documented", "beyond")).toHaveLength(13);
    const article = buildAtlas(articleDataset(atlas.dataset));
    const told = new Map(countyRows(article).map(({ view, classes }) => [view.county.id, classes]));
    for (const { view, classes } of rows)
      for (const layer of ["documented", "team", "pairing"] as const) {
        const isTold = !["listed", "unstated"].includes(told.get(view.county.id)?.[layer] ?? "");
        const isSaid = !["listed", "unstated", "beyond"].includes(classes[layer]);
        expect(isSaid, `${view.county.id} ${layer}`).toBe(isTold);
      }
  });

  it("count in their legends", () => {
    expect(layerLegend(rows, "documented")).toEqual([
      { name: "documented", count: 6 },
      { name: "beyond", count: 13 },
      { name: "listed", count: 39 },
    ]);
    expect(layerLegend(rows, "pairing")).toEqual([
      { name: "paired", count: 2 },
      { name: "beyond", count: 12 },
      { name: "unstated", count: 44 },
    ]);
  });

  it("say what the article says: leads in Lianjiang and Yingde alone, two pairings", () => {
    expect(inClass("team", "lead").toSorted()).toEqual(["lianjiang", "yingde"]);
    expect(inClass("team", "members")).toHaveLength(4);
    expect(inClass("pairing", "paired").toSorted()).toEqual(["jiaoling", "lianjiang"]);
  });

  it("name no class that no unit is in", () => {
    const article = countyRows(buildAtlas(articleDataset(atlas.dataset)));
    expect(layerLegend(article, "team").map(({ name }) => name)).toEqual([
      "lead",
      "members",
      "unstated",
    ]);
  });
});

describe("sums of money", () => {
  const moneyOf = (id: string) => {
    const row = rows.find(({ view }) => view.county.id === id);
    return row && { any: hasMoney(row), own: largestSum(row), funds: row.money.funds.length };
  };

  it("give no county the money of a group, nor a firm's output as its funds", () => {
    expect(rows.filter(({ money }) => money.funds.length > 0)).toEqual([]);
    expect(moneyOf("jiaoling")).toEqual({ any: true, own: 665_000_000, funds: 0 });
    expect(moneyOf("wuhua")).toEqual({ any: true, own: undefined, funds: 0 });
    expect(moneyOf("lianjiang")).toEqual({ any: false, own: undefined, funds: 0 });
  });
});

describe("legends of signs", () => {
  it("count each unit once, though it helps two counties", () => {
    const kinds = teamKinds(rows);
    expect(kinds[0]).toEqual({ kind: "enterprise", count: 7 });
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  });
});
