import { expect, type Locator, type Page } from "@playwright/test";
import { openPage } from "./pages.ts";

/*
 * The map and the search of the home page, as readers meet them.
 */

/** The parts of the map that readers explore. */
export interface Explorer {
  readonly svg: Locator;
  readonly tooltip: Locator;
  readonly card: Locator;
  readonly status: Locator;
  county(id: string): Locator;
}

/** Opens the home page with a query and waits until the map answers. */
export async function openExplorer(page: Page, query = ""): Promise<Explorer> {
  await openPage(page, `./${query}`);
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  return explorerOf(page);
}

export function explorerOf(page: Page): Explorer {
  const svg = page.locator("svg[data-map]");
  return {
    svg,
    tooltip: page.locator('[role="tooltip"]'),
    card: page.locator("map-explorer .card"),
    status: page.locator("map-explorer > [role='status']"),
    county: (id) => svg.locator(`a[data-county="${id}"]`),
  };
}

/** Scrolls the map to the middle of the window, so that all of it can be pointed at. */
export async function centreMap({ svg }: Explorer): Promise<void> {
  await svg.evaluate((map) => {
    map.scrollIntoView({ block: "center", behavior: "instant" });
  });
}

/** The point of the window where a county's own point is drawn now. */
export function pointOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((county) => {
    const map = document.querySelector<SVGSVGElement>("svg[data-map]");
    const template = document.querySelector<HTMLTemplateElement>(".twin template");
    const row = (template?.content ?? document).querySelector<HTMLElement>(
      `tr[data-county="${county}"]`,
    );
    const zoomed = map?.querySelector<SVGGElement>(".zoomed");
    const [x = NaN, y = NaN] = (row?.dataset.at ?? "").split(" ").map(Number);
    const at = new DOMPoint(x, y).matrixTransform(zoomed?.getScreenCTM() ?? undefined);
    return { x: at.x, y: at.y };
  }, id);
}

/** How far the map is drawn into: 1 shows the whole province. */
export function scaleOf({ svg }: Explorer): Promise<number> {
  return svg
    .locator(".zoomed")
    .evaluate((group) =>
      Number(/scale\(([\d.]+)/u.exec(group.getAttribute("transform") ?? "")?.[1] ?? 1),
    );
}

/** Opens the table under the map, and waits for its rows. */
export async function openTable(page: Page): Promise<void> {
  await page.locator(".twin").evaluate((table: HTMLDetailsElement) => {
    table.open = true;
  });
  await expect(page.locator(".twin tbody tr").first()).toBeAttached();
}

/** The search of a page, as readers meet it. */
interface Search {
  readonly input: Locator;
  readonly list: Locator;
  readonly options: Locator;
  /** The option that the input points at. */
  readonly active: Locator;
  /** What stands in the list's place when nothing is found. */
  readonly none: Locator;
  readonly live: Locator;
}

/** Opens the home page with a query and goes to the field and waits until it answers. */
export async function openSearch(page: Page, query = ""): Promise<Search> {
  await openPage(page, `./${query}`);
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  return goToSearch(page);
}

/** Goes to the field of an open page and waits until it answers. */
export async function goToSearch(page: Page): Promise<Search> {
  const input = page.locator("#county-search");
  await input.evaluate((element) => {
    element.scrollIntoView({ block: "start", behavior: "instant" });
  });
  // Going to the field fetches its code.
  await input.focus();
  await expect(page.locator("county-search[data-ready]")).toHaveCount(1);
  const list = page.locator("#county-search-list");
  return {
    input,
    list,
    options: list.getByRole("option"),
    active: list.getByRole("option", { selected: true }),
    none: page.locator("county-search .none"),
    live: page.locator("county-search [aria-live]"),
  };
}

/** The ids of the counties that are lit on the map. */
export function litOn(page: Page): Promise<string[]> {
  return page
    .locator("svg[data-map] a.lit")
    .evaluateAll((links) => links.map((link) => link.getAttribute("data-county") ?? "").sort());
}
