import { describe, expect, test } from "vitest";
import { builds, pageAt } from "./lib/builds.ts";
import { all, attribute, closest, hasClass, textOf, withClass } from "./lib/dom.ts";

/** Han characters and full-width or Chinese punctuation: what a Chinese editor counts. */
const COUNTED = /[\p{Script=Han}\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u301f\uff01-\uff65]/gu;

describe.each(builds)("$name", (build) => {
  const home = pageAt(build, "/");
  const [story = home.main] = withClass(home.main, "story");
  const paragraphs = all(story, "p").filter((p) => !closest(p, "figure"));

  test("the story is 900 to 1,500 characters of prose, its pictures not counted", () => {
    const prose = paragraphs.map((p) => textOf(p, ({ tagName }) => tagName === "sup")).join("");
    const count = prose.match(COUNTED)?.length ?? 0;
    expect(count).toBeGreaterThanOrEqual(900);
    expect(count).toBeLessThanOrEqual(1500);
  });

  test("an opening, three movements and an outlook, each with a heading of its own", () => {
    const passages = withClass(story, "passage");
    const kinds = passages.map((passage) =>
      ["opening", "movement", "outlook"].find((kind) => hasClass(passage, kind)),
    );
    expect(kinds).toEqual(["opening", "movement", "movement", "movement", "outlook"]);
    expect(passages.map((passage) => all(passage, "h2").length)).toEqual([1, 1, 1, 1, 1]);
  });

  test("the charts stand on the home page, each with a title", () => {
    const figures = all(home.main, "figure");
    const ids = figures.map((figure) => attribute(figure, "id"));
    expect(ids).toEqual(expect.arrayContaining(["older-people", "who-helps-whom", "forces"]));
    const bare = figures.filter((figure) => {
      const id = attribute(figure, "aria-labelledby") ?? "";
      const title = all(figure, "h3").find((one) => attribute(one, "id") === id);
      return !title || textOf(title) === "";
    });
    expect(bare).toEqual([]);
  });

  test("the five forces stand at the example of a county, the unknown ones open", () => {
    const chart = all(home.main, "figure").find((one) => attribute(one, "id") === "forces");
    expect(chart && all(chart, "dt")).toHaveLength(5);
    expect(chart && withClass(chart, "open")).toHaveLength(3);
  });

  test("what an organisation gave stands in a sentence, with a bar for each sum", () => {
    const bars = withClass(story, "bar").map((bar) => Number(attribute(bar, "width")));
    expect(bars).toEqual([80, 19.2, 7.1]);
  });

  test("the ending has a square for each of the 62, which leads to its page, and counts what is known", () => {
    const [ending = home.main] = withClass(home.main, "ending");
    const squares = withClass(ending, "unit").filter(({ tagName }) => tagName === "a");
    expect(squares).toHaveLength(62);
    for (const square of squares)
      expect(attribute(square, "href")).toMatch(/\/counties\/[a-z-]+\/$/u);
    const counted = (known: string) => squares.filter((square) => hasClass(square, known)).length;
    const [title] = all(ending, "h2");
    expect(title && textOf(title)).toBe(
      `62个里，${counted("listed")}个我们只知道名字，${counted("unnamed")}个连名字也不知道`,
    );
    expect(counted("documented")).toBe(6);
    const links = all(ending, "a").map((link) => attribute(link, "href"));
    expect(links).toContain(`${build.base}about/#contribute`);
  });
});
