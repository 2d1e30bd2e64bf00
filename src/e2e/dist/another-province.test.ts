import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { projectRoot, runCommand } from "../../tools/commands.ts";
import { exampleBuild } from "../../tools/test/test-builds.ts";
import { complaints, readBuild } from "./lib/builds.ts";
import { all, attribute, hasClass, textOf, withClass } from "./lib/dom.ts";
import { boxOf, drawnPoints, provinceMapOf } from "./lib/drawn-map.ts";

/*
 * The example that README starts a new province from: a small folder of facts of Ningxia, which is inland and taller than
 * wide, so that nothing of Guangdong fits it.
 */

const build = readBuild(exampleBuild.name, exampleBuild.base, exampleBuild.dir);
const { svg, units } = provinceMapOf(build, "ningxia");
const [left = NaN, top = NaN, width = NaN, height = NaN] = (attribute(svg, "viewBox") ?? "")
  .split(" ")
  .map(Number);

test("the check finds nothing wrong, and would write nothing", async () => {
  const record = () => readFileSync(join(exampleBuild.facts, "translations.txt"), "utf8");
  const before = record();
  const { code, output } = await runCommand(process.execPath, ["src/editor/check-data.ts"], {
    cwd: projectRoot,
    env: { SITE_DATA: exampleBuild.facts },
    capture: true,
  });
  expect([code, output]).toEqual([0, expect.stringContaining("数据无误")]);
  expect(record()).toBe(before);
});

test("no file says a word of Guangdong", () => {
  const { counties, prefectures, organizations, sources, site } = loadDataset(TEST_FACTS);
  const named = [...counties, ...prefectures, ...organizations, { name: site.province }]
    .flatMap(({ name }) => [name.zh, name.en])
    .filter((name) => name.length > 3);
  // Both provinces cite the base map.
  const told = sources
    .filter(({ kind }) => kind !== "dataset")
    .map(({ publisher }) => publisher.zh);
  const words = [...named, ...told, "广东", "粤", "珠三角", "南海", "Guangdong", "Lianjiang"];
  const texts = build.files.filter((file) => !/\.(?:png|ico)$/u.test(file));
  const found = texts.flatMap((file) => {
    const text = readFileSync(join(build.dir, file), "utf8").toLowerCase();
    return words
      .filter((word) => text.includes(word.toLowerCase()))
      .map((word) => `${file}: ${word}`);
  });
  expect(found).toEqual([]);
  expect(texts.length).toBeGreaterThan(80);
});

test("calls all of an autonomous region by its own word", () => {
  // What the columns of a table may hold is told of any province.
  const pages = build.pages.filter(({ route }) => !/^(?:\/en)?\/data\/$/u.test(route));
  const ofProvinces = /全省|省里|(?:[Ww]hole|[Tt]he) province(?!-)/u;
  expect(complaints(pages, ({ html }) => [ofProvinces.exec(html)?.[0]])).toEqual([]);
  const [home] = build.pages.filter(({ route }) => route === "/");
  expect(home && textOf(home.main)).toContain("看全区");
});

test("counts nothing of which there is none, and has no heading over nothing", () => {
  const nothing =
    /(?<![\d.])0(?:个|家|件|条)|(?<![\d.,])0 (?:count|event|organi|project|fact|only|pairing)/u;
  expect(complaints(build.pages, ({ main }) => [nothing.exec(textOf(main))?.[0]])).toEqual([]);
  const about = build.pages.find(({ route }) => route === "/about/");
  const [home] = build.pages.filter(({ route }) => route === "/");
  expect([home, about].map((page) => page && textOf(page.main))).toEqual([
    expect.not.stringContaining("时间线"),
    expect.not.stringContaining("怎样运作"),
  ]);
});

describe("the map", () => {
  test("has the shapes of its province alone, three of them on the list, and no inset", () => {
    expect(units).toHaveLength(22);
    expect(units.filter(({ adcode }) => !adcode.startsWith("64"))).toEqual([]);
    const listed = units.filter(({ status }) => status === "listed").map(({ adcode }) => adcode);
    expect(listed.toSorted()).toEqual(["640323", "640422", "640522"]);
    expect(withClass(svg, "inset")).toEqual([]);
  });

  test("fills a frame that fits it, from edge to edge in height and in the middle across", () => {
    const [west, north, east, south] = boxOf(units.flatMap(({ element }) => drawnPoints(element)));
    expect([left, top, width, height]).toEqual([0, 0, 960, 960]);
    expect([north, south].map(Math.round)).toEqual([8, 952]);
    expect(Math.abs(west + east - width)).toBeLessThan(2);
    expect(west).toBeGreaterThan(8);
    const [zoom] = build.pages.flatMap(({ document }) => withClass(document, "zoom-buttons"));
    expect(zoom && hasClass(zoom, "below")).toBe(true);
  });

  test("names its province, its neighbours and one of its own counties to look for", () => {
    const names = withClass(svg, "ground").flatMap((group) =>
      all(group, "text").map((one) => textOf(one)),
    );
    expect(names).toEqual(expect.arrayContaining(["内蒙古", "甘肃", "陕西", "银川"]));
    expect(textOf(svg)).toContain("宁夏回族自治区");
    const home = build.pages.find(({ route }) => route === "/");
    const english = build.pages.find(({ route }) => route === "/en/");
    const examples = [home, english].map(
      (page) => page && all(page.document, "input").map((input) => attribute(input, "placeholder")),
    );
    expect(examples).toEqual([
      expect.arrayContaining(["找我的县：盐池、yc"]),
      expect.arrayContaining(["Find a county: Yanchi"]),
    ]);
  });

  test("lies beside other provinces, not beside a sea", () => {
    const [county] = build.pages.filter(({ route }) => route === "/counties/yanchi/");
    expect(county && textOf(county.main)).toContain("空白处是外省区，没有画");
    const atSea = build.pages.filter(({ html }) => /海面|海岛|(?<!over)\bseas?\b/u.test(html));
    expect(atSea.map(({ route }) => route)).toEqual([]);
  });
});
