import { describe, expect, it } from "vitest";
import { helpedCounties } from "../../model/helpers.ts";
import { mechanismsOfKind } from "../../model/record-lists.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import {
  describeFunds,
  describeHelp,
  describeMechanisms,
  describeTimeline,
} from "./describe-pictures.ts";
import { formatQuantity } from "./formats.ts";

const atlas = loadTestAtlas();

describe("describeFunds", () => {
  const sums = atlas.organizations.get("guangsheng-group")?.figures ?? [];

  it("tells each sum with its time and note, and adds none up", () => {
    const told = describeFunds(sums);
    expect(told[0]).toBe("图中有3项，条形的长短按数额画。");
    expect(told[2]).toBe(
      "消费帮扶：233万元（2023年全年）。全集团全年合计，不是某一个县的数；据集团相关负责人介绍。",
    );
    expect(told.join("")).not.toContain(String(973 + 233 + 86));
  });

  it("keeps the claim of the source, and says that it states no time", () => {
    const [sum] =
      atlas.indexes.figuresBySubject.get("programme")?.filter(({ fund }) => fund !== null) ?? [];
    expect(describeFunds(sum ? [sum] : [])[1]).toBe(
      "各组团协调统筹的帮扶资金：超4亿元（来源未说明时间）。62个组团合计。",
    );
  });
});

describe("describeHelp", () => {
  const groups = helpedCounties(atlas);
  const told = describeHelp(groups);

  it("says of each county who helps it and how, and how much of the team is known", () => {
    expect(told[0]).toBe("图中有16个县（市、区）。");
    expect(told).toContain(
      "潮南区：省水利厅（官方网页）召集联席会议；国家自然资源督察广州局（官方网页）、省环保集团（官方网页）、国家电投集团广东电力有限公司（官方网页）参加，谁牵头未说明。来源只写出其中一部分成员。",
    );
    expect(told).toContain("鹤山市：中山市（官方网页）横向产业协作。");
    expect(told).toContain(
      "廉江市：省统计局牵头；广铁集团、省港航集团参加；广州市白云区横向对口帮扶。来源列出了全部成员。",
    );
    expect(told).toContain("东源县：广晟控股集团参加，谁牵头未说明。来源只写出其中一部分成员。");
  });

  it("loses no unit and no county", () => {
    for (const { county, helpers } of groups) {
      const line = told.find((one) => one.startsWith(county.name.zh));
      expect(helpers.filter(({ unit }) => !line?.includes(unit.name.zh))).toEqual([]);
    }
    expect(told).toHaveLength(groups.length + 1);
  });

  it("says nothing of a team that no source names", () => {
    const across = groups.map(({ helpers, ...group }) => ({
      ...group,
      team: null,
      helpers: helpers.filter(({ kind }) => kind === "pairing"),
    }));
    expect(describeHelp(across.slice(0, 1))[1]).toBe("廉江市：广州市白云区横向对口帮扶。");
  });
});

describe("describeMechanisms", () => {
  const [forces, arrangements] = [
    mechanismsOfKind(atlas, "force"),
    mechanismsOfKind(atlas, "arrangement"),
  ];

  it("names the forces and what joins them, then tells each in full", () => {
    const told = describeMechanisms(forces, arrangements);
    expect(told[0]).toContain("图中有5股力量");
    expect(told[1]).toContain("有3条：相互衔接、");
    expect(told.slice(2)).toEqual(
      [...forces, ...arrangements].map(({ name, summary }) => `${name.zh}：${summary.zh}`),
    );
  });

  it("says nothing of arrangements where there are none", () => {
    expect(describeMechanisms(forces, [])).toHaveLength(1 + forces.length);
  });
});

describe("describeTimeline", () => {
  const { events } = atlas.indexes;
  const [summary, ...told] = describeTimeline(events);

  it("counts the done and the expected apart", () => {
    expect(summary).toBe("图中有13件已经发生的事，2件当时预计的事，按时间排列。");
  });

  it("tells each event with its time and county", () => {
    expect(told).toHaveLength(events.length);
    expect(told).toContain("2023年11月：62个组团出发。");
    expect(told).toContain("报道刊发前不久：廉江市，廉江帮扶方案制定。");
  });

  it("never tells as done what was only expected", () => {
    const marked = told.filter((line) => line.includes("（当时预计）"));
    const expected = events.filter(({ event }) => event.status === "expected");
    expect(marked).toHaveLength(expected.length);
    expect(expected.filter(({ event }) => !marked.join("").includes(event.name.zh))).toEqual([]);
  });

  it("keeps every figure with what the source claims of it", () => {
    const figures = events.flatMap((view) => view.figures);
    expect(figures).not.toEqual([]);
    for (const figure of figures) expect(told.join("")).toContain(formatQuantity(figure));
  });
});
