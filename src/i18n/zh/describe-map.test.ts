import { expect, it } from "vitest";
import { countyRows } from "../../model/map-layer.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { describeCounty, describeMembers, describeMoney, listStages } from "./describe-map.ts";

const rows = countyRows(loadTestAtlas());
const rowOf = (id: string) => {
  const row = rows.find(({ view }) => view.county.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};

it("tells in a line what the sources say of a county", () => {
  expect(describeCounty(rowOf("lianjiang"))).toBe(
    "省统计局牵头，共写到3家单位；与广州市白云区结对；4个项目",
  );
  expect(describeCounty(rowOf("yingde"))).toBe("省委办公厅牵头；2个项目");
  expect(describeCounty(rowOf("dongyuan"))).toBe("广晟控股集团参加组团");
  expect(describeCounty(rowOf("huazhou"))).toBe("来源没有细说");
});

it("marks the lead, and nobody where no source names one", () => {
  expect(describeMembers(rowOf("lianjiang"))).toBe("省统计局（牵头）、广铁集团、省港航集团");
  expect(describeMembers(rowOf("jiaoling"))).not.toContain("牵头");
});

it("counts projects by their stage", () => {
  expect(listStages(rowOf("yingde").stages)).toBe("已制定 1、预计完成 1");
});

it("keeps the claims of sums, and says which are not a county's", () => {
  expect(describeMoney(rowOf("jiaoling"))).toContain("约2927.6万元");
  expect(describeMoney(rowOf("wuhua"))).toBe("只有组团单位的总数，没有分到县");
  expect(describeMoney(rowOf("huazhou"))).toBe("");
});
