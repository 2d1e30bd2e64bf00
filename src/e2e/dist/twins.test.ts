import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { speak } from "../../i18n/languages.ts";
import {
  type Claim,
  clean,
  holds,
  readChinese,
  readEnglish,
} from "../../i18n/testing/read-back.ts";
import { builds, complaints, type Page } from "./lib/builds.ts";
import { all, attribute, type Element, lineage, textOf } from "./lib/dom.ts";

/*
 * Two editions of one site: a page and its twin tell the same, each in its own words, and English marks what it has of
 * Chinese.
 */

const HAN = /\p{Script=Han}/u;
const dataset = loadDataset();
const [zh, en] = [speak({}), speak({ lang: "en" })];

/** The page of the same address in Chinese. */
const twinOf = (pages: readonly Page[], { path }: Page): Page | undefined =>
  pages.find((page) => page.say === zh && page.path === path);

/** What a page says of each number of the data: the texts, by its id. */
function numbersOn({ document }: Page): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const element of all(document)) {
    const id = attribute(element, "data-fact");
    if (id !== undefined) found.set(id, [...(found.get(id) ?? []), textOf(element)]);
  }
  return found;
}

/** The sources and places that a page cites, each once. */
const citedOn = ({ document }: Page): string[] => [
  ...new Set(
    all(document, "sup")
      .flatMap((sup) => all(sup, "a"))
      .map((link) => attribute(link, "href") ?? ""),
  ),
];

/** The Chinese of the data's names, by their English. */
const chineseOf = new Map(
  [
    ...dataset.counties,
    ...dataset.prefectures,
    ...dataset.organizations,
    ...dataset.people,
    ...dataset.projects,
  ].map(({ name }) => [name.en, name.zh]),
);

describe.each(builds)("$name", ({ pages }) => {
  const english = pages.filter((page) => page.say === en && page.path !== "/404.html");

  test("every page has its twin", () => {
    expect(english.length).toBeGreaterThan(60);
    expect(english.filter((page) => !twinOf(pages, page)).map(({ route }) => route)).toEqual([]);
    expect(pages.filter(({ say }) => say === zh)).toHaveLength(english.length + 1);
  });

  test("twins show the same numbers, with the same value and claim", () => {
    const findings = complaints(english, (page) => {
      const [own, others] = [numbersOn(page), numbersOn(twinOf(pages, page) ?? page)];
      const unlike = [...own.keys(), ...others.keys()].filter(
        (id) => !own.has(id) || !others.has(id),
      );
      const read = (id: string): Claim | undefined =>
        others
          .get(id)
          ?.map((text) => readChinese(text))
          .find(({ amount }) => !Number.isNaN(amount));
      return [
        ...unlike.map((id) => `${id} in one language alone`),
        ...[...own].flatMap(([id, texts]) => {
          const meant = read(id);
          return texts.map((text) => {
            const told = readEnglish(text);
            return meant && !holds(told, meant) && `${id}: ${text} for ${clean(meant.amount)}`;
          });
        }),
      ];
    });
    expect(findings).toEqual([]);
  });

  test("twins cite the same places of the same sources", () => {
    const findings = complaints(english, (page) => {
      const [own, others] = [citedOn(page), citedOn(twinOf(pages, page) ?? page)];
      return [
        ...own.filter((link) => !others.includes(link)).map((link) => `${link} in English alone`),
        ...others.filter((link) => !own.includes(link)).map((link) => `${link} in Chinese alone`),
      ];
    });
    expect(findings).toEqual([]);
  });

  test("twins have the same places to link to", () => {
    const ids = ({ document }: Page): string[] =>
      all(document)
        .flatMap((element) => attribute(element, "id") ?? [])
        .toSorted();
    for (const page of english)
      expect(ids(page), page.route).toEqual(ids(twinOf(pages, page) ?? page));
  });

  test("English marks every run of Chinese as Chinese", () => {
    const isMarked = (element: Element): boolean =>
      lineage(element).some((one) => attribute(one, "lang") === zh.tag);
    const findings = complaints(english, ({ document }) =>
      all(document)
        // What machines read knows languages of its own.
        .filter((element) => element.tagName !== "script" && !isMarked(element))
        .flatMap((element) => [
          ...element.childNodes.map(
            (child) => "value" in child && HAN.test(child.value) && child.value,
          ),
          ...element.attrs.map(({ name, value }) => HAN.test(value) && `[${name}] ${value}`),
        ]),
    );
    expect(findings).toEqual([]);
  });

  test("beside each name that leads to a record stands its Chinese, on every page that has it", () => {
    // On the map and in its table for frames there is room for one name.
    const isDrawn = (link: Element): boolean =>
      lineage(link).some(({ tagName }) => ["svg", "template"].includes(tagName));
    const findings = complaints(english, ({ main }) => {
      const text = textOf(main);
      const links = all(main, "a").filter((link) => !isDrawn(link));
      return links.map((link) => {
        const chinese = chineseOf.get(textOf(link, (part) => attribute(part, "lang") === zh.tag));
        return chinese !== undefined && !text.includes(chinese) && `${textOf(link)}: ${chinese}`;
      });
    });
    expect(findings).toEqual([]);
  });
});
