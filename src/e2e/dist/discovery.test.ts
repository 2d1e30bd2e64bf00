import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elementsOf, readXml, xmlText } from "../../charts/testing/read-xml.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { builds, complaints, editions, type Page } from "./lib/builds.ts";
import { all, attribute, hasClass, textOf, texts } from "./lib/dom.ts";

const { site } = loadDataset();

type Thing = Readonly<Record<string, unknown>>;

/** The things that a page tells search engines of. */
const thingsOf = ({ document }: Page): Thing[] =>
  all(document, "script")
    .filter((script) => attribute(script, "type") === "application/ld+json")
    .flatMap((script) => {
      const told = JSON.parse(texts(script).join("")) as { "@context": string; "@graph": Thing[] };
      expect(told["@context"]).toBe("https://schema.org");
      return told["@graph"];
    });

const ofType = (page: Page, type: string) => thingsOf(page).filter((one) => one["@type"] === type);
const isListed = ({ document }: Page) =>
  !all(document, "meta").some((meta) => attribute(meta, "content") === "noindex");

const linkOf = (page: Page, rel: string) =>
  all(page.document, "link").flatMap((link) =>
    attribute(link, "rel") === rel ? [attribute(link, "href") ?? ""] : [],
  );

/** The width and height that a PNG says it has, pixels. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return `${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`;
}

describe.each(builds)("$name", (build) => {
  const { pages, files, base, dir } = build;
  const home = new URL(base, testSiteUrl).href;
  const read = (file: string) => readFileSync(join(dir, file));

  test("the sitemap lists the address of every page that may be found, and no other", () => {
    const elements = elementsOf(readXml(read("sitemap.xml").toString("utf8")));
    const listed = elements.filter(({ name }) => name === "loc").map(xmlText);
    const canonical = pages.filter(isListed).flatMap((page) => linkOf(page, "canonical"));
    expect(listed.toSorted()).toEqual(canonical.toSorted());
    expect(listed.length).toBeGreaterThan(100);
    expect(elements.filter(({ name }) => name === "lastmod")).toEqual([]);
  });

  test("robots.txt lets everybody in, and names the sitemap", () => {
    expect(read("robots.txt").toString("utf8")).toBe(
      `User-agent: *\nAllow: /\n\nSitemap: ${home}sitemap.xml\n`,
    );
  });

  test("every page links to its icons, which are there, of their sizes and small", () => {
    const findings = complaints(pages, (page) => {
      // Nobody keeps a frame on a home screen.
      const isFrame = page.path === "/embed/map/";
      const manifest = base + `${page.say.prefix}/site.webmanifest`.slice(1);
      return [
        linkOf(page, "icon").join(" ") !== `${base}favicon.ico ${base}favicon.svg` && "other icons",
        linkOf(page, "apple-touch-icon").join(" ") !==
          (isFrame ? "" : `${base}apple-touch-icon.png`) && "another touch icon",
        linkOf(page, "manifest").join(" ") !== (isFrame ? "" : manifest) && "another manifest",
      ];
    });
    expect(findings).toEqual([]);
    expect(sizeOf(read("apple-touch-icon.png"))).toBe("180x180");
    const ico = read("favicon.ico");
    expect([...ico.subarray(0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 32, 32]);
    expect(sizeOf(ico.subarray(22))).toBe("32x32");
    const images = files.filter((file) => /^[\w-]+\.(?:png|ico)$/u.test(file));
    expect(images.map((file) => read(file).length).filter((size) => size > 10_000)).toEqual([]);
  });

  test("every page with a breadcrumb tells it to search engines, step by step", () => {
    const findings = complaints(pages, (page) => {
      const nav = all(page.document, "nav").find((one) => hasClass(one, "breadcrumb"));
      const lists = ofType(page, "BreadcrumbList");
      if (!nav) return [lists.length > 0 && "a list without a breadcrumb"];
      const steps = all(nav, "li").map((step, at) => {
        const [link] = all(step, "a");
        const path = link ? (attribute(link, "href") ?? "") : page.address.href;
        const item = new URL(path, testSiteUrl).href;
        return { "@type": "ListItem", position: at + 1, name: textOf(step), item };
      });
      return [
        JSON.stringify(lists.map((list) => list.itemListElement)) !== JSON.stringify([steps]) &&
          "another list",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("what is told to search engines has a type, and nothing empty or half known", () => {
    const check = (value: unknown): string[] => {
      if (value === null || value === "") return ["an empty value"];
      if (Array.isArray(value)) return value.flatMap(check);
      if (typeof value !== "object") return [];
      return [...("@type" in value ? [] : ["no type"]), ...Object.values(value).flatMap(check)];
    };
    expect(complaints(pages, (page) => thingsOf(page).flatMap(check))).toEqual([]);
  });
});

describe.each(editions)("$name", ({ base, dir, files, say, folder, pageAt }) => {
  const root = new URL(base, testSiteUrl).href;
  const home = root + folder;
  const fileAt = (href: string) => readFileSync(join(dir, href.slice(base.length)));

  test("the manifest's addresses are below the base, and its icons of the sizes that it says", () => {
    const [href = ""] = linkOf(pageAt("/"), "manifest");
    const manifest = JSON.parse(fileAt(href).toString("utf8")) as {
      readonly id: string;
      readonly lang: string;
      readonly start_url: string;
      readonly scope: string;
      readonly display: string;
      readonly name: string;
      readonly short_name: string;
      readonly icons: readonly {
        readonly src: string;
        readonly sizes: string;
        readonly type: string;
        readonly purpose: string;
      }[];
    };
    const start = base + folder;
    expect([manifest.id, manifest.start_url, manifest.scope]).toEqual([start, start, start]);
    expect([manifest.lang, manifest.display]).toEqual([say.tag, "browser"]);
    expect(manifest.short_name.length).toBeLessThanOrEqual(12);
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      "192x192 any",
      "512x512 any",
      "512x512 maskable",
    ]);
    for (const { src, sizes, type } of manifest.icons) {
      expect([sizeOf(fileAt(src)), type]).toEqual([sizes, "image/png"]);
    }
  });

  test("home is a site and an article, based on the report by its author, publisher and date; no date of its own is made up", () => {
    const page = pageAt("/");
    const [article] = ofType(page, "NewsArticle");
    const [site] = ofType(page, "WebSite");
    expect(site).toMatchObject({ url: home, inLanguage: say.tag });
    const [h1] = all(page.main, "h1");
    expect(article).toMatchObject({
      headline: h1 ? textOf(h1) : "",
      url: home,
      inLanguage: say.tag,
    });
    expect(article).not.toHaveProperty("datePublished");
    const [report] = (article?.isBasedOn ?? []) as Thing[];
    expect(report).toMatchObject({
      "@type": "Article",
      author: [
        say.code === "zh"
          ? { "@type": "Person", name: "史成雷" }
          : { "@type": "Person", name: "Shi Chenglei", alternateName: "史成雷" },
      ],
      publisher: { name: say.code === "zh" ? "南方杂志社" : "Nanfang Magazine" },
      datePublished: "2024-05-29",
      url: "https://www.nfzz.net.cn/node_1b5282124b/c1895d3fa6.shtml",
    });
  });

  test("the data is a data set whose files are there, each of its type", () => {
    const [data] = ofType(pageAt("/data/"), "Dataset");
    expect(data).toMatchObject({
      url: `${home}data/`,
      license: "https://creativecommons.org/licenses/by/4.0/",
      inLanguage: say.tag,
      spatialCoverage: { name: say.text(site.province) },
      temporalCoverage: "2023-10/2026",
    });
    expect(String(data?.description).length).toBeGreaterThan(50);
    const types = {
      csv: "text/csv",
      json: "application/json",
      geojson: "application/geo+json",
      svg: "image/svg+xml",
    };
    const distribution = (data?.distribution ?? []) as Thing[];
    for (const { contentUrl, encodingFormat } of distribution) {
      const address = String(contentUrl);
      expect(address.startsWith(root)).toBe(true);
      expect(files).toContain(address.slice(root.length));
      const ending = address.slice(address.lastIndexOf(".") + 1);
      expect(Object.entries(types)).toContainEqual([ending, encodingFormat]);
    }
    const own = distribution.filter(({ license }) => license !== undefined);
    expect(own.map(({ contentUrl, license }) => [contentUrl, license])).toEqual(
      ["data/map.geojson", "data/map.topo.json", `${folder}data/map.svg`].map((path) => [
        `${root}${path}`,
        `${home}data/#boundaries`,
      ]),
    );
    const published = files.filter((file) => /^data\/[^/]+\.(?:csv|json|geojson|svg)$/u.test(file));
    // The index of the search repeats what the tables hold.
    expect(distribution).toHaveLength(published.length - 1);
  });
});
