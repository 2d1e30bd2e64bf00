import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXml } from "../../charts/testing/read-xml.ts";
import { TABLE_NAMES, TABLES } from "../../data/schema/files.ts";
import { copyFolder } from "../../data/testing/test-facts.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { builds, SiteAside } from "./lib/builds.ts";
import { all, textOf, type Node } from "./lib/dom.ts";

/*
 * The check lets markup in a text pass, since a text is shown as text. Here every text of the data carries some, with
 * an address that would run, letters written from right to left and a word without an end; and the site that is built
 * of it must hold it as words, and nowhere as an element, an attribute or an address. What turns the direction of
 * writing unseen, and addresses of any other kind than the web's, the check refuses: src/data/schema/fields/ has it.
 */

const MARKUP = `<img src=x onerror=alert(1)><script>alert(2)</script>"'></title></svg>&lt;{{x}}javascript:alert(3)שלום עולם${"x".repeat(90)}`;

const data = mkdtempSync(path.join(os.tmpdir(), "hostile-"));

/** Adds the markup to every Chinese and English text in a value, but for those whose length the check counts. */
function taint(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(taint);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const isText = (key === "zh" || key === "en") && typeof inner === "string";
      if (!isText || inner.length >= 400) return [key, taint(inner)];
      // How a place's name ends, the map must know.
      return [key, key === "zh" ? MARKUP + inner : inner + MARKUP];
    }),
  );
}

/** Pictures for sharing are outlines, which hold no text; other tests draw those of hostile names. */
const hostile = new SiteAside();
/** The site of the same facts without the markup, at the same address. */
const [plain] = builds;

beforeAll(async () => {
  copyFolder(data);
  for (const file of [...TABLE_NAMES.map((table) => TABLES[table].file), "site.json"]) {
    const at = path.join(data, file);
    const value: unknown = JSON.parse(readFileSync(at, "utf8"));
    const tainted = JSON.stringify(taint(value));
    // A reading has a syllable for each character of the name: such names go without one here.
    writeFileSync(at, tainted.replaceAll(/,"pinyin":"[^"]*"/gu, ""));
  }
  const env = { SITE_DATA: data, SITE_URL: testSiteUrl, BASE_PATH: plain.base };
  expect(await hostile.build(env)).toBe(true);
});

afterAll(() => {
  hostile.remove();
  rmSync(data, { recursive: true, force: true });
});

describe("markup in the facts", () => {
  test("adds no element, no handler and no address to any page", () => {
    const pages = hostile.files(/\.html$/u);
    expect(pages).toEqual(plain.files.filter((file) => file.endsWith(".html")));
    const count = (document: Node) => {
      const elements = all(document);
      const of = (...tags: string[]) => elements.filter((one) => tags.includes(one.tagName)).length;
      return {
        scripts: of("script"),
        images: of("img", "iframe", "object", "embed"),
        titles: of("title"),
        handlers: elements.flatMap(({ attrs }) =>
          attrs.filter(({ name }) => name.startsWith("on") || name === "srcdoc"),
        ).length,
        addresses: elements.flatMap(({ attrs }) =>
          attrs.filter(
            ({ name, value }) =>
              (name === "src" && value === "x") ||
              (/^(?:href|src|action|xlink:href|data-png)$/u.test(name) && /script:/iu.test(value)),
          ),
        ).length,
        policies: elements.filter(({ attrs }) => attrs.some(({ name }) => name === "http-equiv"))
          .length,
      };
    };
    const differing = pages.filter(
      (file, index) =>
        JSON.stringify(count(hostile.document(file))) !==
        JSON.stringify(plain.pages[index] && count(plain.pages[index].document)),
    );
    expect(differing).toEqual([]);
  });

  test("stands on the pages as the words that it is", () => {
    const without = hostile
      .files(/\.html$/u)
      .filter((file) => file !== "404.html" && !textOf(hostile.document(file)).includes(MARKUP));
    expect(without).toEqual([]);
  });

  test("stands in pictures and feeds as words too", () => {
    const files = hostile.files(/\.(?:svg|xml|atom)$/u);
    expect(files.length).toBeGreaterThan(4);
    for (const file of files) {
      const text = hostile.read(file);
      expect(() => readXml(text)).not.toThrow();
      expect(text).not.toMatch(/<(?:script|img)\b/u);
    }
  });
});
