import { describe, expect, it } from "vitest";
import { elementsOf, readXml, xmlText } from "../charts/testing/read-xml.ts";
import { chinese } from "../i18n/zh/index.ts";
import { mustGet } from "../model/lookup.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawLayerPortrait, layerPortraits } from "./layer-portraits.ts";
import { countyPortraits, drawCounty } from "./portraits.ts";

const atlas = loadTestAtlas();
const counties = countyPortraits(atlas);
const layers = [...layerPortraits(atlas).values()];
const SITE = "https://example.org/site/";

const countyPicture = (name: string, address: string | null = SITE) =>
  drawCounty(chinese, atlas, mustGet(counties, name, "县"), address);
const textsIn = (svg: string): string[] =>
  elementsOf(readXml(svg))
    .filter(({ name }) => name === "text")
    .map(xmlText);

describe("the picture of a county", () => {
  it("is what it was; look at it when this changes, then renew the snapshot", () => {
    expect(countyPicture("lianjiang").replaceAll("><", ">\n<")).toMatchSnapshot();
  });

  it("exists for each that is named, tells its sentence, sources and page, and is small", () => {
    expect(counties.size).toBe(58);
    for (const [name, { view }] of counties) {
      const svg = countyPicture(name);
      expect(svg.length, name).toBeLessThan(25_000);
      const said = textsIn(svg).join("");
      expect(said).toContain(view.county.name.zh);
      expect(said).toContain(`${SITE}counties/${name}/`);
      expect(said).toMatch(/据.+(?:报道|官方网页|统计资料)/u);
      expect(said).not.toMatch(/undefined|NaN|null/u);
    }
  });

  it("tells where the site stands only if that is known", () => {
    expect(textsIn(countyPicture("xinyi", null)).join("")).not.toContain("/counties/");
  });
});

describe.each(layers)("the picture of the layer %s", (layer) => {
  const svg = drawLayerPortrait(chinese, atlas, layer, SITE);
  const root = readXml(svg);
  const said = textsIn(svg);

  it("is upright, and half as large as its drawing, so that a sharp PNG has 1080 by 1440 dots", () => {
    const { width, height, viewBox } = root.attributes;
    expect([width, height, viewBox]).toEqual(["540", "720", "0 0 1080 1440"]);
  });

  it("has a title, a legend with counts, the source and the address that shows it", () => {
    const address = layer === "documented" ? SITE : `${SITE}?layer=${layer}`;
    expect(said).toContain(address);
    expect(said.join("")).toMatch(/据(?:南方杂志社|国家统计局)/u);
    expect(said.some((text) => /(?:个| \d+)$/u.test(text))).toBe(true);
    expect(said.join("")).not.toMatch(/undefined|NaN|小标/u);
  });

  it("keeps all within its edges, and the drawing off the texts", () => {
    const groups = readXml(svg).children.filter((one) => typeof one !== "string");
    const tops = groups.flatMap(({ attributes }) => {
      const top = /translate\(60 (\d+)\)/u.exec(attributes.transform ?? "")?.[1];
      return top === undefined ? [] : [Number(top)];
    });
    expect(tops).toHaveLength(3);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    expect(Math.max(...tops)).toBeLessThan(1380);
  });
});
