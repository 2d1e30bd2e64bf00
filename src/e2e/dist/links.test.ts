import { describe, expect, test } from "vitest";
import { LICENCE } from "../../outputs/data-package.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { LICENCES } from "../../data/schema/photos.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { searchFor } from "../../model/addresses.ts";
import { speakAll } from "../../i18n/languages.ts";
import { type Found, linkedFrom, namedIn, namedInFiles } from "./lib/addresses.ts";
import { builds, complaints, type Page, pageAt } from "./lib/builds.ts";
import { all, attribute, type Element } from "./lib/dom.ts";

/** Attributes that name an element of the same page. */
const REFERENCES = ["aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "for"];
const { counties, links, photos, prefectures, site, sources } = loadDataset();
const languages = speakAll(site);
/** Sources, further reading, and where photos and their licences are. */
const known = new Set([
  ...[...sources, ...links, ...Object.values(LICENCES)].map(({ url }) => url),
  ...photos.flatMap(({ from }) => from ?? []),
]);

/** Where a county's page sends a reader to look: the portals of the data, and a search that is ready. */
const portals = new Set([...counties, ...prefectures, site].flatMap(({ portal }) => portal ?? []));
const isLookup = (href: string) => portals.has(href) || href.startsWith(searchFor(""));

const nameOf = (meta: Element) => attribute(meta, "property") ?? attribute(meta, "name") ?? "";

const idsOf = ({ document }: Page) =>
  all(document).flatMap((element) => attribute(element, "id") ?? []);

const hrefsOf = ({ document }: Page, ...tags: readonly string[]) =>
  all(document, ...tags).map((element) => attribute(element, "href") ?? "");

/** What a page's `link` elements fetch; its canonical address is judged with its head. */
const fetched = ({ document }: Page) =>
  all(document, "link")
    .filter((link) => attribute(link, "rel") !== "canonical")
    .map((link) => attribute(link, "href") ?? "");

describe.each(builds)("$name", (build) => {
  const { pages, files, base } = build;
  const fragments = new Map(pages.map((page) => [page.address.pathname, new Set(idsOf(page))]));
  const addresses = new Set([...fragments.keys(), ...files.map((file) => base + file)]);

  /** Why an address is broken, if it is. A path that a host would redirect counts as broken. */
  function judge({ href, from, isPlace }: Found): string | undefined {
    const url = URL.parse(href, from);
    if (!url) return `${href} is no address`;
    const { origin, pathname, hash } = url;
    if (origin !== testSiteUrl) return undefined;
    const path = decodeURI(pathname);
    if (!path.startsWith(base)) return `${href} leaves the base path`;
    if (!addresses.has(path)) return `${href} leads nowhere`;
    const id = decodeURIComponent(hash.slice(1));
    const places = isPlace ? fragments.get(path) : undefined;
    if (id !== "" && places && !places.has(id)) return `${href} has no such place`;
    return undefined;
  }

  test("every link and asset of a page is there, and every place that it names", () => {
    const findings = complaints(pages, (page) => [
      ...all(page.document, "a", "area").map(
        (link) => !attribute(link, "href") && "a link without address",
      ),
      ...linkedFrom(page).map(judge),
    ]);
    expect(findings).toEqual([]);
  });

  test("every whole address that a page writes is right: canonical, og:, citations, code to paste", () => {
    const home = pageAt(build, "/");
    const named = namedIn(home.html, home.address).map(({ href }) => href);
    expect(named).toContain(home.address.href);
    expect(named).toContain(new URL(`${base}embed/map/`, testSiteUrl).href);
    expect(
      complaints(pages, (page) => namedIn(page.html, page.address).map((found) => judge(found))),
    ).toEqual([]);
  });

  test("what other programs show of a page names its address whole", () => {
    const findings = complaints(pages, (page) =>
      all(page.document, "meta")
        .filter((meta) => /^(?:og:(?:url|image)|twitter:image)$/u.test(nameOf(meta)))
        .map((meta) => attribute(meta, "content") ?? "")
        .map((href) => !href.startsWith(testSiteUrl + base) && `${href} is not whole`),
    );
    expect(findings).toEqual([]);
  });

  test("every address in feeds, pictures, styles and data is right", () => {
    const named = namedInFiles(build);
    expect(named.get("corrections.atom")?.length).toBeGreaterThan(2);
    const findings = [...named].flatMap(([file, found]) =>
      found.map(judge).flatMap((problem) => (problem === undefined ? [] : [`${file}: ${problem}`])),
    );
    expect(findings).toEqual([]);
  });

  test("the error page's links work from whatever address it is shown at", () => {
    const lost = pages.filter(({ path }) => path === "/404.html");
    const relative = complaints(lost, (page) =>
      [...hrefsOf(page, "a"), ...fetched(page)].map(
        (href) => !href.startsWith(base) && !href.startsWith("#") && href,
      ),
    );
    expect(lost).toHaveLength(languages.length);
    expect(relative).toEqual([]);
  });

  test("links out of the site go to what the data names, the licence of the data, and where to look for more, alone", () => {
    const findings = complaints(pages, (page) =>
      hrefsOf(page, "a", "area")
        .filter((href) => new URL(href, page.address).origin !== testSiteUrl)
        .map((href) => !known.has(href) && !isLookup(href) && href !== LICENCE.path && href),
    );
    expect(findings).toEqual([]);
  });

  test("no two elements of a page share an id, and every id named is there", () => {
    const findings = complaints(pages, (page) => {
      const ids = idsOf(page);
      const named = all(page.document).flatMap((element) =>
        REFERENCES.flatMap((name) => attribute(element, name)?.split(/\s+/u) ?? []),
      );
      return [
        ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `#${id} twice`),
        ...named.filter((id) => !ids.includes(id)).map((id) => `#${id} is named, not there`),
        ids.includes("") && "an empty id",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("every page but the error pages is reached from the home page", () => {
    const reached = new Set([base]);
    const byPath = new Map(pages.map((page) => [page.address.pathname, page]));
    // A set that grows while it is walked: each address found is visited in its turn.
    for (const path of reached) {
      const page = byPath.get(path);
      if (!page) continue;
      for (const href of hrefsOf(page, "a")) reached.add(new URL(href, page.address).pathname);
    }
    const missed = pages.filter(({ address }) => !reached.has(address.pathname));
    expect(missed.map(({ route }) => route)).toEqual(
      languages.map(({ prefix }) => `${prefix}/404.html`),
    );
  });
});
