import { describe, expect, it } from "vitest";
import { countyRows } from "../../model/map-layer.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { tellCell } from "./describe-map.ts";

const rows = countyRows(loadTestAtlas());
const rowOf = (id: string) => {
  const row = rows.find(({ view }) => view.county.id === id);
  if (!row) throw new Error(`no ${id}`);
  return row;
};

describe("tellCell", () => {
  it("tells in a line what the sources say of a county", () => {
    expect(tellCell(rowOf("lianjiang"), "documented")).toBe(
      "省统计局牵头，共写到3家单位；与广州市白云区结对；4个项目",
    );
    expect(tellCell(rowOf("yingde"), "documented")).toBe("省委办公厅牵头；2个项目");
    expect(tellCell(rowOf("dongyuan"), "documented")).toBe("广晟控股集团参加组团");
    expect(tellCell(rowOf("huazhou"), "documented")).toBe("来源没有细说");
  });

  it("marks the lead, and nobody where no source names one", () => {
    expect(tellCell(rowOf("lianjiang"), "team")).toBe("省统计局（牵头）、广铁集团、省港航集团");
    expect(tellCell(rowOf("jiaoling"), "team")).not.toContain("牵头");
  });

  it("counts projects by their stage", () => {
    expect(tellCell(rowOf("yingde"), "project")).toBe("已制定 1、预计完成 1");
  });

  it("keeps the claims of sums, and says which are not a county's", () => {
    expect(tellCell(rowOf("jiaoling"), "money")).toContain("约2927.6万元");
    expect(tellCell(rowOf("wuhua"), "money")).toBe("只有组团单位的总数，没有分到县");
    expect(tellCell(rowOf("huazhou"), "money")).toBe("");
  });
});
