import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { type Figure, figuresOf } from "../../model/figure.ts";
import type { LanguageCode } from "../../data/languages.ts";
import type { Qualifier } from "../../data/schema/fields/quantity.ts";
import type { Language } from "../../i18n/language.ts";
import { complaints, editions, type Page } from "./lib/builds.ts";
import { all, attribute, closest, textOf, type Element } from "./lib/dom.ts";
import { marksIn, showsAll } from "./lib/citations.ts";

const dataset = loadDataset();
const { leadSource } = dataset.site;
const published = dataset.sources.find(({ id }) => id === leadSource)?.published ?? "absent";
const figures = new Map(figuresOf(dataset).map((figure) => [figure.id, figure]));
const BLOCKS = ["p", "dd", "li", "td", "figcaption"];
/** How each language writes what the source claims of a number, whatever our own formatter does. */
const SIGNS: Readonly<Record<LanguageCode, Readonly<Record<Qualifier, RegExp>>>> = {
  zh: {
    exact: /^[^\u7ea6\u8d85\u4f59\u591a\u8fd1]+$/u,
    about: /^\u7ea6/u,
    over: /\u8d85|\u4f59|\u591a|\u4ee5\u4e0a/u,
    nearly: /^\u8fd1/u,
  },
  // An exact number is "about" where English counts in another unit, and rounds.
  en: {
    exact:
      /^(?:about )?(?:[\d,.]+|[a-z]+ (?:hal|third|quarter|\w+th)\w*)(?!.*\b(?:more|nearly|over)\b)/u,
    about: /^about /u,
    over: /^more than /u,
    nearly: /^nearly /u,
  },
};

const shownOn = ({ document }: Page) =>
  all(document).flatMap((element) => {
    const id = attribute(element, "data-fact");
    return id === undefined ? [] : [{ id, element }];
  });

/** Whether an element says a figure's number, claim and unit; its unit may be said by the sentence around it. */
function isWhole(say: Language, element: Element, figure: Figure): boolean {
  const text = textOf(element);
  const [before, number, unit] = say.splitQuantity(figure);
  const block = closest(element, ...BLOCKS);
  return (
    text === say.formatQuantity(figure) ||
    (say.code === "en" && text === before + number && !!block && textOf(block).includes(unit))
  );
}

/** The source marks between a figure and the next one in its paragraph, item or cell. */
function marksAfter(say: Language, element: Element) {
  const block = closest(element, ...BLOCKS);
  if (!block) return [];
  const following = all(block).slice(all(block).indexOf(element) + 1);
  const next = following.findIndex((one) => attribute(one, "data-fact") !== undefined);
  const links = (next === -1 ? following : following.slice(0, next)).filter(
    ({ tagName }) => tagName === "sup",
  );
  return links.flatMap((link) => marksIn(say, link));
}

describe.each(editions)("$name", ({ say, pages, pageAt }) => {
  test("every figure of the data is shown somewhere", () => {
    const shown = new Set(pages.flatMap(shownOn).map(({ id }) => id));
    expect([...figures.keys()].filter((id) => !shown.has(id))).toEqual([]);
    expect(shown.size).toBe(figures.size);
  });

  test("every figure shown is the data's: number, unit, and what the source claims of it", () => {
    const findings = complaints(pages, (page) =>
      shownOn(page).map(({ id, element }) => {
        const figure = figures.get(id);
        const text = textOf(element);
        if (!figure) return `${id} is no figure of the data`;
        if (!isWhole(say, element, figure)) return `${id} reads ${text}`;
        return (
          !SIGNS[say.code][figure.qualifier].test(text) && `${id} loses its qualifier: ${text}`
        );
      }),
    );
    expect(findings).toEqual([]);
  });

  test("every figure shown is followed by each of its sources and paragraphs", () => {
    const findings = complaints(pages, (page) =>
      shownOn(page).map(({ id, element }) => {
        const cite = figures.get(id)?.cite ?? [];
        return (cite.length === 0 || !showsAll(marksAfter(say, element), cite)) && id;
      }),
    );
    expect(findings).toEqual([]);
  });

  test("a figure set large stands with its name, and with its date or the article's", () => {
    const findings = complaints(pages, (page) =>
      shownOn(page)
        .filter(({ element }) => closest(element, "dd"))
        .flatMap(({ id, element }) => {
          const { name, asOf, cite = [] } = figures.get(id) ?? {};
          const around = ["div", "figure"].map((tag) => closest(element, tag));
          const [beside = "", picture = ""] = around.map((one) => (one ? textOf(one) : ""));
          const isDated = asOf !== null || cite.some(({ source }) => source === leadSource);
          const date = isDated ? say.formatDate(asOf ?? published) : say.words.basis.noDate;
          return [
            !beside.includes(say.text(name) ?? id) && `${id} without its name`,
            !beside.includes(date) && !picture.includes(date) && `${id} without ${date}`,
          ];
        }),
    );
    expect(findings).toEqual([]);
  });

  test("what a reader must know of a figure stands beside it somewhere", () => {
    const noted = [...figures.values()].filter(({ note }) => note !== undefined);
    const blocks = pages.flatMap(({ main }) => all(main, "div", "figure"));
    const lost = noted.filter(
      ({ id, note }) =>
        !blocks.some(
          (block) =>
            textOf(block).includes(say.text(note) ?? id) &&
            all(block).some((one) => attribute(one, "data-fact") === id),
        ),
    );
    expect(noted).not.toEqual([]);
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  test("Guangsheng's three sums are the group's: on no county's page, and never added up", () => {
    const sums = ["guangsheng-project-funding", "guangsheng-purchases", "guangsheng-gifts"];
    const own = shownOn(pageAt("/organizations/guangsheng-group/")).map(({ id }) => id);
    expect(own).toEqual(expect.arrayContaining(sums));
    const findings = complaints(pages, (page) => [
      page.path.startsWith("/counties/") &&
        shownOn(page).some(({ id }) => sums.includes(id)) &&
        "shows the group's sums",
      /1,?292/u.test(textOf(page.main)) && "adds the three up",
    ]);
    expect(findings).toEqual([]);
  });
});
