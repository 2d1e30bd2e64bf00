import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Language } from "../../i18n/language.ts";
import { complaints, editions, type Page } from "./lib/builds.ts";
import { all, attribute, closest, hasClass, textOf, withClass } from "./lib/dom.ts";
import { marksIn, plain, showsAll, statedFacts } from "./lib/citations.ts";

const { sources, site } = loadDataset();
/** The parts of a source that have a name and no number: 摘要. */
const NAMED = [...new Set(statedFacts.flatMap(({ cite }) => cite.map(({ at }) => at)))].filter(
  (at) => !/^\d+$/u.test(at),
);
/** The boundaries that every map rests on, whether or not a mark says so. */
const BOUNDARIES = "boundaries";

/** The paragraphs that a page's facts cite, by source: `7` and `摘要`. */
function markedOn(page: Page): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>();
  for (const { source, at } of marksIn(page.say, page.main)) {
    places.set(source, (places.get(source) ?? new Set()).add(at));
  }
  return places;
}

/** The entries of a page's list of sources, each with the places it says the page cites. */
function listedOn({ main }: Page) {
  return withClass(main, "sources").flatMap((block) =>
    all(block, "li").map((item) => ({
      item,
      id: (attribute(item, "id") ?? "").replace("source-", ""),
      lines: all(item, "p").map((line) => textOf(line)),
    })),
  );
}

/** How each language lists the places of a source that this page, or the whole site, cites. */
const LISTS = {
  zh: {
    page: /^\u672c\u9875\u5f15\u7528\uff1a/u,
    site: /^\u5168\u7ad9\u5f15\u7528\uff1a/u,
    joint: /\u3001/u,
    paragraphs: /^\u7b2c(\d+)(?:\u81f3(\d+))?\u6bb5$/u,
  },
  en: {
    page: /^Cited on this page: /u,
    site: /^Cited on this site: /u,
    joint: /, | and /u,
    paragraphs: /^paras? (\d+)(?:\u2013(\d+))?$/u,
  },
};

/** `本页引用：摘要、第4段、第6至8段` as `摘要`, `4`, `6`, `7`, `8`, from the line that lists what the page, or the site, cites. */
function placesIn(
  { code, words }: Language,
  lines: readonly string[],
  of: "page" | "site",
): string[] {
  const { joint, paragraphs, ...leads } = LISTS[code];
  const line = lines.find((one) => leads[of].test(one));
  if (line === undefined) return [];
  return line
    .replace(leads[of], "")
    .split(joint)
    .flatMap((place) => {
      const [, first, last = first] = paragraphs.exec(place) ?? [];
      if (first === undefined) return NAMED.filter((at) => words.cite.label(at) === place);
      const length = Number(last) - Number(first) + 1;
      return Array.from({ length }, (_, index) => String(Number(first) + index));
    });
}

/** What a page may say it cites: the places of every fact whose words or number it shows, and of the census. */
function supportOf({ say, main }: Page): Citation[] {
  const text = plain(textOf(main));
  const shown = new Set(all(main).flatMap((element) => attribute(element, "data-fact") ?? []));
  // Averages of ours rest on the sums that they are made of.
  const averaged = all(main, "h2").some((h2) => attribute(h2, "id") === "shared");
  return statedFacts
    .filter(
      ({ path, texts }) =>
        (averaged && site.keyFigures.some((id) => path.endsWith(`/${id}`))) ||
        texts.some((words) => text.includes(plain(say.text(words)))) ||
        shown.has(path.split("/").at(-1) ?? "") ||
        (path === "site/census" &&
          ["census", "compare"].some((name) => withClass(main, name).length > 0)),
    )
    .flatMap(({ cite }) => cite);
}

/** The error page, the accessibility statement, and the corrections, which tell what this site said and lead to where its sources stand. */
const WITHOUT_FACTS = ["/404.html", "/accessibility/", "/corrections/"];

describe.each(editions)("$name", ({ say, pages }) => {
  const facts = pages.filter(({ path }) => !WITHOUT_FACTS.includes(path));

  test("every page with facts has one list of sources", () => {
    const findings = complaints(facts, ({ main }) => {
      const count = withClass(main, "sources").length;
      return [count !== 1 && `${count} lists`];
    });
    expect(findings).toEqual([]);
  });

  test("each source that a page cites is listed with its publisher, address and paragraphs", () => {
    const findings = complaints(facts, (page) =>
      [...markedOn(page)].flatMap(([id, places]) => {
        const source = sources.find((one) => one.id === id);
        const entry = listedOn(page).find((one) => one.id === id);
        if (!source || !entry) return [`${id} is cited and not listed`];
        const text = textOf(entry.item);
        const listed = (["page", "site"] as const).flatMap((of) => placesIn(say, entry.lines, of));
        return [
          !text.includes(say.text(source.publisher)) && `${id} without its publisher`,
          !all(entry.item, "a").some((link) => attribute(link, "href") === source.url) &&
            `${id} without its address`,
          ...[...places].map((place) => !listed.includes(place) && `${id} without ${place}`),
        ];
      }),
    );
    expect(findings).toEqual([]);
  });

  test("a page says that it cites a paragraph only where it shows a fact from there", () => {
    const findings = complaints(facts, (page) => {
      const support = supportOf(page);
      const hasMap = all(page.main, "svg").some((svg) => hasClass(svg, "map"));
      return listedOn(page)
        .filter(({ id }) => !(id === BOUNDARIES && hasMap))
        .flatMap(({ id, lines }) =>
          placesIn(say, lines, "page").map(
            (place) => !showsAll(support, [{ source: id, at: place }]) && `${id}, ${place}`,
          ),
        );
    });
    expect(findings).toEqual([]);
  });

  test("the article is named in full: title, author, editors, places and date", () => {
    const article = sources.find(({ id }) => id === site.leadSource);
    const names = [
      article?.title,
      article?.publisher,
      ...(article?.authors ?? []),
      ...(article?.editors.map(({ name }) => name) ?? []),
      ...(article?.datelines ?? []),
    ].map((name) => say.text(name) ?? "absent");
    const findings = complaints(facts, (page) => {
      const entry = listedOn(page).find(({ id }) => id === article?.id);
      const text = entry && textOf(entry.item);
      if (text === undefined) return [];
      return [...names, say.formatDate("2024-05-29")].map((name) => !text.includes(name) && name);
    });
    expect(names).toHaveLength(8);
    expect(findings).toEqual([]);
  });

  test("each mark names its source and place for those who hear it", () => {
    const findings = complaints(facts, ({ main }) =>
      all(main, "a")
        .filter((link) => attribute(link, "href")?.startsWith("#source-"))
        .map((link) => {
          const label = attribute(link, "aria-label") ?? "";
          const source = sources.find(({ id }) => attribute(link, "href") === `#source-${id}`);
          const said =
            source && label.includes(say.text(source.publisher)) && label.includes(textOf(link));
          return (!said || !closest(link, "sup")) && `${textOf(link)}: ${label}`;
        }),
    );
    expect(findings).toEqual([]);
  });
});
