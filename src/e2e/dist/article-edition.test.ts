import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { all, attribute, hasClass, textOf } from "./lib/dom.ts";
import { SiteAside } from "./lib/builds.ts";

/** `SITE_BASIS=article npm run build`: the site of the article alone. */
const site = new SiteAside();

beforeAll(async () => {
  expect(await site.build({ SITE_DATA: TEST_FACTS, SITE_BASIS: "article" })).toBe(true);
});

afterAll(() => {
  site.remove();
});

describe("the article's own edition", () => {
  test("shows six counties told of, 51 listed, two pairings, and names one district less", () => {
    const home = site.main("index.html");
    const shapes = all(home, "path").filter((one) => attribute(one, "data-status") !== undefined);
    const counted = (status: string) =>
      shapes.filter((one) => attribute(one, "data-status") === status).length;
    expect([counted("documented"), counted("listed")]).toEqual([6, 51]);
    expect(textOf(site.main("counties/wuhua/index.html"))).not.toContain("番禺");
    expect(textOf(site.main("counties/unnamed/index.html"))).toContain("没有点名的5个区");
    expect(site.read("data/pairings.csv").trim().split("\n")).toHaveLength(3);
    expect(textOf(home)).toContain("5 个市辖区");
  });

  test("marks, cites and mentions no other source, in pages and in tables", () => {
    // What a column or a format may hold is told of any edition.
    const told = site.files(/\.html$/u).filter((file) => !file.startsWith("data/index"));
    const wrong = told.filter((file) => {
      const main = site.main(file);
      return (
        /官方网页|报刊(?!期号)/u.test(textOf(main)) ||
        all(main).some((element) => hasClass(element, "beyond"))
      );
    });
    expect(told.length).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
    expect(site.read("data/citations.csv")).not.toMatch(/panyu-wuhua|statistics-lianjiang/u);
    expect(site.read("data/sources.csv")).not.toMatch(/official-page|press|statistics/u);
  });

  test("is built for the one word that means it", async () => {
    const other = new SiteAside();
    expect(await other.build({ SITE_DATA: TEST_FACTS, SITE_BASIS: "Article" })).toBe(false);
    other.remove();
  });
});
