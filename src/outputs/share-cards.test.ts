import { chinese as say } from "../i18n/zh/index.ts";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { create } from "fontkitten";
import { describe, expect, it } from "vitest";
import { element } from "../charts/svg.ts";
import { elementsOf, readXml, type XmlElement, xmlText } from "../charts/testing/read-xml.ts";
import { loadDataset } from "../data/load-dataset.ts";
import { LIVE_DATA } from "../data/testing/test-facts.ts";
import { buildAtlas } from "../model/atlas.ts";
import { countyPages } from "../model/county-place.ts";
import { measureText, tenth } from "../model/drawing.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { drawCard, drawPageCard, lettersOf } from "./card-drawing.ts";
import type { Letters } from "./lettering.ts";
import { drawPng } from "./png.ts";
import { cardName, listCards, textsOf, withMap } from "./share-cards.ts";

const atlas = loadTestAtlas();
const cards = listCards(say, atlas);
const cardOf = (name: string) => {
  const card = cards.get(name);
  if (!card) throw new Error(`no card ${name}`);
  return card;
};
/** Letters that stay text, for tests of what a card says and where. */
const plainLetters: Letters = {
  width: (text, { size }) => tenth(measureText(text, size)),
  line: (text, x, y, { typeface, size, color }) =>
    element(
      "text",
      { x, y: tenth(y), class: typeface, "font-size": tenth(size), fill: color },
      text,
    ),
};
const draw = (name: string) => readXml(drawCard(withMap(say, atlas, cardOf(name)), plainLetters));
const textOf = (name: string) =>
  elementsOf(draw(name))
    .filter((one) => one.name === "text")
    .map(xmlText)
    .join("");

it("has a card for the home page and for each county, project and organisation", () => {
  const { projects, organizations } = atlas.dataset;
  expect([...cards.keys()]).toEqual([
    "home",
    ...countyPages(atlas).map(({ path: page }) => page.slice(1, -1)),
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
    expect(card.source).toMatch(/^据.+(?:报道|（.+）|等\d+处来源)$/u);
    expect(card.alt).toContain(card.name);
    expect(`${text}${card.alt}`).not.toMatch(/undefined|NaN|null|\[object/u);
  },
);

it("keeps a number's qualifier and unit", () => {
  const [figure] = atlas.counties.get("jiaoling")?.figures ?? [];
  expect(figure && textOf("counties/jiaoling")).toContain(figure && say.formatQuantity(figure));
  expect(textOf("counties/jiaoling")).toContain("约2927.6万元");
  expect(textOf("home")).toContain("190余名");
  expect(textOf("home")).toContain("见于报道之外");
});

it("says what other sources alone tell with their tag, hatched, and without a year they do not show", () => {
  const text = textOf("counties/chaonan");
  expect(text).toContain("官方网页");
  expect(text).toContain("据广东省水利厅官方网页（页面标12月2日，没有年份）");
  const groups = elementsOf(draw("counties/chaonan"));
  const children = (id: string) =>
    groups.find(({ attributes }) => attributes.id === id)?.children.length;
  expect(children("beyond")).toBe(1);
  expect(children("documented")).toBe(0);
});

it("asks of a county of which nothing is told, and invites who knows", () => {
  expect(textOf("counties/shixing")).toContain("谁在帮始兴？");
  expect(textOf("counties/shixing")).toContain("你知道吗？");
  expect(textOf("counties/unnamed")).toContain("是哪几个区？");
  expect(textOf("counties/shixing")).not.toMatch(/\d家|已/u);
});

it("rings a county's place, and marks none for a district that nobody names", () => {
  const circles = (name: string) => elementsOf(draw(name)).filter((one) => one.name === "circle");
  expect(circles("counties/shixing")).toHaveLength(2);
  expect(circles("counties/unnamed")).toHaveLength(0);
});

it("tells how far a project had come, and that later changes are not told", () => {
  const text = textOf("projects/lianjiang-logistics-proposal");
  expect(text).toContain("已制定");
  expect(text).toContain("此后的变化，来源没有说");
  expect(textOf("projects/jiaoling-smart-platform")).toContain("进度未说明");
});

/** The heights at which an element's lines of text stand on the card. */
function linesOf(element: XmlElement, above = 0): number[] {
  const moved = /translate\([-\d.]+ ([-\d.]+)\)/u.exec(element.attributes.transform ?? "")?.[1];
  const top = above + Number(moved ?? 0);
  const own = element.name === "text" ? [top + Number(element.attributes.y)] : [];
  return [
    ...own,
    ...element.children.flatMap((child) => (typeof child === "string" ? [] : linesOf(child, top))),
  ];
}

it.each([...cards.keys()])("%s has room for its name, its fact and its source", (name) => {
  const groups = elementsOf(draw(name));
  const [head = [], facts = []] = ["head", "facts"].map((id) => {
    const found = groups.find(({ attributes }) => attributes.id === id);
    return found ? linesOf(found) : [];
  });
  expect(Math.min(...facts) - Math.max(...head)).toBeGreaterThan(40);
  expect(Math.max(...facts)).toBeLessThan(590);
});

it("is the same bytes in another process, time zone and language", async () => {
  const png = drawPng(await drawPageCard(say, atlas, "home"));
  const file = (name: string) => JSON.stringify(path.resolve(import.meta.dirname, name));
  const script = `
    import { createHash } from "node:crypto";
    import { drawPng } from ${file("./png.ts")};
    import { drawPageCard } from ${file("card-drawing.ts")};
    import { chinese as say } from ${file("../i18n/zh/index.ts")};
    import { loadTestAtlas } from ${file("../model/testing/test-atlas.ts")};
    const png = drawPng(await drawPageCard(say, loadTestAtlas(), "home"));
    console.log(createHash("sha256").update(png).digest("hex"));`;
  const told = execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    env: { ...process.env, TZ: "America/St_Johns", LANG: "tr_TR.UTF-8", LC_ALL: "C" },
    encoding: "utf8",
  });
  expect(told.trim()).toBe(createHash("sha256").update(png).digest("hex"));
});

it("is laid out as before", () => {
  const card = { ...withMap(say, atlas, cardOf("counties/lianjiang")) };
  const bare = { ...card, map: { ...card.map, units: [], borders: "", arcs: [], inset: null } };
  expect(drawCard(bare, plainLetters).replaceAll("><", ">\n<")).toMatchSnapshot();
});

describe("in the letters of the fonts", async () => {
  const letters = await lettersOf(say, atlas);

  it("has a glyph in the font for every character of every card, and draws them all", async () => {
    const covered = new Set<number>();
    for (const family of ["noto-serif-sc", "noto-sans-sc"]) {
      const folder = path.resolve("node_modules/@fontsource-variable", family, "files");
      for (const file of readdirSync(folder)) {
        const font = create(readFileSync(path.join(folder, file)));
        if (!font.isCollection) for (const code of font.characterSet) covered.add(code);
      }
    }
    // The repository's own facts, too: what an editor adds today must be readable where it is shared.
    for (const facts of [atlas, buildAtlas(loadDataset(LIVE_DATA))]) {
      for (const [name, card] of listCards(say, facts)) {
        const chars = Array.from(textsOf(card).join(""));
        const missing = chars.filter((char) => !covered.has(char.codePointAt(0) ?? 0));
        expect(missing, name).toEqual([]);
        expect(await drawPageCard(say, facts, name)).not.toContain("<text");
      }
    }
  });

  it("draws an outline for each character but blanks", () => {
    const chars = new Set([...cards.values()].flatMap(textsOf).join(""));
    const style = { typeface: "serif", size: 20, color: "#000" } as const;
    const empty = [...chars].filter(
      (char) => !letters.line(char, 0, 0, style).xml.includes(' d="M'),
    );
    expect(empty.filter((char) => char.trim() !== "")).toEqual([]);
  });

  it("keeps every line of every card in the column, clear of the map", () => {
    for (const [name, card] of cards) {
      const wide: string[] = [];
      const watched: Letters = {
        ...letters,
        line: (text, x, y, style) => {
          if (x + letters.width(text, style) > 560) wide.push(text);
          return letters.line(text, x, y, style);
        },
      };
      drawCard(withMap(say, atlas, card), watched);
      expect(
        wide.filter((text) => text !== "示意图"),
        name,
      ).toEqual([]);
    }
  });

  it("draws hostile and endless text as outlines, inside its column", () => {
    const hostile = `<script>alert(1)</script>"'&\u202e${"很长的名字".repeat(60)}`;
    const card = {
      ...withMap(say, atlas, cardOf("counties/lianjiang")),
      name: hostile,
      kicker: hostile,
    };
    const odd = { ...card, source: hostile, details: [hostile] };
    const svg = drawCard(odd, plainLetters);
    expect(elementsOf(readXml(svg)).filter(({ name }) => name === "script")).toEqual([]);
    const wide = elementsOf(readXml(svg)).filter(
      (one) =>
        one.name === "text" &&
        plainLetters.width(xmlText(one), {
          typeface: "sans",
          size: Number(one.attributes["font-size"]),
          color: "",
        }) > 548,
    );
    expect(wide).toEqual([]);
  });

  it("ends the build with the page and the character where no font has it", async () => {
    const { dataset } = atlas;
    const [first, ...others] = dataset.counties;
    if (!first) throw new Error("no county");
    const odd = { ...first, name: { ...first.name, zh: "\u{2A6D6}县" } };
    const strange = buildAtlas({ ...dataset, counties: [odd, ...others] });
    await expect(drawPageCard(say, strange, `counties/${first.id}`)).rejects.toThrow(
      new RegExp(`/og/counties/${first.id}\\.png.*\u{2A6D6}.*U\\+2A6D6`, "u"),
    );
    await expect(drawPageCard(say, strange, "home")).resolves.toContain("<svg");
  });
});
