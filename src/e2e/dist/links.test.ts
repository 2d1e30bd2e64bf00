import { describe, expect, test } from "vitest";
import { LICENCE } from "../../components/publish/data-package.ts";
import { testSiteUrl } from "../../cli/test/test-builds.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { builds, complaints, type Page } from "./lib/builds.ts";
import { all, attribute } from "./lib/dom.ts";

/** Attributes that name an element of the same page. */
const REFERENCES = ["aria-labelledby", "aria-describedby", "aria-details", "aria-controls", "for"];
const sourceAddresses = new Set(loadDataset().sources.map(({ url }) => url));

const idsOf = ({ document }: Page) =>
  all(document).flatMap((element) => attribute(element, "id") ?? []);

const hrefsOf = ({ document }: Page, ...tags: readonly string[]) =>
  all(document, ...tags).map((element) => attribute(element, "href") ?? "");

/** What a page's `link` elements fetch; its canonical address is judged with its head. */
const fetched = ({ document }: Page) =>
  all(document, "link")
    .filter((link) => attribute(link, "rel") !== "canonical")
    .map((link) => attribute(link, "href") ?? "");

describe.each(builds)("$name", ({ pages, files, base }) => {
  const fragments = new Map(pages.map((page) => [page.address.pathname, new Set(idsOf(page))]));
  const addresses = new Set([...fragments.keys(), ...files.map((file) => base + file)]);

  /** Why a link on a page is broken, if it is. A path that a host would redirect counts as broken. */
  function judge(page: Page, href: string): string | undefined {
    const { origin, pathname, hash } = new URL(href, page.address);
    if (origin !== testSiteUrl) return undefined;
    if (!pathname.startsWith(base)) return `${href} leaves the base path`;
    if (!addresses.has(pathname)) return `${href} leads nowhere`;
    const id = decodeURIComponent(hash.slice(1));
    if (id !== "" && !fragments.get(pathname)?.has(id)) return `${href} has no such place`;
    return undefined;
  }

  test("every link within the site leads to a page, and to a place in it", () => {
    const findings = complaints(pages, (page) => [
      ...hrefsOf(page, "a", "area").map((href) =>
        href === "" ? "a link without address" : judge(page, href),
      ),
      ...fetched(page).map((href) => judge(page, href)),
    ]);
    expect(findings).toEqual([]);
  });

  test("the error page's links work from whatever address it is shown at", () => {
    const lost = pages.filter(({ route }) => route === "/404.html");
    const relative = complaints(lost, (page) =>
      [...hrefsOf(page, "a"), ...fetched(page)].map(
        (href) => !href.startsWith(base) && !href.startsWith("#") && href,
      ),
    );
    expect(lost).toHaveLength(1);
    expect(relative).toEqual([]);
  });

  test("links out of the site go to the sources, and to the licence of the data, alone", () => {
    const findings = complaints(pages, (page) =>
      hrefsOf(page, "a", "area")
        .filter((href) => new URL(href, page.address).origin !== testSiteUrl)
        .map((href) => !sourceAddresses.has(href) && href !== LICENCE.path && href),
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

  test("every page is reached from the home page", () => {
    const reached = new Set([base]);
    const byPath = new Map(pages.map((page) => [page.address.pathname, page]));
    // A set that grows while it is walked: each address found is visited in its turn.
    for (const path of reached) {
      const page = byPath.get(path);
      if (!page) continue;
      for (const href of hrefsOf(page, "a")) reached.add(new URL(href, page.address).pathname);
    }
    const missed = pages.filter(({ address }) => !reached.has(address.pathname));
    expect(missed.map(({ route }) => route)).toEqual(["/404.html"]);
  });
});
