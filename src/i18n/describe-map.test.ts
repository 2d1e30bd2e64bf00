import { chinese as say } from "./zh/index.ts";
import { describe, expect, it } from "vitest";
import { countyRows, type Layer, layerLegend } from "../model/map-layer.ts";
import { censusFinding } from "../model/census-layer.ts";
import { exampleCounty } from "../model/basis.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import {
  describeClasses,
  tellCell,
  tellPrefecturePairs,
  titleCensus,
  titleLayer,
} from "./describe-map.ts";

const atlas = loadTestAtlas();
const rows = countyRows(atlas);
const rowOf = (id: string) => {
  const row = rows.find(({ view }) => view.county.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};

it("shows what to look for by a county's name and first letters, and what the blank areas are", () => {
  const { search, map } = say.words;
  expect(exampleCounty(atlas)?.id).toBe("lianjiang");
  expect(search.example("廉江", "lian jiang")).toBe("找我的县：廉江、lj");
  expect(search.example("廉江")).toBe("找我的县：廉江");
  expect(map.sketch("外省区")).toBe("示意图，不作划界依据。空白处是外省区，没有画。");
  expect(map.sketch()).toBe("示意图，不作划界依据。空白处没有画。");
});

describe("tellCell", () => {
  it("tells in a line what the sources say of a county", () => {
    expect(tellCell(say, rowOf("lianjiang"), "documented")).toBe(
      "省统计局牵头，共写到3家单位；与广州市白云区结对；4个项目",
    );
    expect(tellCell(say, rowOf("yingde"), "documented")).toBe("省委办公厅牵头；2个项目");
    expect(tellCell(say, rowOf("dongyuan"), "documented")).toBe("广晟控股集团参加组团");
    expect(tellCell(say, rowOf("huazhou"), "documented")).toBe("来源没有细说");
  });

  it("marks the lead, and nobody where no source names one", () => {
    expect(tellCell(say, rowOf("lianjiang"), "team")).toBe(
      "省统计局（牵头）、广铁集团、省港航集团",
    );
    expect(tellCell(say, rowOf("jiaoling"), "team")).not.toContain("牵头");
  });
});

const titleOf = (layer: Exclude<Layer, "older" | "people">) =>
  say.sentences(titleLayer(say, layer, layerLegend(rows, layer)));

it("titles a layer with what it finds", () => {
  expect(titleOf("documented")).toBe(
    "图上58个县（市、区），6个有报道细写，13个别处提到几笔，其余39个只知道在名单上。",
  );
  expect(titleOf("team")).toContain("8个县（市、区）知道有哪些单位来帮，其中2个知道谁牵头");
  expect(titleOf("pairing")).toContain("14个县（市）知道同谁结对");
});

it("titles a layer of the census with what it finds, and tells its classes", () => {
  const [older, people] = [censusFinding(atlas, "older"), censusFinding(atlas, "people")];
  if (!older || !people) throw new Error("no census");
  expect(titleCensus(say, older, "广东省")).toBe(
    "图上58个县（市、区）里，56个的老年人比重高过全省；合起来，65岁及以上的占12.4%，全省是8.6%。",
  );
  expect(titleCensus(say, people, "广东省")).toBe(
    "图上58个县（市、区）一共住着3670.2万人，占全省的29%。",
  );
  expect(titleCensus(say, people, "宁夏回族自治区")).toMatch(/占全区的29%。$/u);
  expect(describeClasses(say, people, layerLegend(rows, "people"))).toBe(
    "不到25万的10个，25万到50万的19个，50万到75万的7个，75万到100万的11个，100万及以上的11个",
  );
  expect(tellCell(say, rowOf("lianjiang"), "people")).toBe("136.3万人");
});

it("tells the pairings of whole prefectures by who helps", () => {
  const told = tellPrefecturePairs(say, atlas.indexes.prefecturePairingsByHelper);
  expect(told).toContain("另有9对是市帮市");
  expect(told).toContain("深圳市帮汕头市、汕尾市、河源市、潮州市");
  expect(told).toContain("肇庆市（对口产业协作，2025年3月24日）");
  expect(tellPrefecturePairs(say, new Map())).toBe("");
});
