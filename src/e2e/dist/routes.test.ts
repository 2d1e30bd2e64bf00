import { describe, expect, test } from "vitest";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { countyPath } from "../../model/addresses.ts";
import { speakAll } from "../../i18n/languages.ts";
import { builds, editions } from "./lib/builds.ts";

const { counties, projects, organizations, site } = loadDataset();
const slugs = (folder: string, records: readonly { readonly id: string }[]) =>
  records.map(({ id }) => `/${folder}/${id}/`);

/** The routes that other programs and people's bookmarks rely on. */
const contract = [
  "/",
  "/404.html",
  "/about/",
  "/accessibility/",
  "/compare/",
  "/corrections/",
  "/data/",
  "/data/coverage/",
  "/embed/map/",
  "/glossary/",
  ...["/counties/", ...new Set(counties.map(countyPath))],
  ...["/projects/", ...slugs("projects", projects)],
  ...["/organizations/", ...slugs("organizations", organizations)],
];
/** What stands beside the pages; a new kind of file is added here, on purpose. */
const besides = new RegExp(
  `^(?:_astro/[\\w.-]+\\.(?:css|js)|(?:${speakAll(site)
    .flatMap(({ prefix }) => (prefix === "" ? [] : [`${prefix.slice(1)}/`]))
    .join("|")})?(?:${[
    "corrections\\.atom|sitemap\\.xml|robots\\.txt|site\\.webmanifest",
    "favicon\\.(?:svg|ico)|(?:apple-touch-icon|icon-192|icon-512|icon-maskable-512)\\.png",
    "pictures/(?:[a-z0-9-]+\\.(?:svg|csv)|(?:county|layer)/[a-z0-9-]+\\.svg|photo/[a-z0-9-]+\\.(?:avif|webp|jpg))",
    "og/(?:[a-z]+/)?[a-z0-9-]+\\.png",
    "data/(?:[a-z-]+\\.(?:csv|json)|map\\.(?:geojson|topo\\.json|svg)|checksums\\.txt)",
  ].join("|")}))$`,
  "u",
);

test("the programme has 62 counties: 57 of their kinds and 5 districts", () => {
  const count = (kind: string) => counties.filter((county) => county.kind === kind).length;
  expect(counties).toHaveLength(62);
  expect(["county-level-city", "county", "autonomous-county", "district"].map(count)).toEqual([
    20, 34, 3, 5,
  ]);
});

test.each(editions)("$name has every page of the contract, and no page besides", ({ pages }) => {
  expect(pages.map(({ path }) => path).toSorted()).toEqual(contract.toSorted());
});

describe.each(builds)("$name", ({ files }) => {
  test("holds nothing but pages, style sheets, scripts, icons, the feed, what machines ask for, pictures and data as files", () => {
    const unexpected = files.filter((file) => !file.endsWith(".html") && !besides.test(file));
    // Some hosts read these, and serve them to nobody.
    expect(unexpected).toEqual([".htaccess", ".nojekyll", "_headers", "_redirects", "vercel.json"]);
    expect(files.filter((file) => file.endsWith(".css"))).not.toEqual([]);
  });
});

test("both builds say the same, but for their own address", () => {
  const [atRoot, underPath] = builds.map(({ pages, base }) =>
    pages.map(({ route, html }) => [
      route,
      html
        // Pictures name the address: their sizes and checksums are each build's own, and tested beside the files.
        .replaceAll(/<small>[^<]*<code[^>]* title="SHA-256[^<]*<\/code><\/small>/gu, "")
        .replaceAll(/<[^>]*>/gu, " ")
        .replaceAll(new URL(base, testSiteUrl).href, `${testSiteUrl}/`)
        .replaceAll(/\s+/gu, " "),
    ]),
  );
  expect(underPath).toEqual(atRoot);
});
