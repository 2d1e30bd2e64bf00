import { chinese as say } from "./zh/index.ts";
import { describe, expect, it } from "vitest";
import { helpedCounties } from "../model/helpers.ts";
import { forcesExample } from "../model/county-forces.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { describeForces, describeHelp } from "./describe-pictures.ts";

const atlas = loadTestAtlas();

describe("describeHelp", () => {
  const groups = helpedCounties(atlas);
  const told = describeHelp(say, groups);

  it("says of each county who helps it and how, and how much of the team is known", () => {
    expect(told[0]).toBe("图中有19个县（市、区）。");
    expect(told).toContain(
      "潮南区：省水利厅（官方网页）召集联席会议；国家自然资源督察广州局（官方网页）、省环保集团（官方网页）、国家电投集团广东电力有限公司（官方网页）参加，谁牵头未说明。名单不全。",
    );
    expect(told).toContain("鹤山市：中山市（官方网页）横向产业协作。");
    expect(told).toContain(
      "廉江市：省统计局牵头；广铁集团、省港航集团参加；广州市白云区横向对口帮扶。成员都列全了。",
    );
    expect(told).toContain("东源县：广晟控股集团参加，谁牵头未说明。名单不全。");
  });

  it("loses no unit and no county", () => {
    for (const { county, helpers } of groups) {
      const line = told.find((one) => one.startsWith(county.name.zh));
      expect(helpers.filter(({ unit }) => !line?.includes(unit.name.zh))).toEqual([]);
    }
    expect(told).toHaveLength(groups.length + 1);
  });

  it("says nothing of a team that no source names", () => {
    const across = groups.map((group) => ({
      ...group,
      team: null,
      roles: group.roles.filter(({ kind }) => kind === "pairing"),
    }));
    expect(describeHelp(say, across.slice(0, 1))[1]).toBe("廉江市：广州市白云区横向对口帮扶。");
  });
});

describe("describeForces", () => {
  const example = forcesExample(atlas);
  const told = describeForces(say, example?.forces ?? []);

  it("says of each force who it is in the county, or that this is not known", () => {
    expect(told).toHaveLength(5);
    expect(told[0]).toBe(
      "省级组团到县：省统计局，牵头；广铁集团，参加；省港航集团，参加；组团单位3家；工作队干部4名。",
    );
    expect(told[1]).toBe("县级横向对口帮扶：广州市白云区，横向对口帮扶。");
    expect(told[4]).toBe("民营企业等社会力量：还不知道。");
  });
});
