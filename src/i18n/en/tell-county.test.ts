import { describe, expect, it } from "vitest";
import { countyBrief } from "../../model/county-brief.ts";
import { mustGet } from "../../model/lookup.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { tellCounty as tellInChinese } from "../zh/tell-county.ts";
import { tellCounty } from "./tell-county.ts";

const atlas = loadTestAtlas();
const briefs = [...atlas.counties.values()].map((view) => countyBrief(atlas, view));
const plain = (brief: (typeof briefs)[number]) =>
  tellCounty(brief)
    .map((part) => part.text)
    .join("");
const told = (id: string) => plain(countyBrief(atlas, mustGet(atlas.counties, id, "县")));

describe("the sentence of a county in English", () => {
  it("tells who helps, who leads, with whom it is paired, and the numbers that are its own", () => {
    expect(told("lianjiang")).toBe(
      "Lianjiang is helped by the Statistics Bureau of Guangdong Province (lead), China Railway Guangzhou Group and Guangdong Provincial Port & Shipping Group, with 4 officials in all; it is paired with Baiyun District, Guangzhou; its plan lists 18 priority tasks.",
    );
  });

  it("says that no lead is known, that there are more units, or that one calls the meetings", () => {
    expect(told("jiaoling")).toContain(
      " and China Mobile Guangdong, though no source says which of them leads; it is paired with Panyu District, Guangzhou; its 6 known projects include “Jiaoling food industrial park”.",
    );
    expect(told("wuhua")).toMatch(
      /^Wuhua is helped by Guangdong Rising Holdings Group and others that the sources do not name; /,
    );
    expect(told("chaonan")).toMatch(
      /^Chaonan is helped by the Department of Water Resources of Guangdong Province \(called the joint meeting\), the .*, SPIC Guangdong Power Co\., Ltd\. and others .*; no source yet says which place it is paired with\.$/,
    );
  });

  it("tells of a pairing alone, of what it is for, and that it is older than the programme", () => {
    expect(told("nanao")).toMatch(
      / is paired with Nanshan District, Shenzhen; no source yet names the organisations in its team\.$/,
    );
    expect(told("deqing")).toMatch(
      /^Deqing is paired for industrial cooperation with Huadu District, Guangzhou; /,
    );
    expect(told("enping")).toMatch(
      /^Enping was paired for industrial cooperation with Zhongshan, back in February 2023, before province-to-county assistance began; /,
    );
  });

  it("tells of the others what all share, and what is not known", () => {
    expect(told("xinyi")).toBe(
      "One of the 62 teams that set out in November 2023 went to Xinyi; all 62 three-year plans have been drawn up, Xinyi’s among them. No source yet names the organisations that help it, says which place it is paired with or tells what has been done there.",
    );
    expect(told("unnamed-district-1")).toContain(" went to this district; ");
  });

  it("holds the same figures and links as the Chinese sentence, with the same evidence", () => {
    const evidence = (parts: ReturnType<typeof tellCounty>) =>
      parts
        .flatMap((part) => {
          if (part.kind === "figure") return { is: part.figure.id, cite: part.figure.cite };
          return part.kind === "link" ? { is: part.path, cite: part.cite } : [];
        })
        .toSorted((a, b) => a.is.localeCompare(b.is));
    for (const brief of briefs)
      expect(evidence(tellCounty(brief))).toEqual(evidence(tellInChinese(brief)));
  });

  it("is one whole sentence or two for every unit, of at most sixty words and none of them Chinese", () => {
    const texts = briefs.map(plain);
    const odd = texts.filter(
      (one) => !/^[A-Z].*[^.]\.$/.test(one) || / {2}| [,;.]|undefined|\p{Script=Han}/u.test(one),
    );
    expect(odd).toEqual([]);
    expect(Math.max(...texts.map((one) => one.split(" ").length))).toBeLessThanOrEqual(60);
  });
});
