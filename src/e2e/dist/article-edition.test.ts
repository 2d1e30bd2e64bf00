import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import { join } from "node:path";
import { parse } from "parse5";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite } from "../../tools/commands.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { all, attribute, hasClass, textOf, type Element } from "./lib/dom.ts";

/** `SITE_BASIS=article npm run build`: the site of the article alone. */
const out = mkdtempSync(join(os.tmpdir(), "article-"));
const env = { SITE_DATA: TEST_FACTS, OG_IMAGES: "off" };

beforeAll(async () => {
  expect(
    await buildSite({ outDir: out, env: { ...env, SITE_BASIS: "article" }, quiet: true }),
  ).toBe(true);
});

afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

const read = (file: string): string => readFileSync(join(out, file), "utf8");
const mainOf = (file: string): Element => {
  const [main] = all(parse(read(file)), "main");
  if (!main) throw new Error(`${file} has no main`);
  return main;
};
const pages = (): string[] =>
  readdirSync(out, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));

describe("the article's own edition", () => {
  test("shows six counties told of, 51 listed, two pairings, and names one district less", () => {
    const home = mainOf("index.html");
    const shapes = all(home, "path").filter((one) => attribute(one, "data-status") !== undefined);
    const counted = (status: string) =>
      shapes.filter((one) => attribute(one, "data-status") === status).length;
    expect([counted("documented"), counted("listed")]).toEqual([6, 51]);
    expect(textOf(mainOf("counties/wuhua/index.html"))).not.toContain("番禺");
    expect(textOf(mainOf("counties/chaonan/index.html"))).toContain("来源未点名");
    expect(read("data/pairings.csv").trim().split("\n")).toHaveLength(3);
    expect(textOf(home)).toContain("5 个市辖区");
  });

  test("marks, cites and mentions no official page, in pages and in tables", () => {
    // What a column or a format may hold is told of any edition.
    const told = pages().filter((file) => !file.startsWith(join("data", "index")));
    const wrong = told.filter((file) => {
      const main = mainOf(file);
      return (
        textOf(main).includes("官方网页") ||
        all(main).some((element) => hasClass(element, "official"))
      );
    });
    expect(told.length).toBeGreaterThan(90);
    expect(wrong).toEqual([]);
    expect(read("data/citations.csv")).not.toMatch(/panyu-wuhua|statistics-lianjiang/u);
    expect(read("data/sources.csv")).not.toContain("official-page");
  });

  test("is built for the one word that means it", async () => {
    const built = await buildSite({
      outDir: join(out, "none"),
      env: { ...env, SITE_BASIS: "Article" },
      quiet: true,
    });
    expect(built).toBe(false);
  });
});
