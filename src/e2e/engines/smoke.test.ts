import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { testBuilds } from "../../tools/test/test-builds.ts";
import { serveDist, type ServedSite } from "../../tools/serve-dist.ts";
import { type Browser, firefox, type Look, oldChromium, webkit } from "./browsers.ts";
import { commonest, distance, pointsWithin, type Colour } from "./picture.ts";
import { askUntil, Visitor } from "./visitor.ts";

const MAP = "svg[data-map]";
const TOOLTIP = "[role=tooltip]";
const CARD = "map-explorer .card";
const SEARCH = "input[role=combobox]";
/** Told of by the article, on the roster and no more, in neither, and told of by other sources alone. */
const UNITS = { documented: "440881", listed: "440982", outside: "440118", beyond: "440882" };
const JIAOLING = "441427";
const unit = (adcode: string, within = MAP) => `${within} path[data-adcode="${adcode}"]`;

let site: ServedSite;
beforeAll(async () => {
  const [{ dir, base }] = testBuilds;
  site = await serveDist({ dir, base, port: 0 });
});
afterAll(() => site.close());

/** How many pixels of a shape tell what fills it. */
const ENOUGH = 40;

/** The colours of the pixels of each shape: all from one picture, where the window shows them all. */
async function pixelsOf(visitor: Visitor, selectors: readonly string[]): Promise<Colour[][]> {
  let picture = await visitor.look();
  const pixels: Colour[][] = [];
  for (const selector of selectors) {
    let points = await visitor.ask(pointsWithin, selector);
    if (points.length <= ENOUGH) {
      await visitor.centre(selector);
      picture = await visitor.look();
      points = await visitor.ask(pointsWithin, selector);
    }
    expect(points.length, `pixels of ${selector}`).toBeGreaterThan(ENOUGH);
    pixels.push(points.map(picture));
  }
  return pixels;
}

/** The colour that fills a shape, or most of it; where it stands, the window goes. */
async function fillOf(visitor: Visitor, selector: string): Promise<Colour> {
  await visitor.centre(selector);
  const [pixels = []] = await pixelsOf(visitor, [selector]);
  return commonest(pixels);
}

/** The map as it is opened has a colour for each status, and a pale one for what other sources tell: it gives that back. */
async function expectMap(visitor: Visitor): Promise<Colour> {
  const { documented, listed, outside, beyond } = UNITS;
  await visitor.centre(MAP);
  const pixels = await pixelsOf(
    visitor,
    [documented, listed, outside, beyond].map((adcode) => unit(adcode)),
  );
  const fills = pixels.map(commonest);
  const black = fills.filter((fill) => distance(fill, [0, 0, 0]) < 20);
  expect(black, `black among ${fills.join(" | ")}`).toEqual([]);
  for (const [index, one] of fills.entries())
    for (const other of fills.slice(index + 1))
      expect(distance(one, other), `${one.join()} to ${other.join()}`).toBeGreaterThan(10);
  const [told = [0, 0, 0], , , pale = [0, 0, 0]] = fills;
  // A weaker source must not look as strong.
  expect(distance(told, pale)).toBeGreaterThan(100);
  return pale;
}

// The engines run at the same time, each through its tests in their order.
describe.concurrent.each([oldChromium, webkit, firefox])("$name", (engine) => {
  describeLook("in a wide window", {}, (visit) => {
    test("draws four colours on the map: there, in the story, zoomed and on close-ups", async () => {
      await visit().goto("");
      const pale = await expectMap(visit());
      const expectPale = async (selector: string) => {
        const fill = await fillOf(visit(), selector);
        expect(distance(fill, pale), `${fill.join()} to ${pale.join()}`).toBeLessThan(10);
      };
      await read(visit(), ".opening .step");
      await visit().see("story-map svg");
      await expectPale(unit(UNITS.beyond, "story-map"));
      await visit().goto("?prefecture=zhanjiang");
      await expectPale(unit(UNITS.beyond));
      await visit().goto("counties/leizhou/");
      await expectPale(unit(UNITS.beyond, "svg"));
    });

    test("names a county under the pointer, and tells of it when it is chosen", async () => {
      await visit().goto("");
      await visit().point(unit(JIAOLING));
      await visit().see(TOOLTIP, "蕉岭县");
      await visit().press(unit(JIAOLING));
      await visit().see(CARD, "蕉岭县");
      await visit().waitFor("address", isAt, "?county=jiaoling");
    });

    test("finds a county", async () => {
      await visit().goto("");
      await visit().press(SEARCH);
      await visit().type("lianjiang");
      await visit().see("[role=listbox] [role=option]", "廉江市");
      await visit().type("\n");
      await visit().see(CARD, "廉江市");
      await visit().waitFor("address", isAt, "?county=lianjiang");
    });

    test("changes layers: fills, legend and attribute", async () => {
      await visit().goto("");
      const listed = await fillOf(visit(), unit(UNITS.listed));
      const legend = () =>
        visit().ask(() => document.querySelector<HTMLElement>("map-explorer")?.innerText);
      const before = await legend();
      await visit().press("map-explorer label", "谁来帮");
      await askUntil("another legend", legend, (text) => text !== before);
      const unstated = await fillOf(visit(), unit(UNITS.listed));
      expect(distance(listed, unstated)).toBeGreaterThan(10);
      expect(distance(unstated, [0, 0, 0])).toBeGreaterThan(20);
      await visit().see('map-explorer[data-layer="team"]');
      await visit().waitFor("address", isAt, "?layer=team");
    });

    test("zooms by its buttons", async () => {
      await visit().goto("");
      const width = () => visit().ask(widthOf, unit(JIAOLING));
      const before = await width();
      await visit().press("map-explorer button", "放大");
      await askUntil("a larger map", width, (now) => now > before * 1.3);
      await visit().press("map-explorer button", "缩小");
      await askUntil("a smaller map", width, (now) => now < before * 1.1);
    });

    test("opens a shared view as it was", async () => {
      await visit().goto("?county=jiaoling&layer=team");
      await visit().see(CARD, "蕉岭县");
      await visit().see('map-explorer[data-layer="team"]');
      const isChosen = () =>
        document.querySelector<HTMLInputElement>("[value=team]")?.checked === true;
      await visit().waitFor("the layer's button is set", isChosen);
    });

    test("moves the story's map with the story", async () => {
      await visit().goto("");
      await read(visit(), ".opening .step");
      await visit().see("story-map svg");
      const before = await visit().ask(widthOf, unit(JIAOLING, "story-map"));
      await read(visit(), '.step[data-tells="jiaoling"]');
      const width = () => visit().ask(widthOf, unit(JIAOLING, ".passage:nth-of-type(3) story-map"));
      await askUntil("a larger county", width, (now) => now > before * 1.2);
    });

    test("cites a number", async () => {
      await visit().goto("");
      await visit().press("[data-cites=figure-programme-cadres] a");
      await visit().see("dialog", "来源：南方杂志社，第4段");
      await visit().press("dialog summary");
      await visit().see("dialog", "派出的帮扶干部：190余名");
      await visit().see("dialog", "#figure-programme-cadres");
      await visit().press("dialog details [data-copy=gbt]");
      // Some engines ask the reader first, and in a test there is none.
      await visit().waitFor("word of the copy", () =>
        /已复制|不让复制/u.test(document.querySelector("dialog [role=status]")?.textContent ?? ""),
      );
    });

    test("draws the four colours when a reader chooses the dark", async () => {
      await visit().goto("about/");
      await visit().ask(() => {
        const choice = document.querySelector<HTMLSelectElement>("theme-choice select");
        if (!choice) return;
        choice.value = "dark";
        choice.dispatchEvent(new Event("change", { bubbles: true }));
      });
      await visit().goto("");
      expect(await visit().ask(() => document.documentElement.dataset.theme)).toBe("dark");
      await expectMap(visit());
    });
  });

  describeLook("on a phone", { phone: true }, (visit) => {
    test("slides no page sideways", async () => {
      for (const path of ["", "counties/jiaoling/", "projects/", "data/coverage/", "about/"]) {
        await visit().goto(path);
        const { window, page } = await visit().ask(() => {
          scrollTo({ left: 100, behavior: "instant" });
          const { scrollWidth } = document.documentElement;
          return { window: innerWidth, page: Math.max(scrollWidth, innerWidth + scrollX) };
        });
        expect(window).toBe(390);
        expect(page, path).toBe(390);
      }
    });

    test("tells of a county that is tapped", async () => {
      await visit().goto("");
      await visit().press(unit(JIAOLING));
      await visit().see(TOOLTIP, "蕉岭县");
      await visit().see(CARD, "蕉岭县");
    });
  });

  if (engine.knowsDark)
    describeLook("on a dark system", { dark: true }, (visit) => {
      test("draws the four colours", async () => {
        await visit().goto("");
        await expectMap(visit());
      });
    });

  /** Tests of one look share a browser, and the last of them reads its console. */
  function describeLook(title: string, look: Look, tests: (visit: () => Visitor) => void): void {
    describe(title, { concurrent: false }, () => {
      let browser: Browser | undefined;
      let visitor: Visitor;
      beforeAll(async () => {
        browser = await engine.open(look);
        visitor = new Visitor(browser, site.url);
      });
      afterAll(() => browser?.close());
      tests(() => visitor);
      test("says nothing in the console", async () => {
        expect(await browser?.complaints()).toEqual([]);
      });
    });
  }
});

/** Brings a step of the story to where it is read. */
async function read(visitor: Visitor, step: string): Promise<void> {
  await visitor.ask((selector) => {
    const { top } = document.querySelector(selector)?.getBoundingClientRect() ?? { top: 0 };
    scrollTo({ top: scrollY + top - innerHeight * 0.5, behavior: "instant" });
  }, step);
}

/** Runs in the page: whether its address has this query. */
function isAt(query: string): boolean {
  return location.search === query;
}

/** Runs in the page: how wide an element is drawn. */
function widthOf(selector: string): number {
  return document.querySelector(selector)?.getBoundingClientRect().width ?? 0;
}
