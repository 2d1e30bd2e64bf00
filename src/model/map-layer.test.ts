import { describe, expect, it } from "vitest";
import { articleDataset } from "./article-dataset.ts";
import { buildAtlas } from "./atlas.ts";
import {
  countStages,
  countyRows,
  hasCountyFunds,
  layerLegend,
  LAYERS,
  stepLegend,
  teamKinds,
} from "./map-layer.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const rows = countyRows(atlas);
const classesOf = (id: string) => rows.find(({ view }) => view.county.id === id)?.classes;

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
    expect(inClass("pairing", "beyond")).toHaveLength(9);
    expect(inClass("documented", "beyond")).toHaveLength(10);
    const article = buildAtlas(articleDataset(atlas.dataset));
    const told = new Map(countyRows(article).map(({ view, classes }) => [view.county.id, classes]));
    for (const { view, classes } of rows)
      for (const layer of LAYERS) {
        const isTold = !["listed", "unstated"].includes(told.get(view.county.id)?.[layer] ?? "");
        const isSaid = !["listed", "unstated", "beyond"].includes(classes[layer]);
        expect(isSaid, `${view.county.id} ${layer}`).toBe(isTold);
      }
  });

  it("count in their legends", () => {
    expect(layerLegend(rows, "documented")).toEqual([
      { name: "documented", count: 6 },
      { name: "beyond", count: 10 },
      { name: "listed", count: 42 },
    ]);
    expect(layerLegend(rows, "pairing")).toEqual([
      { name: "paired", count: 2 },
      { name: "beyond", count: 9 },
      { name: "unstated", count: 47 },
    ]);
  });

  it("say what the article says: leads in Lianjiang and Yingde alone, two pairings", () => {
    expect(inClass("team", "lead").toSorted()).toEqual(["lianjiang", "yingde"]);
    expect(inClass("team", "members")).toHaveLength(4);
    expect(inClass("pairing", "paired").toSorted()).toEqual(["jiaoling", "lianjiang"]);
    expect(classesOf("jiaoling")?.project).toBe("many");
    expect(classesOf("lianjiang")?.project).toBe("several");
    expect(classesOf("dongyuan")?.project).toBe("unstated");
  });

  it("give no county the money of a group, nor a firm's output as its funds", () => {
    expect(hasCountyFunds(rows)).toBe(false);
    expect(classesOf("jiaoling")?.money).toBe("other");
    expect(classesOf("dongyuan")?.money).toBe("shared");
    expect(classesOf("wuhua")?.money).toBe("shared");
    expect(classesOf("lianjiang")?.money).toBe("unstated");
  });

  it("name no class that no unit is in", () => {
    expect(layerLegend(rows, "money").map(({ name }) => name)).toEqual([
      "other",
      "shared",
      "unstated",
    ]);
  });
});

describe("legends of signs", () => {
  it("count each unit once, though it helps two counties", () => {
    const kinds = teamKinds(rows);
    expect(kinds[0]).toEqual({ kind: "enterprise", count: 7 });
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(16);
  });

  it("count every project at its stage, those without one too", () => {
    const steps = stepLegend(atlas);
    const counts = steps.flatMap(({ stages }) => stages.map(({ count }) => count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(atlas.dataset.projects.length);
    expect(steps.at(-1)).toEqual({ step: "unknown", stages: [{ stage: null, count: 4 }] });
    const jiaoling = atlas.counties.get("jiaoling")?.projects ?? [];
    expect(countStages(jiaoling)).toContainEqual({ stage: null, count: 4 });
  });
});
