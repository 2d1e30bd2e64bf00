import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { testSiteUrl } from "../../cli/test/test-builds.ts";
import { builds, complaints, type Page } from "./lib/builds.ts";
import { all, attribute, type Element } from "./lib/dom.ts";

/** Elements that bring in code, a document or an application in ways that a strict policy forbids. */
const ACTIVE = ["style", "iframe", "frame", "object", "embed", "base", "form", "portal"];
/** Attributes from which a browser fetches by itself; `href` does so on `link`, `image` and `use`. */
const FETCHED = ["src", "srcset", "poster", "background", "data", "ping", "action", "formaction"];
const FETCHING_TAGS = ["link", "image", "use", "feimage"];

function fetchedBy(element: Element): string[] {
  const isLink = FETCHING_TAGS.includes(element.tagName.toLowerCase());
  const isAddressOnly = attribute(element, "rel") === "canonical";
  const names = isLink && !isAddressOnly ? [...FETCHED, "href", "imagesrcset"] : FETCHED;
  return names.flatMap((name) => attribute(element, name) ?? []);
}

function isElsewhere(page: Page, address: string): boolean {
  const { origin, protocol } = new URL(address, page.address);
  return origin !== testSiteUrl || !protocol.startsWith("http");
}

/** Facts for search engines: no browser runs them, whatever they say. */
function isLinkedData({ tagName, attrs, childNodes }: Element): boolean {
  const [{ name, value } = { name: "", value: "" }, ...more] = attrs;
  const isData = name === "type" && value === "application/ld+json" && more.length === 0;
  return tagName === "script" && isData && childNodes.length === 1;
}

/** A module of our own, as a file: no code stands in a page. */
function isOwnModule(script: Element, base: string): boolean {
  const { tagName, attrs, childNodes } = script;
  const rest = attrs.filter(({ name }) => name !== "type" && name !== "src");
  return (
    tagName === "script" &&
    attribute(script, "type") === "module" &&
    (attribute(script, "src") ?? "").startsWith(`${base}_astro/`) &&
    rest.length === 0 &&
    childNodes.length === 0
  );
}

describe.each(builds)("$name", ({ pages, files, dir, base }) => {
  test("no page holds code: what runs are modules of our own, as the strictest policy has it", () => {
    const findings = complaints(pages, ({ document }) => [
      ...all(document, "script").map(
        (script) =>
          !isOwnModule(script, base) &&
          !isLinkedData(script) &&
          `<script src="${attribute(script, "src") ?? ""}">`,
      ),
      ...all(document, ...ACTIVE).map(({ tagName }) => `<${tagName}>`),
      ...all(document).flatMap(({ tagName, attrs }) =>
        attrs
          .filter(
            ({ name, value }) =>
              /^on|^style$/u.test(name) || /^\s*(?:javascript|data|vbscript):/iu.test(value),
          )
          .map(({ name, value }) => `<${tagName} ${name}="${value.slice(0, 40)}">`),
      ),
      ...all(document, "meta")
        .filter((meta) => attribute(meta, "http-equiv") !== undefined)
        .map(() => "<meta http-equiv>"),
    ]);
    expect(findings).toEqual([]);
  });

  test("the site's code is its modules in _astro/", () => {
    const code = files.filter((file) => /\.(?:[cm]?js|wasm|map)$/u.test(file));
    expect(code.filter((file) => !/^_astro\/[\w.-]+\.js$/u.test(file))).toEqual([]);
    expect(code).not.toEqual([]);
  });

  test("no script names another site", () => {
    const findings = files
      .filter((file) => file.endsWith(".js"))
      .flatMap(
        (file) => readFileSync(join(dir, file), "utf8").match(/https?:\/\/[^"'`\s]+/gu) ?? [],
      )
      // The name of SVG's own kind of element is written as an address, and never asked for anything.
      .filter((address) => !address.startsWith("http://www.w3.org/"));
    expect(findings).toEqual([]);
  });

  test("no page fetches anything from another site", () => {
    const findings = complaints(pages, (page) =>
      all(page.document)
        .flatMap(fetchedBy)
        .map((address) => isElsewhere(page, address) && address),
    );
    expect(findings).toEqual([]);
  });

  test("no style sheet or picture fetches anything, not even a font", () => {
    const findings = files
      .filter((file) => /\.(?:css|svg)$/u.test(file))
      .flatMap((file) =>
        (
          readFileSync(join(dir, file), "utf8").match(
            /@import|@font-face|url\((?!#)[^)]*\)|<script/gu,
          ) ?? []
        ).map((found) => `${file}: ${found}`),
      );
    expect(findings).toEqual([]);
  });
});
