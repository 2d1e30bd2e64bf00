import { describe, expect, test } from "vitest";
import { speakAll } from "../../i18n/languages.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { complaints, editions, type Page } from "./lib/builds.ts";
import { all, attribute, textOf } from "./lib/dom.ts";

/** The content of each `meta`, by its name or Open Graph property. */
function metaOf({ document }: Page): ReadonlyMap<string, string> {
  return new Map(
    all(document, "meta").map((meta) => [
      attribute(meta, "name") ?? attribute(meta, "property") ?? "",
      attribute(meta, "content") ?? "",
    ]),
  );
}

function canonicalOf({ document }: Page): string[] {
  return all(document, "link")
    .filter((link) => attribute(link, "rel") === "canonical")
    .map((link) => attribute(link, "href") ?? "");
}

/** How wide a text is, in Chinese characters: two letters stand in the room of one. */
const widthOf = (text: string) =>
  Array.from(text).reduce((sum, one) => sum + (/[\x20-\xff\u2010-\u2026]/u.test(one) ? 0.5 : 1), 0);

/** The error page stands at no address of its own; the embedded map only in the frames of others. */
const UNLISTED = ["/404.html", "/embed/map/"];
const isFound = ({ path }: Page) => !UNLISTED.includes(path);
const languages = speakAll(loadDataset().site);

describe.each(editions)("$name", ({ pages, say, base }) => {
  const found = pages.filter(isFound);

  test("every page says its language, encoding and width", () => {
    const findings = complaints(pages, (page) => {
      const [html] = all(page.document, "html");
      const [charset] = all(page.document, "meta");
      return [
        (html && attribute(html, "lang")) !== say.tag && "its lang is not that of its edition",
        (!charset || attribute(charset, "charset") !== "utf-8") && "utf-8 is not said first",
        metaOf(page).get("viewport") !== "width=device-width, initial-scale=1" &&
          "the viewport is not the device's, or zooming is held back",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("every page's own policy stands before all that it is to hold for", () => {
    const findings = complaints(pages, ({ document }) => {
      const [charset, policy] = all(document, "head")
        .flatMap((head) => all(head))
        .slice(0, 2);
      const isFirst =
        charset !== undefined &&
        attribute(charset, "charset") !== undefined &&
        policy !== undefined &&
        attribute(policy, "http-equiv") === "content-security-policy";
      return [!isFirst && "something stands before the policy"];
    });
    expect(findings).toEqual([]);
  });

  test("every page has a title and a description of its own, fit for a list of results", () => {
    const titles = pages
      .map(({ document }) => all(document, "title")[0])
      .map((one) => one && textOf(one));
    const descriptions = pages.map((page) => metaOf(page).get("description") ?? "");
    expect(new Set(titles).size).toBe(pages.length);
    expect(titles.filter((title) => !title || title.length > 70)).toEqual([]);
    expect(descriptions.filter((one) => one.length < 10 || widthOf(one) > 200)).toEqual([]);
    expect(new Set(descriptions).size).toBeGreaterThanOrEqual(pages.length);
  });

  test("every page names its one address", () => {
    const findings = complaints(found, (page) => {
      const links = canonicalOf(page);
      return [
        links.join(" ") !== page.address.href && `canonical is ${links.join(" ") || "absent"}`,
      ];
    });
    expect(findings).toEqual([]);
  });

  test("every page names its twins in the other languages, itself among them, and the Chinese for all others", () => {
    const findings = complaints(found, ({ document, path, address }) => {
      const named = all(document, "link")
        .filter((link) => attribute(link, "hreflang") !== undefined)
        .map((link) => [attribute(link, "hreflang"), attribute(link, "href")].join(" "));
      const others = languages.length > 1 ? [...languages, { tag: "x-default", prefix: "" }] : [];
      const wanted = others.map(
        ({ tag, prefix }) => `${tag} ${new URL(base.slice(0, -1) + prefix + path, address).href}`,
      );
      return [named.join() !== wanted.join() && `names ${named.join()}`];
    });
    expect(findings).toEqual([]);
  });

  test("every page leads to its twin in the other language, by that language's name", () => {
    const findings = complaints(
      pages.filter(({ path }) => path !== "/embed/map/"),
      ({ document, path }) =>
        languages
          .filter((other) => other !== say)
          .map((other) => {
            const link = all(document, "a").find((one) => attribute(one, "hreflang") === other.tag);
            const to = `${base.slice(0, -1)}${other.prefix}${path}`;
            return (
              (!link ||
                attribute(link, "href") !== to ||
                attribute(link, "lang") !== other.tag ||
                textOf(link) !== other.name) &&
              `no link to ${to}`
            );
          }),
    );
    expect(findings).toEqual([]);
  });

  test("every page tells those who share it what it is", () => {
    const findings = complaints(found, (page) => {
      const meta = metaOf(page);
      const title = all(page.document, "title")[0];
      return [
        !meta.get("og:type") && "no og:type",
        !meta.get("og:site_name") && "no og:site_name",
        !meta.get("og:title") && "no og:title",
        !textOf(title ?? page.main).includes(meta.get("og:title") ?? "") &&
          "og:title is not the title",
        meta.get("og:description") !== meta.get("description") && "og:description differs",
        meta.get("og:url") !== page.address.href && `og:url is ${meta.get("og:url") ?? "absent"}`,
        meta.get("og:locale") !== say.locale && "og:locale is not its edition's",
        meta.get("og:locale:alternate") !== languages.find((one) => one !== say)?.locale &&
          "og:locale:alternate is not the other edition's",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("the error page and the embedded map claim no address, and ask not to be listed", () => {
    const lost = pages.filter((page) => !isFound(page));
    const findings = complaints(lost, (page) => {
      const claimed = [...canonicalOf(page), metaOf(page).get("og:url") ?? ""].filter(Boolean);
      return [
        metaOf(page).get("robots") !== "noindex" && "not noindex",
        ...claimed
          .filter((address) => address !== page.address.href)
          .map((address) => `claims ${address}, where no page is`),
      ];
    });
    expect(lost).toHaveLength(2);
    expect(findings).toEqual([]);
  });

  test("no other page asks not to be listed", () => {
    expect(found.filter((page) => metaOf(page).has("robots"))).toEqual([]);
  });
});
