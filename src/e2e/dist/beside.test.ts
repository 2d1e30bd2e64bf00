import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyFolder, editCopy } from "../../data/testing/test-facts.ts";
import { projectRoot } from "../../tools/commands.ts";
import { all, attribute, textOf, type Element } from "./lib/dom.ts";
import { SiteAside } from "./lib/builds.ts";

/*
 * A site of facts with what our own data has none of: further reading, on the page of a county and of a project.
 */

const work = mkdtempSync(path.join(os.tmpdir(), "beside-"));
const facts = path.join(work, "facts");
const site = new SiteAside();

/** The record that the guide for editors shows. */
const guide = readFileSync(path.join(projectRoot, "data/README.md"), "utf8");
const [, shown = ""] = /\n## 延伸阅读\n[^#]*?```json\n([\s\S]*?)\n```/u.exec(guide) ?? [];

beforeAll(async () => {
  copyFolder(facts);
  const link = JSON.parse(shown) as object;
  editCopy(facts, "links.json", () => [
    { ...link, note: { zh: "附有照片。", en: "With photographs." } },
    {
      ...{ ...link, id: "undated", published: null, url: "https://example.com/logistics" },
      page: { kind: "project", id: "lianjiang-logistics" },
    },
  ]);
  expect(await site.build({ SITE_DATA: facts })).toBe(true);
});

afterAll(() => {
  site.remove();
  rmSync(work, { recursive: true, force: true });
});

/** A part of a page by the id of its heading. */
function partOf(file: string, id: string): Element | undefined {
  return all(site.main(file), "section").find((one) => attribute(one, "aria-labelledby") === id);
}

const sayingOf = (part: Element | undefined): string =>
  (part ? textOf(part) : "").replaceAll(/\s+/gu, " ");

describe("further reading", () => {
  test("stands on its county's page, apart from the sources, with publisher and date", () => {
    const part = partOf("counties/shixing/index.html", "further");
    expect(sayingOf(part)).toMatch(/始兴的春耕 示范日报，2026年2月3日 ?附有照片。/u);
    const [link] = part ? all(part, "a") : [];
    expect(link && [attribute(link, "href"), attribute(link, "rel")]).toEqual([
      "https://example.com/spring",
      "external",
    ]);
    expect(sayingOf(partOf("counties/shixing/index.html", "sources"))).not.toContain("始兴的春耕");
    expect(partOf("counties/lianjiang/index.html", "further")).toBeUndefined();
  });

  test("stands on a project's page and in English, and says that a page has no date", () => {
    const part = partOf("en/projects/lianjiang-logistics/index.html", "further");
    expect(sayingOf(part)).toContain("Spring ploughing in Shixing Example Daily, no date given");
    expect(sayingOf(partOf("en/counties/shixing/index.html", "further"))).toContain(
      "With photographs.",
    );
  });

  test("is a table to download, described with the others", () => {
    const [head = "", ...rows] = site.read("data/links.csv").trim().split("\r\n");
    expect(head).toContain("page.kind,page.id,title.zh,title.en");
    expect(rows).toHaveLength(2);
    expect(site.read("data/datapackage.json")).toContain('"path": "links.csv"');
    expect(textOf(site.main("data/index.html"))).toContain("延伸阅读");
  });
});
