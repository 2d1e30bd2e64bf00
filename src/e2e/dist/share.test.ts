import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatSnippet } from "../../client/embed-code.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { findCitations } from "../../data/schema/fields/citation.ts";
import { TABLE_NAMES } from "../../data/schema/files.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { figuresOf } from "../../model/figure.ts";
import { builds, complaints, type Page, pageAt } from "./lib/builds.ts";
import { marksIn } from "./lib/citations.ts";
import {
  all,
  attribute,
  closest,
  hasClass,
  type Node,
  textOf,
  texts,
  withClass,
} from "./lib/dom.ts";

const dataset = loadDataset();
const figures = new Map(figuresOf(dataset).map((figure) => [`figure-${figure.id}`, figure]));
const sources = new Map(dataset.sources.map((source) => [source.id, source]));
/** The tables of which no record cites a source. The rows of the census share one, which site.json names. */
const UNCITED = new Set<string>(
  TABLE_NAMES.filter((name) => {
    const cited = name === "census" ? dataset.site.census : dataset[name];
    return [...findCitations(cited)].length === 0;
  }),
);
/** Home, and the pages that people hand on. */
const isShared = ({ path }: Page) =>
  path === "/" || /^\/(?:counties|projects|organizations)\/[^/]+\/$/u.test(path);
const isCited = (page: Page) => isShared(page) || page.path === "/about/";

/** What cites: the marks of numbers, and the links of pictures and files. */
const citingIn = (root: Node) =>
  ["sup", "a"]
    .flatMap((tag) => all(root, tag))
    .filter((one) => attribute(one, "data-cites") !== undefined);
const formOf = ({ document }: Page, form: string) => {
  const [details = document] = all(document, "details").filter(
    (one) => attribute(one, "id") === "cite",
  );
  const [pre] = all(details, "pre").filter((one) => attribute(one, "data-form") === form);
  return pre ? texts(pre).join("") : "";
};

describe.each(builds)("$name", (build) => {
  const { pages, base } = build;
  const cited = pages.filter(isCited);

  test("home and every county, project and organisation has a button that shares its address", () => {
    const findings = complaints(pages, (page) => {
      const bars = all(page.main, "share-bar");
      const [bar] = bars;
      if (!bar || !isShared(page)) return [bars.length > 0 !== isShared(page) && "has it, or not"];
      const [h1] = all(page.document, "h1");
      const [button] = all(bar, "button");
      const [field] = all(bar, "input");
      return [
        bars.length > 1 && "two of them",
        attribute(bar, "data-path") !== page.address.pathname && "shares another page",
        (attribute(bar, "data-live") !== undefined) !== (page.path === "/") && "live, or not",
        page.path !== "/" &&
          (!h1 || attribute(bar, "data-title") !== textOf(h1)) &&
          "under another name",
        (!button || !hasClass(button, "needs-script")) && "a button that does nothing alone",
        (!field || attribute(field, "hidden") === undefined) && "the field stands open",
        (!field || !attribute(field, "aria-label")) && "the field has no name",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("each of them, and about, tells in three forms how to cite it, by its own address", () => {
    const findings = complaints(cited, (page) => {
      const [h1 = page.main] = all(page.document, "h1");
      const forms = ["gbt", "apa", "bibtex"].map((form) =>
        formOf(page, form).replaceAll("\\&", "&"),
      );
      return [
        ...forms.flatMap((text) => [
          !text.includes(page.address.href) && `no address in ${text}`,
          !text.includes(textOf(h1)) && `no title in ${text}`,
          !text.includes(page.say.text(dataset.site.title)) && `no site in ${text}`,
          /\d{4}-\d\d-\d\d|\d{4}\/\d/u.test(text) && `the day of the build in ${text}`,
        ]),
        !forms[0]?.includes(`[EB/OL]. [${page.say.words.citation.date}]. `) &&
          "no place for the day (GB/T)",
        !forms[1]?.includes(`Retrieved [${page.say.words.citation.date}], from`) &&
          "no place for the day (APA)",
        forms[2]?.includes("urldate") && "a day that is none (BibTeX)",
      ];
    });
    expect(cited.length).toBeGreaterThan(90);
    expect(findings).toEqual([]);
  });

  test("BibTeX keys are each page's own, and the same wherever the site stands", () => {
    const keys = builds.map((one) =>
      one.pages
        .filter(isCited)
        .map((page) => /^@online\{([^,]+),/u.exec(formOf(page, "bibtex"))?.[1]),
    );
    expect(new Set(keys[0]).size).toBe(cited.length);
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[0]?.filter((key) => !/^[a-z0-9:-]+$/u.test(key ?? ""))).toEqual([]);
  });

  test("every number set large and every picture has an anchor, and what cites it", () => {
    const findings = complaints(pages, (page) => {
      const numbers = withClass(page.main, "figures").flatMap((list) => all(list, "div"));
      return [...numbers, ...all(page.main, "figure").filter((one) => hasClass(one, "chart"))].map(
        (item) => {
          const id = attribute(item, "id");
          const cites = citingIn(item).filter((one) => attribute(one, "data-cites") === id);
          return (id === undefined || cites.length !== 1) && `${textOf(item)} cannot be cited`;
        },
      );
    });
    expect(findings).toEqual([]);
    expect(citingIn(pageAt(build, "/").document).length).toBeGreaterThanOrEqual(11);
  });

  test("a number is cited with its name, unit, qualifier and date, and a picture with its sources", () => {
    const findings = complaints(pages, (page) =>
      citingIn(page.document).flatMap((one) => {
        const figure = figures.get(attribute(one, "data-cites") ?? "");
        const title = attribute(one, "data-title") ?? "";
        const note = attribute(one, "data-note") ?? "";
        // A table of our own making, or an empty one, rests on no source.
        const [table = ""] = /(?<=^table-).+/u.exec(attribute(one, "data-cites") ?? "") ?? [];
        if (UNCITED.has(table)) return [note !== "" && `${title} with a source`];
        if (!figure) return [!note.includes("http") && `${title} without a source`];
        const list = closest(one, "div");
        const [date] = list ? withClass(list, "date") : [];
        return [
          !title.includes(page.say.text(figure.name)) && `${title} without its name`,
          !title.includes(page.say.formatQuantity(figure)) && `${title} loses its claim`,
          date && !title.includes(textOf(date)) && `${title} without its date`,
        ];
      }),
    );
    expect(findings).toEqual([]);
  });

  test("every source that a mark cites is listed on its page, as a citation names it", () => {
    const findings = complaints(pages, ({ document, say }) => {
      const names = new Map(
        all(document, "li").map((one) => [attribute(one, "id"), attribute(one, "data-name") ?? ""]),
      );
      return [...new Set(marksIn(say, document).map(({ source }) => source))].map((id) => {
        const name = names.get(`source-${id}`) ?? "";
        const publisher = say.text(sources.get(id)?.publisher) ?? "absent";
        return !name.includes(publisher) && `${id} as "${name}"`;
      });
    });
    expect(findings).toEqual([]);
  });

  test("every page with an address has one dialog for its notes, shut", () => {
    const found = pages.filter(({ path }) => path !== "/404.html");
    const findings = complaints(found, (page) => {
      const dialogs = all(page.document, "dialog");
      return [
        dialogs.length !== 1 && `${dialogs.length} dialogs`,
        dialogs.some((one) => attribute(one, "open") !== undefined) && "it stands open",
        dialogs.some((one) => !attribute(one, "aria-labelledby")) && "it has no name",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("home shows the code to embed the map, by the address where it stands", () => {
    const [snippet] = all(pageAt(build, "/").main, "embed-snippet");
    const [code] = snippet ? all(snippet, "pre") : [];
    const { main } = pageAt(build, "/embed/map/");
    const title = textOf(all(main, "h1")[0] ?? main);
    const address = new URL(`${base}embed/map/`, testSiteUrl).href;
    expect(code && texts(code).join("")).toBe(formatSnippet(address, title));
  });

  test("the links of the map for frames lead out of the frame, save those to its own notes", () => {
    const links = all(pageAt(build, "/embed/map/").document, "a");
    const inside = links.filter(
      (link) => attribute(link, "target") !== "_top" && !attribute(link, "href")?.startsWith("#"),
    );
    expect(inside.map((link) => attribute(link, "href"))).toEqual([]);
    expect(links.some((link) => attribute(link, "href") === base)).toBe(true);
  });
});

const isPicture = (file: string): boolean => /^(?:\w+\/)?og\//u.test(file);

/** Bytes; those who show such pictures fetch them for each reader. */
const HEAVIEST = 60_000;

const OWN = /^\/(?:(?:counties|projects|organizations)\/[^/]+\/)?$/u;
const imageOf = ({ path, say }: Page): string =>
  `${say.prefix}/og${path !== "/" && OWN.test(path) ? path.slice(0, -1) : "/home"}.png`.slice(1);

const metaOf = ({ document }: Page, name: string): string[] =>
  all(document, "meta")
    .filter((meta) => (attribute(meta, "property") ?? attribute(meta, "name")) === name)
    .map((meta) => attribute(meta, "content") ?? "");

describe.each(builds)("pictures for sharing, $name", (build) => {
  const { base, dir, files, pages } = build;
  const found = pages.filter((page) => metaOf(page, "robots").length === 0);
  const pictures = files.filter(isPicture);

  test("every page names its own picture, the others that of the home page", () => {
    const findings = complaints(found, (page) => {
      const file = imageOf(page);
      const address = new URL(base + file, page.address).href;
      const [alt = ""] = metaOf(page, "og:image:alt");
      return [
        metaOf(page, "og:image").join(" ") !== address &&
          `og:image is ${metaOf(page, "og:image").join(" ") || "absent"}`,
        !pictures.includes(file) && `${file} is not there`,
        metaOf(page, "og:image:width").join(" ") !== "1200" && "width",
        metaOf(page, "og:image:height").join(" ") !== "630" && "height",
        metaOf(page, "twitter:card").join(" ") !== "summary_large_image" && "twitter:card",
        alt.length < 12 && "no words for those who cannot see it",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("every picture is one of a page, 1200 by 630, and light", () => {
    expect(pictures.toSorted()).toEqual([...new Set(found.map(imageOf))].toSorted());
    for (const file of pictures) {
      const png = readFileSync(join(dir, file));
      expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(statSync(join(dir, file)).size, file).toBeLessThan(HEAVIEST);
    }
  });

  test("no font is sent with the site", () => {
    expect(files.filter((file) => /\.(?:woff2?|ttf|otf)$/u.test(file))).toEqual([]);
  });
});

test("both builds draw the same pictures", () => {
  const [atRoot, underPath] = builds.map(({ dir, files }) =>
    files.filter(isPicture).map((file) => [file, readFileSync(join(dir, file), "base64")]),
  );
  expect(underPath).toEqual(atRoot);
});
