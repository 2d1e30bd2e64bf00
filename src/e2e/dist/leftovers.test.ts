import { describe, expect, test } from "vitest";
import { builds, complaints } from "./lib/builds.ts";
import { all, attribute, textOf, texts, type Element } from "./lib/dom.ts";

/** What a template leaves behind when a value was not there; the page of the data may write of the null of JSON. */
const LEFTOVER = /\b(?:undefined|NaN|(?<!\ba )null|Infinity|Invalid Date)\b|\[object |\$\{|\{\{/u;

/** BibTeX keeps a name whole by braces in braces, as a template marks a gap. */
const isBibtex = (element: Element): boolean => attribute(element, "data-form") === "bibtex";

describe.each(builds)("$name", ({ pages }) => {
  test("code and citations are to be copied, and no translator changes them", () => {
    const findings = complaints(pages, ({ document }) =>
      all(document, "pre", "code").map(
        (element) => attribute(element, "translate") !== "no" && textOf(element),
      ),
    );
    expect(findings).toEqual([]);
  });

  test("no page says undefined, NaN, null or [object Object]", () => {
    const findings = complaints(pages, ({ document }) => [
      ...texts(document, isBibtex).map((text) => LEFTOVER.test(text) && text),
      ...all(document).flatMap(({ tagName, attrs }) =>
        attrs.map(({ name, value }) => LEFTOVER.test(value) && `<${tagName} ${name}="${value}">`),
      ),
    ]);
    expect(findings).toEqual([]);
  });

  test("no page shows marks of writing: notes to ourselves, English left in, ASCII after Chinese", () => {
    const findings = complaints(pages, ({ main }) => [
      ...texts(main).map((text) => /TODO|FIXME|XXX|lorem/iu.test(text) && text),
      ...texts(main).map((text) => /\p{Script=Han}[,;:?!]/u.test(text) && text),
    ]);
    expect(findings).toEqual([]);
  });
});
