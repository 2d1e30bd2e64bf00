import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { firstCode } from "../../client/first-code.ts";
import { firstCodeHash } from "../../build/policy.ts";
import { testSiteUrl } from "../../tools/test/test-builds.ts";
import { builds, complaints, type Page } from "./lib/builds.ts";
import { all, attribute, closest, type Element, textOf } from "./lib/dom.ts";

/** Elements that bring in code, a document or an application in ways that a strict policy forbids. */
const ACTIVE = ["iframe", "frame", "object", "embed", "base", "form", "portal"];
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

/** The one code that stands in pages: what must hold before the first paint, the same everywhere. */
const isFirstCode = (script: Element): boolean =>
  script.tagName === "script" && script.attrs.length === 0 && textOf(script) === firstCode;

/** A module of our own, as a file. */
function isOwnScript({ tagName, attrs, childNodes }: Element, base: string): boolean {
  const [type, src, ...rest] = attrs.toSorted((a, b) => b.name.localeCompare(a.name));
  return (
    tagName === "script" &&
    type?.name === "type" &&
    type.value === "module" &&
    src?.name === "src" &&
    src.value.startsWith(`${base}_astro/`) &&
    rest.length === 0 &&
    childNodes.length === 0
  );
}

/** A policy as its rules: a name and what it lets in. */
const readPolicy = (policy: string): Map<string, string[]> =>
  new Map(
    policy
      .split(";")
      .map((rule) => rule.trim().split(/\s+/u))
      .filter(([name]) => name !== "")
      .map(([name = "", ...sources]) => [name, sources]),
  );

/** All but scripts and styles. Written out once more, so that no one loosens them unseen. */
const RULES = readPolicy(
  `default-src 'none'; base-uri 'none'; connect-src 'self'; form-action 'none'; img-src 'self'; manifest-src 'self'; object-src 'none';
  require-trusted-types-for 'script'; trusted-types 'none'`,
);

describe.each(builds)("$name", ({ pages, files, dir, base }) => {
  test("no page holds code but the first few lines: what runs are modules of our own, as the strictest policy has it", () => {
    const findings = complaints(pages, ({ document }) => [
      ...all(document, "script").map(
        (script) =>
          !isOwnScript(script, base) &&
          !isFirstCode(script) &&
          !isLinkedData(script) &&
          `<script src="${attribute(script, "src") ?? ""}">`,
      ),
      ...all(document, ...ACTIVE).map(({ tagName }) => `<${tagName}>`),
      // The build's own sheet stands in the head, known by its hash; none comes from the page's content.
      ...all(document, "style").map(
        (style, index) => (index > 0 || !closest(style, "head")) && "a second <style>",
      ),
      ...all(document).flatMap(({ tagName, attrs }) =>
        attrs
          .filter(
            ({ name, value }) =>
              /^on|^style$/u.test(name) || /^\s*(?:javascript|data|vbscript):/iu.test(value),
          )
          .map(({ name, value }) => `<${tagName} ${name}="${value.slice(0, 40)}">`),
      ),
      ...all(document, "meta")
        .map((meta) => attribute(meta, "http-equiv"))
        .filter((name) => name !== undefined && name !== "content-security-policy")
        .map((name) => `<meta http-equiv="${name ?? ""}">`),
    ]);
    expect(findings).toEqual([]);
  });

  test("every page forbids what it does not need, by one policy of hashes and our own files", () => {
    const findings = complaints(pages, ({ document }) => {
      const policies = all(document, "meta").filter((meta) => attribute(meta, "http-equiv"));
      const rules = readPolicy((policies[0] && attribute(policies[0], "content")) ?? "");
      const ours = ([name]: readonly [string, unknown]) => !/^(?:script|style)-src$/u.test(name);
      const own = (name: string) =>
        (rules.get(name) ?? ["none"]).filter(
          (source) => source !== "'self'" && !/^'sha256-[\w+/]{43}='$/u.test(source),
        );
      return [
        policies.length !== 1 && `${policies.length} policies`,
        JSON.stringify([...rules].filter(ours)) !== JSON.stringify([...RULES]) && "other rules",
        ...own("script-src").map((source) => `scripts from ${source}`),
        ...own("style-src").map((source) => `styles from ${source}`),
      ];
    });
    expect(findings).toEqual([]);
  });

  test("what holds from the first paint on is set by one small script, before any style or word", () => {
    const findings = complaints(pages, ({ document }) => {
      const [first] = all(document, "script", "link", "body", "style");
      const isFirst = first !== undefined && isFirstCode(first);
      const policy = all(document, "meta").find((meta) => attribute(meta, "http-equiv"));
      const rules = readPolicy((policy && attribute(policy, "content")) ?? "");
      return [
        !isFirst && "the theme is not set first",
        all(document, "script").filter(isFirstCode).length > 1 && "more that holds the page up",
        !rules.get("script-src")?.includes(firstCodeHash) && "a policy that would stop it",
      ];
    });
    expect(findings).toEqual([]);
    expect(firstCode.length).toBeLessThan(800);
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
    const drawn = files
      .filter((file) => /\.(?:css|svg)$/u.test(file))
      .map((file) => [file, readFileSync(join(dir, file), "utf8")] as const);
    const inPages = pages.map(
      ({ route, document }) =>
        [
          route,
          all(document, "style")
            .map((style) => textOf(style))
            .join(""),
        ] as const,
    );
    const findings = [...drawn, ...inPages].flatMap(([where, text]) =>
      (text.match(/@import|@font-face|url\((?!#)[^)]*\)|<script/gu) ?? []).map(
        (found) => `${where}: ${found}`,
      ),
    );
    expect(findings).toEqual([]);
  });
});
