import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { csvParse } from "d3";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyFolder, editCopy } from "../../data/testing/test-facts.ts";
import { projectRoot } from "../../tools/commands.ts";
import { all, attribute, hasClass, textOf, withClass, type Element } from "./lib/dom.ts";
import { SiteAside } from "./lib/builds.ts";

/*
 * A site of facts with what our own data has none of: further reading, facts that a news site or an institution alone
 * tells, and photos. It is built twice, at `/` and under a path, of two copies of the facts.
 */

const work = mkdtempSync(path.join(os.tmpdir(), "beside-"));
const facts = path.join(work, "facts");
const moved = path.join(work, "moved");
const site = new SiteAside();
const siteUnderPath = new SiteAside();

const guide = readFileSync(path.join(projectRoot, "data/README.md"), "utf8");

/** The record that the guide for editors shows in a section. */
function recordIn(section: string): Record<string, unknown> {
  const [, after = ""] = guide.split(`\n## ${section}\n`);
  const [, text = ""] = /```json\n([\s\S]*?)\n```/u.exec(after) ?? [];
  return JSON.parse(text) as Record<string, unknown>;
}

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

/** A wide photo on a county's page, and one that a camera took upright, with the place, on a project's. */
async function addPhotos(): Promise<void> {
  mkdirSync(path.join(facts, "photos"));
  const photo = recordIn("照片");
  const draw = () =>
    sharp({
      create: {
        ...{ width: 1600, height: 1000, channels: 3, background: "#7a5" },
        noise: { type: "gaussian", mean: 120, sigma: 5 },
      },
    });
  await draw().jpeg().toFile(path.join(facts, "photos/shixing-terraces.jpg"));
  const place = { IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 37/1 0/1" } };
  const upright = draw().withExif(place).withMetadata({ orientation: 6 });
  await upright.jpeg().toFile(path.join(facts, "photos/tower.jpg"));
  const terms = { zh: "经作者同意使用。", en: "With the author's consent." };
  editCopy(facts, "photos.json", () => [
    photo,
    {
      ...{ ...photo, id: "tower", file: "tower.jpg", licence: "permission", terms, taken: null },
      page: { kind: "project", id: "lianjiang-logistics" },
    },
  ]);
}

beforeAll(async () => {
  copyFolder(facts);
  const link = recordIn("延伸阅读");
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
  await addPhotos();
  cpSync(facts, moved, { recursive: true });
  expect(await site.build({ SITE_DATA: facts })).toBe(true);
  // Vitest sets BASE_URL, which Astro would take for the site's.
  const env = { SITE_DATA: moved, BASE_PATH: "/a/b/", BASE_URL: undefined };
  expect(await siteUnderPath.build(env)).toBe(true);
});

afterAll(() => {
  site.remove();
  siteUnderPath.remove();
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

describe("photos", () => {
  const figureOf = (file: string, of = site): Element => {
    const [figure] = withClass(of.main(file), "photo");
    if (!figure) throw new Error(`${file} shows no photo`);
    return figure;
  };
  const told = (element: Element | undefined, ...names: string[]) =>
    names.map((name) => element && attribute(element, name));
  /** The addresses of a photo's files, by type. */
  const filesOf = (figure: Element): Map<string, string[]> =>
    new Map([
      ...all(figure, "source").map((source): [string, string[]] => [
        attribute(source, "type") ?? "",
        (attribute(source, "srcset") ?? "").split(", ").map((one) => one.split(" ")[0] ?? ""),
      ]),
      ["image/jpeg", all(figure, "img").map((img) => attribute(img, "src") ?? "")],
    ]);
  const PAGES = ["counties/shixing/index.html", "projects/lianjiang-logistics/index.html"];

  test("are told in words, with author, licence and date, in each language", () => {
    const figure = figureOf("counties/shixing/index.html");
    expect(told(all(figure, "img")[0], "alt", "loading")).toEqual([
      "山坡上一片梯田，田里有水。",
      "lazy",
    ]);
    expect(sayingOf(all(figure, "figcaption")[0])).toBe(
      "始兴县的梯田。图/张三，CC BY 4.0，2025年3月摄，看原页",
    );
    expect(all(figure, "a").map((link) => told(link, "href", "rel"))).toEqual([
      ["https://creativecommons.org/licenses/by/4.0/", "license external"],
      ["https://example.com/terraces", "external"],
    ]);
    const english = figureOf("en/projects/lianjiang-logistics/index.html");
    expect(told(all(english, "img")[0], "alt")).toEqual(["Flooded terraces on a hillside."]);
    expect(sayingOf(all(english, "figcaption")[0])).toBe(
      "Terraces in Shixing.Photo: Zhang San, original pageWith the author's consent.",
    );
    expect(withClass(site.main("counties/lianjiang/index.html"), "photo")).toEqual([]);
  });

  test("have room of their own before they load, an upright one less", () => {
    const sizes = PAGES.map((page) => told(all(figureOf(page), "img")[0], "width", "height"));
    expect(sizes).toEqual([
      ["736", "460"],
      ["375", "600"],
    ]);
  });

  test("are there in each size and format, without what the camera wrote, and not too heavy", async () => {
    for (const page of PAGES) {
      const files = filesOf(figureOf(page));
      expect([...files].map(([type, { length }]) => [type, length])).toEqual([
        ["image/avif", page === PAGES[0] ? 3 : 2],
        ["image/webp", page === PAGES[0] ? 3 : 2],
        ["image/jpeg", 1],
      ]);
      for (const [type, addresses] of files)
        for (const address of addresses) {
          const { exif, format, width, height } = await sharp(
            path.join(site.dir, address),
          ).metadata();
          expect([address, exif, `image/${format === "heif" ? "avif" : format}`]).toEqual([
            address,
            undefined,
            type,
          ]);
          expect([address, String(width)]).toEqual([address, /-(\d+)\.\w+$/u.exec(address)?.[1]]);
          expect(width > height).toBe(page === PAGES[0]);
        }
    }
  });

  test("are the same bytes from another folder and under a path, to which pages lead", () => {
    const names = site.files(/^pictures\/photo\//u);
    expect(names).toHaveLength(12);
    expect(siteUnderPath.files(/^pictures\/photo\//u)).toEqual(names);
    const bytes = ({ dir }: SiteAside) => names.map((name) => readFileSync(path.join(dir, name)));
    expect(
      bytes(siteUnderPath).every((one, at) => one.equals(bytes(site)[at] ?? Buffer.of())),
    ).toBe(true);
    const addresses = PAGES.flatMap((page) => [
      ...filesOf(figureOf(page, siteUnderPath)).values(),
    ]).flat();
    expect(addresses.map((address) => address.replace(/^\/a\/b\//u, "")).toSorted()).toEqual(names);
  });

  test("are a table to download, which names a file of each", () => {
    const rows = csvParse(site.read("data/photos.csv").slice(1));
    expect(
      rows.map(({ id, licence, path: file = "" }) => [
        id,
        licence,
        site.files(new RegExp(`^${file}$`, "u")),
      ]),
    ).toEqual([
      [
        "shixing-terraces",
        "cc-by-4.0",
        [expect.stringMatching(/^pictures\/photo\/shixing-terraces-[\da-f]{8}-800\.jpg$/u)],
      ],
      [
        "tower",
        "permission",
        [expect.stringMatching(/^pictures\/photo\/tower-[\da-f]{8}-750\.jpg$/u)],
      ],
    ]);
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
