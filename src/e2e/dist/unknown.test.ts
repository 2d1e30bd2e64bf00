import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { figuresOf } from "../../model/figure.ts";
import { builds, complaints, pageAt } from "./lib/builds.ts";
import { all, attribute, hasClass, lineage, textOf, texts, withClass } from "./lib/dom.ts";

const dataset = loadDataset();
const { counties, teams, pairings, projects, events } = dataset;
/** 廉江, 英德, 蕉岭, 阳西, 东源, 五华: the counties that the article tells of. */
const told = ["lianjiang", "yingde", "jiaoling", "yangxi", "dongyuan", "wuhua"];
/** Those that only official pages tell of. */
const beyond = ["chaonan", "lianshan", "xuwen", "leizhou", "nanao", "deqing"].concat([
  "heshan",
  "kaiping",
  "taishan",
  "enping",
]);
const named = counties.filter(({ adcode }) => adcode !== null);
const listed = named.filter(({ id }) => ![...told, ...beyond].includes(id));
/** 来源未说明 */
const NOT_STATED = "\u6765\u6e90\u672a\u8bf4\u660e";

describe.each(builds)("$name", (build) => {
  const mainOf = (id: string) => pageAt(build, `/counties/${id}/`).main;

  test("a county that no source tells of says so, and shows no figure, unit, person or event", () => {
    const wrong = listed.filter(({ id, name }) => {
      const main = mainOf(id);
      const notes = withClass(main, "unknown-note").map((note) => textOf(note));
      const says = notes.some((note) => note.includes(name.zh) && note.includes("\u6ca1\u6709"));
      const shows = all(main).some(
        (element) =>
          attribute(element, "data-fact") !== undefined ||
          /\/(?:organizations|projects)\//u.test(attribute(element, "href") ?? "") ||
          ["figures", "people", "events", "members"].some((name) => hasClass(element, name)),
      );
      return !says || shows;
    });
    expect(listed).toHaveLength(42);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("a county that is told of does not say that nothing is known", () => {
    expect(told.filter((id) => withClass(mainOf(id), "unknown-note").length > 0)).toEqual([]);
  });

  test("a county that only official pages tell of says so at its head and beside its facts", () => {
    const wrong = beyond.filter((id) => {
      const main = mainOf(id);
      const [head] = withClass(main, "county-head");
      const tags = (root: typeof main) =>
        withClass(root, "tag").filter((tag) => hasClass(tag, "beyond"));
      return !head || tags(head).length !== 1 || tags(main).length < 2;
    });
    expect(wrong).toEqual([]);
  });

  test("a county without a source tells how to give one, and what it borders", () => {
    const wrong = listed.filter(({ id }) => {
      const main = mainOf(id);
      const leads = all(main, "a").some((link) =>
        attribute(link, "href")?.endsWith("/about/#contribute"),
      );
      const located = all(main, "svg").length === 2;
      return !leads || !located;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("the four unnamed districts share a page, with no name, code or place made up for them", () => {
    expect(counties.length - named.length).toBe(4);
    const main = mainOf("unnamed");
    expect(all(main, "h1").map((h1) => textOf(h1))).toEqual(["没有点名的4个区"]);
    expect(textOf(main)).not.toMatch(/\b44\d{4}\b/u);
    expect(all(main, "svg", "dl")).toEqual([]);
    const home = textOf(pageAt(build, "/").main);
    expect(home).toMatch(/4 ?\u4e2a\u5e02\u8f96\u533a/u);
  });

  test("where a told county's source is silent on a thing, its page says so", () => {
    const sections = [
      ["pairing", (id: string) => pairings.some(({ county }) => county === id)],
      [
        "team",
        (id: string) => teams.some(({ county, level }) => county === id && level === "county"),
      ],
      ["projects", (id: string) => projects.some(({ county }) => county === id)],
      ["events", (id: string) => events.some(({ county }) => county === id)],
    ] as const;
    const wrong = told.flatMap((id) =>
      sections
        .filter(([section, isKnown]) => {
          const heading = all(mainOf(id), "h2").find((one) => attribute(one, "id") === section);
          const [, parent] = heading ? lineage(heading) : [];
          const silent = parent
            ? withClass(parent, "unknown").some((one) => textOf(one).startsWith(NOT_STATED))
            : undefined;
          return silent !== !isKnown(id);
        })
        .map(([section]) => `${id}: ${section}`),
    );
    expect(wrong).toEqual([]);
    expect(textOf(mainOf("yingde"))).toContain(NOT_STATED);
  });

  test("no bare 0, dash or question mark stands where nothing is known", () => {
    expect(figuresOf(dataset).filter(({ value }) => value === 0)).toEqual([]);
    const findings = complaints(build.pages, ({ main }) =>
      texts(main, ({ tagName }) => tagName === "code").map(
        (text) =>
          /(?<![\d.])0(?![\d.])|^\s*(?:[-\u2013\u2014?\uff1f/]|N\/A)\s*$/u.test(text) && text,
      ),
    );
    expect(findings).toEqual([]);
  });
});
