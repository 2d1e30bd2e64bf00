import type { Browser, Page } from "@playwright/test";
import { withChromium } from "../browsers.ts";
import { ensurePackages, toolsFolder } from "../machine.ts";
import { buildPages, LIBRARIES } from "./compare-pages.ts";
import { type Load, loadPage, LOADS, median, printLoads } from "./pages.ts";
import { serveSite } from "./site.ts";

declare global {
  interface Window {
    /** Set by `probe`: milliseconds from the start of the navigation. */
    mapPainted: Promise<number>;
    /** Calls back once the next frame has been painted. */
    afterPaint: (then: () => void) => void;
    /** Set by `arm`: milliseconds to the painted frame in which the effect shows; null when it does not come. */
    effect: Promise<number | null>;
  }
}

/** Lighthouse's telephone. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 };
/** Points of the map, as shares of its width and height, that lie in counties of the programme in every projection. */
const POINTS = [
  { across: 0.487, down: 0.29 },
  { across: 0.4, down: 0.36 },
  { across: 0.5, down: 0.3 },
  { across: 0.68, down: 0.31 },
  { across: 0.28, down: 0.5 },
];
const MAP = "svg[data-map], #bench-map";
const TIPS = '[role="tooltip"], .bench-tip, .leaflet-tooltip';
/** What a zoom moves. */
const GROUP = "svg[data-map] .zoomed, #bench-map svg > g";
/** Our page may take so much longer than one that is nothing but the text and the bare map. */
const ALLOWED = 1.15;

/**
 * Prints our home page beside the same page with its map made by ECharts, by d3 in the browser and by Leaflet, and
 * beside one that is nothing but the text and the bare SVG, all over slow 4G. Judges in words alone.
 * @throws Error when a page cannot be built or loaded
 */
export async function benchCompare(): Promise<void> {
  await ensurePackages(toolsFolder);
  await withChromium(async (browser) => {
    const add = (dir: string) => buildPages(dir, browser);
    const { url: home, close } = await serveSite("compare", add, "/compare/");
    const names = ["ours", ...LIBRARIES, "bare"];
    const loads = Object.fromEntries(names.map((name) => [name, [] as Load[]]));
    try {
      // In turn, and every second time in the other order, so that what else the machine does falls on all.
      for (let round = 0; round < LOADS; round++)
        for (const name of round % 2 ? names.toReversed() : names)
          loads[name]?.push(await measure(browser, home, name));
    } finally {
      await close();
    }
    console.log(`\nThe home page, its map made in five ways: ${LOADS} loads each over slow 4G.`);
    printLoads(loads);
    const shares = ["first contentful paint, ms", "map painted, ms"].map((label) => {
      const of = (name: string) => median((loads[name] ?? []).map((load) => load[label]));
      const share = of("ours") / of("bare");
      return `${label} ${share.toFixed(2)}${share <= ALLOWED ? "" : ` (over ${ALLOWED})`}`;
    });
    console.log(`Ours as a share of the bare page's: ${shares.join("; ")}.`);
  });
}

/** Loads one page once, and plays with its map as far as it can be played with. */
async function measure(browser: Browser, home: string, name: string): Promise<Load> {
  const url = home + (name === "ours" ? "" : `compare/${name}/`);
  const { page, load, close } = await loadPage(browser, url, PHONE, { slow: true, probe });
  try {
    return {
      "map painted, ms": await page.evaluate(() => window.mapPainted),
      "hover to name, ms": name === "bare" ? null : await hoverMap(page),
      "wheel to larger map, ms": ["ours", "d3"].includes(name) ? await zoomMap(page) : null,
      ...load,
    };
  } finally {
    await close();
  }
}

/**
 * Runs in the page before all else. Its own map is whole once the parser is past it; a library's, once its script says
 * so. A frame is painted when a message that was sent in it arrives.
 */
function probe(): void {
  window.afterPaint = (then) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  };
  const isWhole = (): boolean => {
    const svg = document.querySelector("svg[data-map]");
    if (svg === null) return document.querySelector("#bench-map[data-drawn]") !== null;
    for (let node: Element | null = svg; node !== null; node = node.parentElement)
      if (node.nextSibling !== null) return true;
    return document.readyState !== "loading";
  };
  window.mapPainted = new Promise((resolve) => {
    const look = (): void => {
      if (isWhole())
        window.afterPaint(() => {
          resolve(performance.now());
        });
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Runs in the page: from the next event of a type on, waits until what shows at `selector` is another than now. */
function arm([type, selector]: readonly [string, string]): void {
  const read = () =>
    [...document.querySelectorAll(selector)]
      .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((one) => one.getAttribute("transform") ?? one.textContent)
      .join("");
  const before = read();
  window.effect = new Promise((resolve) => {
    setTimeout(resolve, 4000, null);
    const hear = ({ timeStamp }: Event): void => {
      const look = (): void => {
        if (read() === before || read() === "") window.afterPaint(look);
        else resolve(performance.now() - timeStamp);
      };
      window.afterPaint(look);
    };
    addEventListener(type, hear, { capture: true, once: true });
  });
}

/** The median time from the pointer's move onto a county to the painted frame with its name. */
async function hoverMap(page: Page): Promise<number> {
  const map = page.locator(MAP);
  await map.evaluate((one) => {
    one.scrollIntoView({ block: "center", behavior: "instant" });
  });
  const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const times: (number | null)[] = [];
  for (const { across, down } of POINTS) {
    await page.mouse.move(1, 1);
    await page.waitForTimeout(500);
    await page.evaluate(arm, ["pointermove", TIPS] as const);
    await page.mouse.move(x + width * across, y + height * down);
    times.push(await page.evaluate(() => window.effect));
  }
  return median(times);
}

/** The median time from a turn of the wheel, with Ctrl, to the painted frame with the larger or smaller map. */
async function zoomMap(page: Page): Promise<number> {
  await page.keyboard.down("Control");
  // The first turns may do no more than fetch what zooms.
  for (let turn = 0; turn < 5; turn++) {
    await page.mouse.wheel(0, -30);
    await page.waitForTimeout(300);
  }
  const times: (number | null)[] = [];
  for (const turn of [-30, -30, -30, 30, 30, 30, -30, -30, 30, 30]) {
    await page.evaluate(arm, ["wheel", GROUP] as const);
    await page.mouse.wheel(0, turn);
    times.push(await page.evaluate(() => window.effect));
  }
  await page.keyboard.up("Control");
  return median(times);
}
