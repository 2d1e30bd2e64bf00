import { expect, test } from "vitest";
import { judgeImport } from "./judge-import.ts";

const judge = (from: string, specifier: string, typeOnly = false) =>
  judgeImport(from, { specifier, typeOnly });

test.each([
  ["data/read.ts", "./schema/county.ts"],
  ["model/county.ts", "../data/load.ts"],
  ["map/shapes.ts", "../model/county.ts"],
  ["components/map/GuangdongMap.astro", "../../map/shapes.ts"],
  ["components/map/GuangdongMap.astro", "../../client/tooltip.ts"],
  ["layouts/Page.astro", "../styles/site.css"],
  ["pages/en/index.astro", "../../layouts/Page.astro"],
  ["cli/check-data.ts", "../data/load.ts"],
  ["map/project.ts", "d3"],
])("%s may import %s", (from, specifier) => {
  expect(judge(from, specifier)).toBeUndefined();
});

test.each([
  ["data/load.ts", "../model/county.ts", "data/ may use nothing but itself"],
  ["model/county.ts", "../map/shapes.ts", "model/ may use data"],
  ["map/shapes.ts", "../charts/bars.ts", "map/ may use model, data"],
  ["charts/bars.ts", "../map/shapes.ts", "charts/ may use model, data"],
  ["map/shapes.ts", "../i18n/format.ts", "map/ may use model, data"],
  ["components/page/Card.astro", "/src/layouts/Page.astro", "components/ may use"],
  ["cli/start.ts", "../pages/index.astro", "cli/ may use"],
  ["model/county.ts", "../../data/counties.json", "it stands outside src/"],
  ["content/story/zh/one.mdx", "react", "the story imports nothing"],
  ["store/new.ts", "../data/load.ts", "there is no rule for store/"],
])("%s may not import %s", (from, specifier, reason) => {
  expect(judge(from, specifier)).toContain(reason);
});

test("i18n and client may use types of others, not their code", () => {
  expect(judge("i18n/format.ts", "../data/schema/fact.ts", true)).toBeUndefined();
  expect(judge("i18n/format.ts", "../data/schema/fact.ts")).toBe(
    "i18n/format.ts imports data/schema/fact.ts: i18n/ may use data/ for types alone",
  );
  expect(judge("client/search.ts", "../model/county.ts", true)).toBeUndefined();
  expect(judge("client/search.ts", "../model/county.ts")).toContain("for types alone");
});
