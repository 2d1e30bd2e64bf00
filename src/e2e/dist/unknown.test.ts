import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { figuresOf } from "../../model/figure.ts";
import { complaints, editions } from "./lib/builds.ts";
import { all, attribute, hasClass, textOf, texts, withClass } from "./lib/dom.ts";

const dataset = loadDataset();
const { counties } = dataset;
/** Figures of the programme as a whole, which all counties share. */
const programme = new Set(
  figuresOf(dataset)
    .filter(({ subject }) => subject.kind === "programme")
    .map(({ id }) => id),
);
/** 廉江, 英德, 蕉岭, 阳西, 东源, 五华: the counties that the article tells of. */
const told = ["lianjiang", "yingde", "jiaoling", "yangxi", "dongyuan", "wuhua"];
/** Those that other sources alone tell of. */
const beyond = ["chaonan", "lianshan", "xuwen", "leizhou", "nanao", "deqing"].concat([
  "heshan",
  "kaiping",
  "taishan",
  "enping",
  "xingning",
  "sihui",
  "fengkai",
]);
const named = counties.filter(({ adcode }) => adcode !== null);
const listed = named.filter(({ id }) => ![...told, ...beyond].includes(id));
/** How each language ends the sentence of a county that no source tells of, and says how many districts no source names. */
const UNKNOWN = {
  zh: { end: /还不知道。$/u, unnamed: "没有点名的4个区", onHome: /4 ?个市辖区/u },
  en: {
    end: /\. No source yet names [^.]+\.$/u,
    unnamed: "4 unnamed districts",
    onHome: /\b(?:4|four) (?:more )?(?:city )?districts/u,
  },
};

describe.each(editions)("$name", ({ say, pages, pageAt }) => {
  const mainOf = (id: string) => pageAt(`/counties/${id}/`).main;

  test("a county that no source tells of says what all share, and no figure, person or event of its own", () => {
    const wrong = listed.filter(({ id }) => {
      const main = mainOf(id);
      const [sentence] = withClass(main, "county-sentence");
      const says = sentence && UNKNOWN[say.code].end.test(textOf(sentence));
      // What is told of its neighbours is theirs.
      const around = new Set(
        withClass(main, "facts").flatMap((section) =>
          all(section, "h2").some((h2) => attribute(h2, "id") === "around") ? all(section) : [],
        ),
      );
      const shown = all(main).flatMap((element) =>
        around.has(element) ? [] : (attribute(element, "data-fact") ?? []),
      );
      const shows =
        shown.some((fact) => !programme.has(fact)) ||
        all(main).some((element) =>
          ["figures", "people", "events", "members"].some((name) => hasClass(element, name)),
        );
      return !says || shows;
    });
    expect(listed).toHaveLength(39);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("every county asks the eight questions, and says which the sources do not answer", () => {
    const open = (id: string) =>
      withClass(mainOf(id), "answers")
        .flatMap((list) => all(list, "li"))
        .map((item) => ["known", "partly", "unknown"].findIndex((name) => hasClass(item, name)));
    const untold = listed.filter(({ id }) => open(id).join("") !== "22222222");
    expect(untold.map(({ id }) => id)).toEqual([]);
    expect(told.map((id) => open(id).length)).toEqual(told.map(() => 8));
    expect(told.filter((id) => Math.min(...open(id)) === 2)).toEqual([]);
  });

  test("a county that is told of has no heading over nothing", () => {
    const silent = [...told, ...beyond].filter((id) => {
      const main = mainOf(id);
      return withClass(main, "facts").some((section) =>
        textOf(section).endsWith(say.words.notStated),
      );
    });
    expect(silent).toEqual([]);
  });

  test("a county that other sources alone tell of says so in its sentence and beside its facts", () => {
    const wrong = beyond.filter((id) => {
      const main = mainOf(id);
      const [sentence] = withClass(main, "county-sentence");
      const marks = sentence ? withClass(sentence, "framed") : [];
      const tags = withClass(main, "tag").filter((tag) => hasClass(tag, "beyond"));
      return marks.length === 0 || tags.length < 2;
    });
    expect(wrong).toEqual([]);
  });

  test("a county without a source tells how to give one, and what it borders", () => {
    const wrong = listed.filter(({ id }) => {
      const main = mainOf(id);
      const leads = all(main, "a").some((link) =>
        attribute(link, "href")?.endsWith("/about/#contribute"),
      );
      const located = ["close-up", "mini"].every((name) => withClass(main, name).length === 1);
      return !leads || !located;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("the four unnamed districts share a page, with no name, code or place made up for them", () => {
    expect(counties.length - named.length).toBe(4);
    const main = mainOf("unnamed");
    expect(all(main, "h1").map((h1) => textOf(h1))).toEqual([UNKNOWN[say.code].unnamed]);
    expect(textOf(main)).not.toMatch(/\b44\d{4}\b/u);
    expect(all(main, "svg", "dl")).toEqual([]);
    expect(textOf(pageAt("/").main)).toMatch(UNKNOWN[say.code].onHome);
  });

  test("no bare 0, dash or question mark stands where nothing is known", () => {
    expect(figuresOf(dataset).filter(({ value }) => value === 0)).toEqual([]);
    const findings = complaints(pages, ({ main }) =>
      texts(main, ({ tagName }) => tagName === "code").map(
        (text) =>
          /(?<![\d.])0(?![\d.])|^\s*(?:[-\u2013\u2014?\uff1f/]|N\/A)\s*$/u.test(text) && text,
      ),
    );
    expect(findings).toEqual([]);
  });
});
