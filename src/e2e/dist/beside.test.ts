import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { csvParse } from "d3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyFolder, editCopy } from "../../data/testing/test-facts.ts";
import { projectRoot } from "../../tools/commands.ts";
import { all, attribute, hasClass, textOf, withClass, type Element } from "./lib/dom.ts";
import { SiteAside } from "./lib/builds.ts";

/*
 * A site of facts with what our own data has none of: further reading, and facts that a news site or an institution alone
 * tells.
 */

const work = mkdtempSync(path.join(os.tmpdir(), "beside-"));
const facts = path.join(work, "facts");
const site = new SiteAside();

/** The record that the guide for editors shows. */
const guide = readFileSync(path.join(projectRoot, "data/README.md"), "utf8");
const [, shown = ""] = /\n## 延伸阅读\n[^#]*?```json\n([\s\S]*?)\n```/u.exec(guide) ?? [];

const MEDIA = {
  ...{ id: "media", kind: "media", authors: [], editors: [], datelines: [], paragraphs: 0 },
  ...{ published: "2026-02-03", url: "https://example.com/news", read: "2026-02-10" },
  ...{ parts: ["正文"], title: { zh: "村里的新路", en: "A new road" } },
  publisher: { zh: "示范网", en: "Example News" },
  rights: { zh: "版权归刊发者所有。", en: "All rights remain with the publisher." },
};
const INSTITUTION = {
  ...{ ...MEDIA, id: "institution", kind: "institution", url: "https://example.com/report" },
  publisher: { zh: "示范大学", en: "Example University" },
};
/** A fact of a county that one source alone tells. */
const told = (source: string) => ({
  statements: [
    {
      ...{ id: "told", text: { zh: "修了一条路。", en: "A road was built." } },
      cite: [{ source, at: "正文" }],
    },
  ],
});

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
  const first: Record<string, object> = { renhua: told("media"), wengyuan: told("institution") };
  editCopy(facts, "sources.json", (records) => [...records, MEDIA, INSTITUTION]);
  editCopy(facts, "counties.json", (records) =>
    records.map((county) => ({ ...county, ...first[String(county.id)] })),
  );
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

describe("other media and institutions", () => {
  const statementOf = (file: string): Element | undefined => {
    const [list] = withClass(site.main(file), "statements");
    return list;
  };

  test("are told apart by their marks, in the text and in the list of sources", () => {
    expect(sayingOf(statementOf("counties/renhua/index.html"))).toContain("修了一条路。媒");
    expect(sayingOf(statementOf("counties/wengyuan/index.html"))).toContain("修了一条路。机");
    expect(sayingOf(statementOf("en/counties/wengyuan/index.html"))).toContain("built.I");
    expect(sayingOf(partOf("counties/renhua/index.html", "sources"))).toContain(
      "其他媒体村里的新路",
    );
    expect(sayingOf(partOf("en/counties/wengyuan/index.html", "sources"))).toContain(
      "publications of institutions",
    );
  });

  test("colour their counties, which say what they rest on, and are in the key of every page", () => {
    expect(textOf(site.main("counties/renhua/index.html"))).toContain("其他媒体");
    const home = site.document("index.html");
    const shape = all(home, "path").find((one) => attribute(one, "data-adcode") === "440224");
    expect(shape && attribute(shape, "data-status")).toBe("documented");
    expect(shape && hasClass(shape, "beyond")).toBe(true);
    expect(textOf(home)).toContain("“媒”是其他媒体，“机”是机构资料");
  });

  test("have their own basis in the tables", () => {
    const rows = csvParse(site.read("data/statements.csv").slice(1));
    const bases = rows.filter(({ id }) => id === "told").map(({ basis }) => basis);
    expect(bases).toEqual(["media", "institution"]);
  });
});

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
