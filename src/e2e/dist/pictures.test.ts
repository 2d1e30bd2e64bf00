import { readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3";
import { describe, expect, test } from "vitest";
import { elementsOf, readXml, type XmlElement, xmlText } from "../../charts/testing/read-xml.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { builds, editions } from "./lib/builds.ts";
import { all, attribute, textOf, withClass } from "./lib/dom.ts";

const dataset = loadDataset();
/** Elements and attributes by which a picture could run code or fetch something. */
const ACTIVE = ["script", "style", "foreignObject", "image", "use", "a", "animate", "set"];
const FETCHING = /^(?:href|xlink:href|src|style|on.*)$/u;

describe.each(editions)("$name", ({ base, dir, files, say, folder, pageAt }) => {
  const home = pageAt("/");
  const own = `${folder}pictures/`;
  const address = new URL(base + folder, testSiteUrl).href;
  const charts = withClass(home.main, "chart");
  const names = ["map", ...charts.map((chart) => attribute(chart, "id") ?? "")];
  const read = (file: string) => readFileSync(join(dir, file), "utf8");
  const filesIn = (rest: RegExp) =>
    files.filter((file) => file.startsWith(own) && rest.test(file.slice(own.length)));
  const pictures = filesIn(/^[^/]*\.svg$/u);
  const tables = filesIn(/\.csv$/u);
  /** The texts of a picture; whole sentences stand in several lines. */
  const saidIn = (elements: readonly XmlElement[]) =>
    say.sentences(elements.filter((one) => one.name === "text").map(xmlText));
  const drawn = pictures.map((file) => {
    const root = readXml(read(file));
    return { file, root, elements: elementsOf(root) };
  });

  test("the map and each chart can be had as a picture and as a table", () => {
    expect(charts).toHaveLength(3);
    expect(pictures).toEqual(expect.arrayContaining(names.map((name) => `${own}${name}.svg`)));
    expect(tables.map((file) => file.replace(".csv", ".svg"))).toEqual(pictures);
  });

  test("each chart links to its files, and offers its PNG to those with script alone", () => {
    for (const chart of charts) {
      const name = attribute(chart, "id") ?? "";
      const hrefs = all(chart, "a").map((link) => attribute(link, "href"));
      expect(hrefs).toContain(`${base}${own}${name}.svg`);
      expect(hrefs).toContain(`${base}${own}${name}.csv`);
      const button = all(chart, "button").find((one) => attribute(one, "data-png"));
      expect(button && attribute(button, "data-png")).toBe(`${base}${own}${name}.svg`);
      expect(button && attribute(button, "class")).toBe("needs-script");
    }
  });

  test("each chart is told in words, and names where", () => {
    for (const chart of charts) {
      const id = attribute(chart, "aria-details");
      const details = all(chart, "details").find((one) => attribute(one, "id") === id);
      expect(details && textOf(details).length).toBeGreaterThan(60);
    }
  });

  test("a picture says what the page says: title, description, notes", () => {
    for (const chart of charts) {
      const name = attribute(chart, "id") ?? "";
      const elements = drawn.find(({ file }) => file === `${own}${name}.svg`)?.elements ?? [];
      const said = saidIn(elements);
      const [title] = all(chart, "h3");
      const [description] = withClass(chart, "description");
      for (const part of [title, description])
        expect(said).toContain(part ? textOf(part) : "a chart without a title");
    }
  });

  test("a picture stands alone: no script, no style sheet, nothing fetched", () => {
    const findings = drawn.flatMap(({ file, elements }) =>
      elements.flatMap(({ name, attributes }) => [
        ...(ACTIVE.includes(name) ? [`${file}: <${name}>`] : []),
        ...Object.entries(attributes)
          .filter(([key, value]) => FETCHING.test(key) || /url\((?!#)/u.test(value))
          .map(([key]) => `${file}: <${name} ${key}>`),
        ...Object.entries(attributes)
          .filter(([key, value]) => key !== "xmlns" && /^\s*(?:\w+:)?\/\//u.test(value))
          .map(([key, value]) => `${file}: ${key}="${value}"`),
      ]),
    );
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    expect(findings).toEqual([]);
  });

  test("a picture says in which language it is, and marks the Chinese within another", () => {
    for (const { file, root, elements } of drawn) {
      expect(root.attributes["xml:lang"]).toBe(say.tag);
      const unmarked = elements.filter(
        (one) =>
          ["text", "title", "desc"].includes(one.name) &&
          one.attributes.lang === undefined &&
          /\p{Script=Han}|[\u3000-\u303f\uff00-\uff65]/u.test(xmlText(one)),
      );
      if (say.code !== "zh") expect(unmarked.map(xmlText), file).toEqual([]);
    }
  });

  test("a picture is named and described for those who cannot see it, and no id stands twice", () => {
    for (const { root, elements } of drawn) {
      expect(root.attributes.role).toBe("img");
      const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual(expect.arrayContaining(["title", "description"]));
    }
  });

  test("a picture names its site and source, with publisher and date", () => {
    for (const { elements } of drawn) {
      const said = saidIn(elements);
      expect(said).toContain(say.text(dataset.site.title));
      expect(said).toContain(address);
      // What kind of counties these are is told by the census.
      expect(said).toMatch(
        say.code === "zh"
          ? /南方杂志社.*2024年5月29日刊发|国家统计局.*2022年7月/u
          : /Nanfang Magazine.*published 29 May 2024|National Bureau of Statistics.*July 2022/u,
      );
    }
  });

  test("no picture says undefined or NaN, in words or in numbers", () => {
    for (const file of [...pictures, ...tables]) {
      expect(read(file)).not.toMatch(/undefined|NaN|Infinity|\[object|null/u);
    }
  });

  test("the map's picture draws every unit that the page draws", () => {
    const map = drawn.find(({ file }) => file === `${own}map.svg`)?.elements ?? [];
    const count = (id: string) =>
      map.find(({ attributes }) => attributes.id === id)?.children.length;
    expect(count("documented")).toBe(6);
    expect(count("beyond")).toBe(13);
    expect(count("listed")).toBe(39);
    expect(count("outside")).toBe(124 - 1 - 58);
  });

  test("a table opens in a spreadsheet as what it is: UTF-8, whole lines, no formula", () => {
    for (const file of tables) {
      const text = read(file);
      expect(text.startsWith("\ufeff")).toBe(true);
      expect(text.endsWith("\r\n")).toBe(true);
      expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
      const rows = csvParse(text.slice(1));
      expect(rows.length).toBeGreaterThan(0);
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^\s*[=+\-@]/u.test(cell))).toEqual([]);
    }
  });

  test("each county with a place and each layer has a picture to keep, upright and safe, that its page offers", () => {
    const kept = filesIn(/^(?:county|layer)\//u);
    const placed = dataset.counties.filter(({ adcode }) => adcode !== null);
    const layers = ["documented", "team", "pairing", "older", "people"];
    expect(kept.toSorted()).toEqual(
      [
        ...placed.map(({ id }) => `${own}county/${id}.svg`),
        ...layers.map((layer) => `${own}layer/${layer}.svg`),
      ].toSorted(),
    );
    for (const file of kept) {
      const root = readXml(read(file));
      expect(root.attributes.viewBox).toBe("0 0 1080 1440");
      const unsafe = elementsOf(root).filter(
        ({ name, attributes }) =>
          ACTIVE.includes(name) || Object.keys(attributes).some((key) => FETCHING.test(key)),
      );
      expect(unsafe).toEqual([]);
      expect(elementsOf(root).map(xmlText).join("")).toContain(address);
    }
    const offered = (main: typeof home.main) =>
      withClass(main, "share").flatMap((bar) => [
        ...all(bar, "button").flatMap((one) => attribute(one, "data-png") ?? []),
        ...all(bar, "a").flatMap((one) => attribute(one, "href") ?? []),
      ]);
    const [first = ""] = layers;
    for (const [path, picture] of [
      ["/", `layer/${first}`],
      ...placed.map(({ id }) => [`/counties/${id}/`, `county/${id}`] as const),
    ] as const) {
      const addresses = offered(pageAt(path).main);
      expect(addresses.filter((one) => one === `${base}${own}${picture}.svg`)).toHaveLength(2);
    }
  });

  test("the map's table has the 62 units, and says where the source does not say", () => {
    const rows = csvParse(read(`${own}map.csv`).slice(1));
    const { csv, notStated } = say.words;
    expect(rows.map((row) => row[csv.county])).toEqual(
      dataset.counties.map(({ name }) => say.text(name)),
    );
    expect(rows.filter((row) => row[csv.pairings] === notStated)).toHaveLength(48);
  });
});

test("both builds make the same pictures and tables, but for their address", () => {
  const [atRoot, underPath] = builds.map(({ dir, files, base }) =>
    files
      .filter((file) => /^(?:\w+\/)?pictures\//u.test(file))
      .map((file) => [
        file,
        readFileSync(join(dir, file), "utf8").replaceAll(new URL(base, testSiteUrl).href, ""),
      ]),
  );
  expect(underPath).toEqual(atRoot);
});
