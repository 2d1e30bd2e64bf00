import { describe, expect, it } from "vitest";
import { drawLegend, framePicture, PICTURE_WIDTH, type PictureText } from "./picture-frame.ts";
import { element } from "./svg.ts";
import { elementsOf, readXml, textsIn, xmlText } from "./testing/read-xml.ts";

const text: PictureText = {
  tag: "zh-Hans-CN",
  title: "谁 < 谁",
  description: "左边是单位，右边是它们帮的县（市）。",
  notes: ["一家单位参加两个组团的，列两次。"],
  sources: ["来源：南方杂志社"],
  long: ["图中有6个县。", "廉江市：省统计局牵头。"],
  site: { name: "广东纵向帮扶地图", address: "见 https://example.org/" },
};
const drawing = { height: 100, marks: [element("rect", { id: "drawing", height: 100 })] };

describe("framePicture", () => {
  const svg = readXml(framePicture(text, drawing));
  const all = elementsOf(svg);
  const shown = all.filter(({ name }) => name === "text").map(xmlText);

  it("is one picture with a name and a description for those who cannot see it", () => {
    expect(svg.attributes).toMatchObject({
      xmlns: "http://www.w3.org/2000/svg",
      role: "img",
      "aria-labelledby": "title",
      "aria-describedby": "description",
      "xml:lang": "zh-Hans-CN",
    });
    const said = (name: string) => all.filter((one) => one.name === name).map(xmlText);
    expect(said("title")).toEqual([text.title]);
    expect(said("desc")[0]).toContain("廉江市：省统计局牵头。");
  });

  it("shows name, title, description, notes, sources and address, in this order", () => {
    expect(shown).toEqual([
      text.site.name,
      text.title,
      text.description,
      ...text.notes,
      ...text.sources,
      text.site.address,
    ]);
    expect(all.some(({ attributes }) => attributes.id === "drawing")).toBe(true);
  });

  it("is as high as what it holds", () => {
    const { width, height, viewBox } = svg.attributes;
    expect(width).toBe(String(PICTURE_WIDTH));
    expect(viewBox).toBe(`0 0 ${width ?? ""} ${height ?? ""}`);
    const taller = readXml(framePicture(text, { ...drawing, height: 250 }));
    expect(Number(taller.attributes.height)).toBe(Number(height) + 150);
  });

  it("names no address that nobody knows", () => {
    const alone = framePicture({ ...text, site: { ...text.site, address: null } }, drawing);
    expect(alone).not.toContain("example.org");
  });
});

const item = (text: string) => ({ sign: [], text });

it("begins a new row where the next sign would not fit", () => {
  const items = ["牵头", "参加", "横向对口帮扶"].map(item);
  const [one, two] = [drawLegend(items, 960), drawLegend(items, 300)];
  expect(two.height).toBe(one.height * 2);
  expect(textsIn(two)).toEqual(["牵头", "参加", "横向对口帮扶"]);
  expect(drawLegend([], 960).height).toBe(0);
});
