import { describe, expect, it } from "vitest";
import { drawHelp } from "./draw-help.ts";
import { elementsIn, textsIn } from "./testing/read-piece.ts";

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
