import { create } from "fontkitten";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { drawCard } from "../../charts/card/draw-card.ts";
import type { Letters } from "../../charts/card/letters.ts";
import { plainLetters } from "../../charts/card/testing/plain-letters.ts";
import { elementsOf, readXml, xmlText } from "../../charts/picture/testing/read-xml.ts";
import { formatQuantity } from "../../i18n/zh/format-quantity.ts";
import { buildAtlas } from "../../model/build-atlas.ts";
import { loadTestAtlas } from "../../model/testing/test-atlas.ts";
import { cardName } from "./card-name.ts";
import { drawPageCard, lettersOf } from "./draw-page-card.ts";
import { listCards, textsOf, withMap } from "./list-cards.ts";

const atlas = loadTestAtlas();
const cards = listCards(atlas);
const cardOf = (name: string) => {
  const card = cards.get(name);
  if (!card) throw new Error(`no card ${name}`);
  return card;
};
const draw = (name: string) => readXml(drawCard(withMap(atlas, cardOf(name)), plainLetters));
const textOf = (name: string) =>
  elementsOf(draw(name))
    .filter((one) => one.name === "text")
    .map(xmlText)
    .join("");

it("has a card for the home page and for each county, project and organisation", () => {
  const { counties, projects, organizations } = atlas.dataset;
  expect([...cards.keys()]).toEqual([
    "home",
    ...counties.map(({ id }) => `counties/${id}`),
    ...projects.map(({ id }) => `projects/${id}`),
    ...organizations.map(({ id }) => `organizations/${id}`),
  ]);
});

it("gives a page its own picture, and pages without one that of the home page", () => {
  expect(cardName(cards, "/counties/lianjiang/")).toBe("counties/lianjiang");
  expect(cardName(cards, "/")).toBe("home");
  expect(cardName(cards, "/about/")).toBe("home");
});

it.each([...cards.keys()])(
  "%s shows the site, the page's name and where its fact stands",
  (name) => {
    const card = cardOf(name);
    const text = textOf(name);
    for (const said of [card.site, card.kicker, card.name, card.source])
      expect(text).toContain(said);
    expect(card.source).toMatch(/^据.+(?:报道|官方网页（.+）)$/u);
    expect(card.alt).toContain(card.name);
    expect(`${text}${card.alt}`).not.toMatch(/undefined|NaN|null|\[object/u);
  },
);

it("keeps a number's qualifier and unit", () => {
  const [figure] = atlas.counties.get("jiaoling")?.figures ?? [];
  expect(figure && textOf("counties/jiaoling")).toContain(figure && formatQuantity(figure));
  expect(textOf("counties/jiaoling")).toContain("约2927.6万元");
  expect(textOf("home")).toContain("190余名");
});

it("says what official pages alone tell with their tag, hatched, and without a year they do not show", () => {
  const text = textOf("counties/chaonan");
  expect(text).toContain("官方网页");
  expect(text).toContain("据广东省水利厅官方网页（页面标12月2日，没有年份）");
  const groups = elementsOf(draw("counties/chaonan"));
  const children = (id: string) =>
    groups.find(({ attributes }) => attributes.id === id)?.children.length;
  expect(children("official")).toBe(1);
  expect(children("documented")).toBe(0);
});

it("says of a county of which nothing is told that the sources do not say", () => {
  expect(textOf("counties/shixing")).toContain("来源未说明");
  expect(textOf("counties/shixing")).not.toMatch(/\d家|已/u);
});

it("rings a county's place, and marks none for a district that nobody names", () => {
  const circles = (name: string) => elementsOf(draw(name)).filter((one) => one.name === "circle");
  expect(circles("counties/shixing")).toHaveLength(2);
  expect(circles("counties/unnamed-district-1")).toHaveLength(0);
});

it("tells how far a project had come, and that later changes are not told", () => {
  const text = textOf("projects/lianjiang-logistics-proposal");
  expect(text).toContain("已制定");
  expect(text).toContain("此后的变化，来源没有说");
  expect(textOf("projects/jiaoling-smart-platform")).toContain("进度未说明");
});

it("is laid out as before", () => {
  const card = { ...withMap(atlas, cardOf("counties/lianjiang")) };
  const bare = { ...card, map: { ...card.map, units: [], borders: "", arcs: [], inset: null } };
  expect(drawCard(bare, plainLetters).replaceAll("><", ">\n<")).toMatchSnapshot();
});

describe("in the letters of the fonts", async () => {
  const letters = await lettersOf(atlas);

  it("has a glyph in the font for every character of every card, and draws them all", async () => {
    const covered = new Set<number>();
    for (const family of ["noto-serif-sc", "noto-sans-sc"]) {
      const folder = path.resolve("node_modules/@fontsource-variable", family, "files");
      for (const file of readdirSync(folder)) {
        const font = create(readFileSync(path.join(folder, file)));
        if (!font.isCollection) for (const code of font.characterSet) covered.add(code);
      }
    }
    for (const [name, card] of cards) {
      const chars = Array.from(textsOf(card).join(""));
      expect(chars.filter((char) => !covered.has(char.codePointAt(0) ?? 0))).toEqual([]);
      const svg = await drawPageCard(atlas, name);
      expect(svg).not.toContain("<text");
    }
  });

  it("draws an outline for each character but blanks", () => {
    const chars = new Set([...cards.values()].flatMap(textsOf).join(""));
    const style = { hand: "serif", size: 20, color: "#000" } as const;
    const empty = [...chars].filter((char) => !/ d="M/u.test(letters.line(char, 0, 0, style).xml));
    expect(empty.filter((char) => char.trim() !== "")).toEqual([]);
  });

  it("keeps every line of every card in the column, clear of the map and of each other", () => {
    for (const [name, card] of cards) {
      const wide: string[] = [];
      const watched: Letters = {
        ...letters,
        line: (text, x, y, style) => {
          if (x + letters.width(text, style) > 560) wide.push(text);
          return letters.line(text, x, y, style);
        },
      };
      const svg = drawCard(withMap(atlas, card), watched);
      expect(wide.filter((text) => text !== "示意图")).toEqual([]);
      const at = (id: string) =>
        Number(
          new RegExp(`<g id="${id}"><g transform="translate\\(60 ([\\d.]+)\\)`, "u").exec(svg)?.[1],
        );
      expect(at("facts"), name).toBeGreaterThan(at("head") + 100);
    }
  });

  it("ends the build with the page and the character where no font has it", async () => {
    const { dataset } = atlas;
    const [first, ...others] = dataset.counties;
    if (!first) throw new Error("no county");
    const odd = { ...first, name: { ...first.name, zh: "\u{2A6D6}县" } };
    const strange = buildAtlas({ ...dataset, counties: [odd, ...others] });
    await expect(drawPageCard(strange, `counties/${first.id}`)).rejects.toThrow(
      new RegExp(`/og/counties/${first.id}\\.png.*\u{2A6D6}.*U\\+2A6D6`, "u"),
    );
    await expect(drawPageCard(strange, "home")).resolves.toContain("<svg");
  });
});
