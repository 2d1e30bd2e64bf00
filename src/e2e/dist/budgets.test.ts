import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { builds, pageAt } from "./lib/builds.ts";
import { all, attribute } from "./lib/dom.ts";
import { provinceMapOf } from "./lib/province-map.ts";

/** Bytes on the wire, of a host that compresses ahead of time. */
const weigh = (content: string): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

describe.each(builds)("$name", (build) => {
  const { base, dir, pages } = build;
  const home = pageAt(build, "/");
  const embed = pageAt(build, "/embed/map/");
  const stylesheets = all(home.document, "link")
    .filter((link) => attribute(link, "rel") === "stylesheet")
    .map((link) => attribute(link, "href") ?? "")
    .map((href) => readFileSync(join(dir, href.slice(base.length)), "utf8"));
  const css = stylesheets.reduce((sum, sheet) => sum + weigh(sheet), 0);

  test("the home page with its styles is at most 60 kB", () => {
    expect(weigh(home.html) + css).toBeLessThanOrEqual(60_000);
  });

  test("the styles are at most 10 kB", () => {
    expect(stylesheets).not.toEqual([]);
    expect(css).toBeLessThanOrEqual(10_000);
  });

  test("the map's markup is at most 18 kB", () => {
    const { startOffset = 0, endOffset = Infinity } =
      provinceMapOf(build).svg.sourceCodeLocation ?? {};
    const markup = home.html.slice(startOffset, endOffset);
    expect(markup).toMatch(/^<svg.*<\/svg>$/su);
    expect(weigh(markup)).toBeLessThanOrEqual(18_000);
  });

  test("the map for frames is at most 30 kB, without its styles", () => {
    expect(weigh(embed.html)).toBeLessThanOrEqual(30_000);
  });

  test("no other page is over 25 kB", () => {
    const heavy = pages.filter(
      (page) => page !== home && page !== embed && weigh(page.html) > 25_000,
    );
    expect(heavy.map(({ route }) => route)).toEqual([]);
  });
});
