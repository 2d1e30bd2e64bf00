import { describe, expect, test } from "vitest";
import { complaints, editions, type Page } from "./lib/builds.ts";
import { all, attribute, closest, hasClass, textOf } from "./lib/dom.ts";

/** Elements that a reader without a mouse can go to. */
const FOCUSABLE = ["a", "button", "input", "select", "textarea", "summary"];
const VOID = ["meta", "link", "br", "hr", "img", "input", "source", "wbr"];
const SECTIONS = ["counties", "projects", "organizations", "data", "about"];
/** The map for other pages' frames has no furniture, by design; all it has is its main. */
const BARE = "/embed/map/";

function crumbsOf({ document }: Page) {
  const nav = all(document, "nav").find((one) => hasClass(one, "breadcrumb"));
  return nav && { nav, links: all(nav, "a"), steps: all(nav, "li") };
}

describe.each(editions)("$name", ({ pages, base, folder, pageAt }) => {
  const whole = pages.filter(({ path }) => path !== BARE);
  const home = base + folder;

  test("every page is well-formed: each element begins and ends where its author wrote it", () => {
    const findings = complaints(pages, ({ document, parseErrors }) => [
      ...parseErrors,
      ...all(document).map(({ tagName, sourceCodeLocation: at }) => {
        const isWhole = at?.startTag && (at.endTag ?? VOID.includes(tagName));
        return !isWhole && `<${tagName}> is implied, or not closed, at ${at?.startOffset ?? "?"}`;
      }),
    ]);
    expect(findings).toEqual([]);
  });

  test("every page has one h1, and no heading is empty", () => {
    const findings = complaints(pages, ({ document }) => [
      all(document, "h1").length !== 1 && `${all(document, "h1").length} h1`,
      ...all(document, "h1", "h2", "h3", "h4").map(
        (heading) => textOf(heading) === "" && `an empty ${heading.tagName}`,
      ),
    ]);
    expect(findings).toEqual([]);
  });

  test("every page has its landmarks once, told apart by name", () => {
    const findings = complaints(whole, ({ document }) => {
      const ofBody = (tag: string) =>
        all(document, tag).filter((one) => !closest(one, "main", "article", "section")).length;
      const names = all(document, "nav").map((nav) => attribute(nav, "aria-label"));
      return [
        ...["header", "main", "footer"].map(
          (tag) =>
            (tag === "main" ? all(document, tag).length : ofBody(tag)) !== 1 && `not one ${tag}`,
        ),
        names.length === 0 && "no nav",
        names.some((name) => !name) && "a nav without a name",
        new Set(names).size !== names.length && "two navs of one name",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("the map for frames has its main, and nothing of the site around it", () => {
    const { document, main } = pageAt(BARE);
    expect(all(document, "header", "nav", "footer", "base")).toEqual([]);
    expect(all(document, "main")).toEqual([main]);
    // The dialog for its notes stands beside it, shut.
    const beside = all(document, ...FOCUSABLE).filter((one) => !closest(one, "main", "dialog"));
    expect(beside).toEqual([]);
  });

  test("the first thing to go to is the link that skips to main", () => {
    const findings = complaints(whole, ({ document, main }) => {
      const [first] = all(document, ...FOCUSABLE);
      return [
        (!first || attribute(first, "href") !== `#${attribute(main, "id") ?? ""}`) &&
          "no skip link",
        attribute(main, "tabindex") !== "-1" && "main cannot take the focus",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("a breadcrumb leads home from every page but home and the error page", () => {
    const findings = complaints(whole, (page) => {
      const crumbs = crumbsOf(page);
      if (page.path === "/" || page.path === "/404.html") return [crumbs && "has a breadcrumb"];
      if (!crumbs) return ["no breadcrumb"];
      const { links, steps } = crumbs;
      const [, section = "", slug = ""] = page.path.split("/");
      // A folder without a page of its own is no step: a link to it would lead nowhere.
      const isStep = slug !== "" && pages.some(({ path }) => path === `/${section}/`);
      const expected = isStep ? [home, `${home}${section}/`] : [home];
      const last = steps.at(-1);
      const [h1] = all(page.document, "h1");
      return [
        links.map((link) => attribute(link, "href")).join(" ") !== expected.join(" ") &&
          "does not lead up step by step",
        (!last || !h1 || textOf(last) !== textOf(h1)) && "its last step is not the page's name",
        !all(last ?? crumbs.nav).some((one) => attribute(one, "aria-current") === "page") &&
          "the page itself is not marked",
      ];
    });
    expect(findings).toEqual([]);
  });

  test("the menu leads to every section, and marks the one that is open", () => {
    const findings = complaints(whole, ({ document, route }) => {
      const [menu] = all(document, "nav");
      const links = menu ? all(menu, "a") : [];
      const marked = links.filter((link) => attribute(link, "aria-current") === "page");
      return [
        ...SECTIONS.map(
          (section) =>
            !links.some((link) => attribute(link, "href") === `${home}${section}/`) &&
            `no link to ${section}`,
        ),
        marked.some((link) => attribute(link, "href") !== base.slice(0, -1) + route) &&
          "marks another page as this one",
      ];
    });
    expect(findings).toEqual([]);
  });
});
