import { describe, expect, it } from "vitest";
import { countyBrief } from "../../model/county-brief.ts";
import { mustGet } from "../../model/lookup.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { plainCounty } from "../tell-county.ts";
import { chinese } from "./index.ts";
import { tellCounty } from "./tell-county.ts";

const atlas = loadTestAtlas();
const briefs = [...atlas.counties.values()].map((view) => countyBrief(atlas, view));
const briefOf = (id: string) => countyBrief(atlas, mustGet(atlas.counties, id, "县"));
const told = (id: string) => plainCounty(chinese, briefOf(id));

describe("the sentence of a county", () => {
  it("tells who helps, who leads, with whom it is paired, and the numbers that are its own", () => {
    expect(told("lianjiang")).toBe(
      "帮廉江的是省统计局（牵头）、广铁集团、省港航集团，共4名干部；结对的是广州市白云区；方案列了18项重点事项任务。",
    );
  });

  it("says that no lead is known, that there are more units, or that one calls the meetings", () => {
    expect(told("jiaoling")).toContain(
      "，没有写谁牵头；结对的是广州市番禺区；写到的项目有蕉岭县食品产业园等",
    );
    expect(told("wuhua")).toContain("帮五华的有广晟控股集团，别的单位没有写；");
    expect(told("chaonan")).toMatch(
      /^帮潮南的有省水利厅（召集联席会议）、.*等单位；与谁结对，还不知道。$/u,
    );
  });

  it("tells of a pairing alone, of what it is for, and that it is older than the programme", () => {
    expect(told("nanao")).toBe("与南澳结对的是深圳市南山区；哪些单位组团，还不知道。");
    expect(told("deqing")).toContain("与德庆产业结对的是广州市花都区；");
    expect(told("enping")).toBe(
      "2023年2月，中山市与恩平产业结对，早于纵向帮扶；哪些单位组团，还不知道。",
    );
  });

  it("tells of the others what all share, and what is not known", () => {
    expect(told("xinyi")).toBe(
      "2023年11月出发的62个组团，有一个去了信宜；三年帮扶方案62份全部订好，这里也有一份。是哪些单位、与谁结对、做了什么，还不知道。",
    );
    expect(told("unnamed-district-1")).toContain("有一个去了这个区；");
  });

  it("holds no number but those that are tied to the county or to all of them", () => {
    const allowed = ["team:lianjiang", "project:lianjiang-work-plan", "programme"];
    const found = briefs.flatMap((brief) =>
      tellCounty(brief).flatMap((part) => (part.kind === "figure" ? [part.figure] : [])),
    );
    const subjects = found.map(({ subject }) =>
      subject.kind === "programme" ? "programme" : `${subject.kind}:${subject.id}`,
    );
    expect([...new Set(subjects)].toSorted()).toEqual(allowed.toSorted());
  });

  it("is one whole sentence or two for every unit, of at most a hundred characters", () => {
    const odd = briefs
      .map((brief) => plainCounty(chinese, brief))
      .filter((one) => !/^[^。]+。(?:[^。]+。)?$/u.test(one));
    expect(odd).toEqual([]);
    expect(Math.max(...briefs.map((one) => plainCounty(chinese, one).length))).toBeLessThan(100);
  });

  it("says nothing of money, since no source divides it by county", () => {
    expect(
      briefs.map((brief) => plainCounty(chinese, brief)).filter((one) => one.includes("元")),
    ).toEqual([]);
  });
});
