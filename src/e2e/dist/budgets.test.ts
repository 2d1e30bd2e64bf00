import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { speakAll } from "../../i18n/languages.ts";
import { builds, complaints, type Page, pageAt } from "./lib/builds.ts";
import { all, attribute, textOf, withClass } from "./lib/dom.ts";
import { provinceMapOf } from "./lib/drawn-map.ts";
import { initialScripts } from "./lib/addresses.ts";

/** Bytes on the wire, of a host that compresses ahead of time. */
const weigh = (content: string): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Names and signs on the map when its budget was set, and the bytes that one more of them may take with its arc. */
const DRAWN_AT_FIRST = 96;
const BYTES_OF_FACT = 90;

/** Records when the budget of the map for frames was set, which has all of them in its cards and its table. */
const RECORDS_AT_FIRST = 469;

const countRecords = (): number =>
  Object.values(loadDataset()).reduce(
    (sum: number, table: unknown) => sum + (Array.isArray(table) ? table.length : 0),
    0,
  );

describe.each(builds)("$name", (build) => {
  const { base, dir, files, pages } = build;
  const home = pageAt(build, "/");
  const inEach = (path: string) =>
    speakAll(loadDataset().site).map(({ prefix }) => pageAt(build, prefix + path));
  const [homes, embeds] = [inEach("/"), inEach("/embed/map/")];
  /** The build has compressed what is worth it. */
  const weighFile = (name: string): number => {
    const twin = join(dir, `${name}.br`);
    return existsSync(twin) ? statSync(twin).size : weigh(readFileSync(join(dir, name), "utf8"));
  };
  const weighPage = ({ route }: Page): number =>
    weighFile(route.slice(1).replace(/(?:^|\/)$/u, "$&index.html"));
  const weighAll = (names: readonly string[]): number =>
    names.reduce((sum, name) => sum + weighFile(name), 0);
  const weights = new Map<string, number>();
  const weighOnce = (code: string): number => {
    const bytes = weights.get(code) ?? weigh(code);
    weights.set(code, bytes);
    return bytes;
  };
  const readFile = (path: string) =>
    readFileSync(join(dir, decodeURI(path).slice(base.length)), "utf8");
  const weighStyles = (page: Page): number =>
    all(page.document, "link")
      .filter((link) => attribute(link, "rel") === "stylesheet")
      .reduce((sum, link) => sum + weighOnce(readFile(attribute(link, "href") ?? "")), 0);
  const weighScripts = (page: Page): number =>
    initialScripts(page, ({ pathname }) => readFile(pathname)).reduce(
      (sum, code) => sum + weighOnce(code),
      0,
    );

  test("the home page with its styles is at most 70 kB", () => {
    for (const page of homes)
      expect(weighPage(page) + weighStyles(page)).toBeLessThanOrEqual(70_000);
  });

  test("a county's page is at most 25 kB with all its styles", () => {
    const counties = pages.filter(({ route }) => /^(?:\/en)?\/counties\/[^/]+\/$/u.test(route));
    const named = loadDataset().counties.filter(({ adcode }) => adcode !== null);
    expect(counties.length).toBeGreaterThanOrEqual(named.length * homes.length);
    const heavy = complaints(counties, (page) => {
      const bytes = weighPage(page) + weighStyles(page);
      return [bytes > 25_000 && `${bytes} bytes`];
    });
    expect(heavy).toEqual([]);
  });

  test("all styles together are at most 10 kB", () => {
    const sheets = files.filter((file) => file.endsWith(".css"));
    const inPages = pages.map(({ document }) =>
      all(document, "style")
        .map((style) => textOf(style))
        .join(""),
    );
    expect(inPages).not.toContain("");
    // Pages share most of theirs, so that the heaviest stands for all.
    const heaviest = Math.max(...[...new Set(inPages)].map(weighOnce));
    expect(weighAll(sheets) + heaviest).toBeLessThanOrEqual(10_000);
  });

  test("no page loads more than 10 kB of script at once", () => {
    const heavy = complaints(pages, (page) => {
      const bytes = weighScripts(page);
      return [bytes > 10_000 && `${bytes} bytes`];
    });
    expect(heavy).toEqual([]);
  });

  test("all script together is at most 36 kB, what is loaded later too", () => {
    const scripts = files.filter((file) => /\.[cm]?js$/u.test(file));
    expect(weighAll(scripts)).toBeLessThanOrEqual(36_000);
  });

  test("the map's markup is at most 18 kB, with some room for each fact drawn on it later", () => {
    const { svg } = provinceMapOf(build);
    const { startOffset = 0, endOffset = Infinity } = svg.sourceCodeLocation ?? {};
    const markup = home.html.slice(startOffset, endOffset);
    expect(markup).toMatch(/^<svg.*<\/svg>$/su);
    // Who adds a team or a pairing must not meet a budget: a name, a sign and an arc of theirs weigh so much.
    const drawn = all(svg, "text").length + withClass(svg, "sign").length;
    const later = Math.max(0, drawn - DRAWN_AT_FIRST);
    expect(drawn).toBeGreaterThanOrEqual(Math.min(50, loadDataset().counties.length));
    // The name of the folder is the host's, and Brotli takes some names for 70 bytes more.
    const atRoot = markup.replaceAll(`"${base}`, '"/');
    expect(weigh(atRoot)).toBeLessThanOrEqual(18_000 + later * BYTES_OF_FACT);
  });

  test("the map for frames is at most 30 kB, without its styles, with some room for each record added later", () => {
    const room = 30_000 + Math.max(0, countRecords() - RECORDS_AT_FIRST) * BYTES_OF_FACT;
    for (const { html } of embeds)
      expect(weigh(html.replaceAll(/<style>.*?<\/style>/gsu, ""))).toBeLessThanOrEqual(room);
  });

  test("no other page is over 25 kB", () => {
    const heavy = pages.filter(
      (page) => ![...homes, ...embeds].includes(page) && weighPage(page) > 25_000,
    );
    expect(heavy.map(({ route }) => route)).toEqual([]);
  });
});
