import { describe, expect, it } from "vitest";
import { mechanismsOfKind } from "../model/record-lists.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawFan, drawHelp, drawMechanisms } from "./fan-diagrams.ts";
import { elementsIn, textsIn } from "./testing/read-xml.ts";

const numbers = (path: string) => (path.match(/\d+(?:\.\d+)?/g) ?? []).map(Number);

describe("drawFan", () => {
  it.each([1, 2, 3, 5])(
    "joins the middles of %i rows to one point at the middle right",
    (count) => {
      const curves = drawFan(count).map(numbers);
      expect(curves).toHaveLength(count);
      expect(curves.map(([x, y]) => [x, y])).toEqual(
        Array.from({ length: count }, (_, row) => [0, row + 0.5]),
      );
      expect(curves.map((curve) => curve.slice(-2))).toEqual(
        Array.from({ length: count }, () => [100, count / 2]),
      );
    },
  );

  it("leaves and arrives level, so that the curve flows into row and point", () => {
    for (const [, y, , y1, , y2, , end] of drawFan(4).map(numbers)) {
      expect([y1, y2]).toEqual([y, end]);
    }
  });

  it("is a straight line for a single row, and nothing for none", () => {
    expect(drawFan(1)).toEqual(["M0 0.5C50 0.5 50 0.5 100 0.5"]);
    expect(drawFan(0)).toEqual([]);
  });

  it("takes the size that is asked for", () => {
    expect(drawFan(2, 60, 40)).toEqual(["M0 20C30 20 30 40 60 40", "M0 60C30 60 30 40 60 40"]);
  });
});

const words = {
  lead: "牵头",
  member: "参加",
  convener: "召集会议",
  unknown: "谁牵头未说明",
  pairing: "横向",
  industry: "产业",
};
const groups = [
  {
    place: "廉江市",
    helpers: [
      { name: "省统计局", kind: "lead" },
      { name: "广铁集团", kind: "member" },
      { name: "广州市白云区", kind: "pairing" },
    ],
  },
  { place: "五华县", helpers: [{ name: "广晟控股集团", kind: "unknown" }] },
] as const;

describe("drawHelp", () => {
  const curves = elementsIn(drawHelp(groups, words)).filter(({ name }) => name === "path");

  it("says what each line that occurs means, then names every unit and every county", () => {
    expect(textsIn(drawHelp(groups, words))).toEqual([
      ...[words.lead, words.member, words.unknown, words.pairing],
      "省统计局",
      "广铁集团",
      "广州市白云区",
      "廉江市",
      "广晟控股集团",
      "五华县",
    ]);
  });

  it("draws a line for each unit besides those of the legend", () => {
    expect(curves).toHaveLength(4 + 4);
  });

  it("tells the kinds apart by more than colour", () => {
    const looks = curves
      .slice(0, 4)
      .map(({ attributes }) => [attributes["stroke-width"], attributes["stroke-dasharray"]]);
    expect(new Set(looks.map((look) => look.join(" "))).size).toBe(4);
  });

  it("has a legend for kinds that occur, and no others", () => {
    const [some] = groups;
    const helpers = [
      { name: "省水利厅", kind: "convener" },
      { name: "中山市", kind: "industry" },
    ] as const;
    const texts = textsIn(drawHelp([{ place: "某县", helpers }], words));
    expect(texts.slice(0, 3)).toEqual([words.convener, words.industry, "省水利厅"]);
    expect(textsIn(drawHelp([some], words))).not.toContain(words.unknown);
  });

  it("draws the lead over the others", () => {
    expect(curves.slice(4, 7).at(-1)?.attributes["stroke-width"]).toBe("6");
  });
});

const inChinese = (kind: "force" | "arrangement") =>
  mechanismsOfKind(loadTestAtlas(), kind).map(({ name, summary }) => ({
    name: name.zh,
    summary: summary.zh,
  }));
const [forces, arrangements] = [inChinese("force"), inChinese("arrangement")];

it("writes every force and arrangement in full, and joins each force to the county", () => {
  const piece = drawMechanisms(forces, arrangements, "被帮扶的县");
  const said = textsIn(piece).join("");
  for (const { name, summary } of [...forces, ...arrangements]) {
    expect(said).toContain(name);
    expect(said).toContain(summary);
  }
  expect(said).toContain("被帮扶的县");
  expect(elementsIn(piece).filter(({ name }) => name === "path")).toHaveLength(forces.length);
});

it("draws nothing of nothing", () => {
  expect(drawMechanisms([], [], "县").height).toBe(0);
});
