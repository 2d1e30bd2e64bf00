import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { elementsOf, readXml, xmlText } from "../../charts/testing/read-xml.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { loadDataset } from "../../data/load-dataset.ts";
import { builds, complaints, editions } from "./lib/builds.ts";
import { all, attribute, hasClass, textOf } from "./lib/dom.ts";

const { corrections, sources, site } = loadDataset();

describe.each(editions)("$name", ({ pages, base, dir, say, folder, pageAt }) => {
  const { main } = pageAt("/corrections/");
  const entries = all(main, "li").filter((item) =>
    attribute(item, "id")?.startsWith("correction-"),
  );

  test("the page has an entry for each correction, the newest first, or says that there is none", () => {
    const dates = corrections
      .map(({ date }) => date)
      .toSorted()
      .toReversed();
    const shown = entries.flatMap((entry) =>
      all(entry, "time").map((time) => attribute(time, "datetime")),
    );
    expect(shown).toEqual(dates);
    const wrong = corrections.filter(({ id, about, was, is, why }) => {
      const entry = entries.find((item) => attribute(item, "id") === `correction-${id}`);
      return ![about, was, is, why].every(
        (text) => entry && textOf(entry).includes(say.text(text)),
      );
    });
    expect(wrong).toEqual([]);
    const saysNone = all(main).some((one) => hasClass(one, "unknown-note"));
    expect(saysNone).toBe(corrections.length === 0);
  });

  test("every page but the map for frames offers the feed to feed readers", () => {
    const framed = pages.filter(({ path }) => path !== "/embed/map/");
    const findings = complaints(framed, ({ document }) => {
      const offers = all(document, "link").filter(
        (link) => attribute(link, "type") === "application/atom+xml",
      );
      return [
        offers.length !== 1 && `${offers.length} feeds offered`,
        offers.some((link) => attribute(link, "rel") !== "alternate") && "not as another form",
        offers.some((link) => attribute(link, "href") !== `${base}${folder}corrections.atom`) &&
          "at another address",
        offers.some((link) => !attribute(link, "title")) && "without a name",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("the feed is well-formed Atom that knows its address, and is of a date that the data states", () => {
    const root = readXml(readFileSync(join(dir, `${folder}corrections.atom`), "utf8"));
    const elements = elementsOf(root);
    const texts = (name: string) => elements.filter((one) => one.name === name).map(xmlText);
    const links = elements
      .filter(({ name }) => name === "link")
      .map(({ attributes }) => attributes);
    expect([root.name, root.attributes["xml:lang"]]).toEqual(["feed", say.tag]);
    expect(elements.filter(({ name }) => name === "entry")).toHaveLength(corrections.length);
    expect(links.slice(0, 2).map(({ rel, href }) => [rel, href])).toEqual([
      ["self", `${testSiteUrl}${base}${folder}corrections.atom`],
      ["alternate", `${testSiteUrl}${base}${folder}corrections/`],
    ]);
    const read = sources.find(({ id }) => id === site.leadSource)?.read ?? "absent";
    const newest =
      corrections
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ?? read;
    expect(texts("updated")[0]).toMatch(new RegExp(`^${newest}`, "u"));
  });

  test("both builds' feeds have the same ids, so that a site which moves tells nobody its old news anew", () => {
    const idsOf = (of: string) =>
      elementsOf(readXml(readFileSync(join(of, `${folder}corrections.atom`), "utf8")))
        .filter(({ name }) => name === "id")
        .map(xmlText);
    expect(idsOf(dir)).toEqual(builds.map((one) => idsOf(one.dir))[0]);
    expect(idsOf(dir)).toHaveLength(corrections.length + 1);
  });
});
