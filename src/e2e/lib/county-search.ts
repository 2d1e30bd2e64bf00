import { expect, type Locator, type Page } from "@playwright/test";

/** The search for a county, as readers meet it. */
export interface CountySearch {
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
export async function openSearch(page: Page, query = ""): Promise<CountySearch> {
  await page.goto(`./${query}`);
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  const input = page.getByRole("combobox", { name: "找我的县" });
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
