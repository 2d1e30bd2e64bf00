import { expect, test } from "@playwright/test";
import { centreMap, openExplorer, pointOf } from "./lib/explorer.ts";

const rows = ".twin tbody tr:visible";

test("the table has the 62 rows; headings sort them, by keyboard too, and say so", async ({
  page,
}) => {
  await openExplorer(page);
  await page.locator(".twin summary").click();
  await expect(page.locator(rows)).toHaveCount(62);
  const heading = page.locator('.twin th[data-sort="county"]');
  await heading.getByRole("button").focus();
  await page.keyboard.press("Enter");
  await expect(heading).toHaveAttribute("aria-sort", "ascending");
  await expect(page.locator(rows).first()).toContainText("博罗县");
  await page.keyboard.press("Enter");
  await expect(heading).toHaveAttribute("aria-sort", "descending");

  await page.locator('.twin th[data-sort="project"] button').click();
  await expect(heading).not.toHaveAttribute("aria-sort");
  const first = await page
    .locator(`${rows} th`)
    .evaluateAll((all) => all.slice(0, 4).map((one) => one.textContent.trim()));
  expect(first.toSorted()).toEqual(["廉江市", "英德市", "蕉岭县", "阳西县"].toSorted());
});

test("the kind narrows table and map, and is in the address", async ({ page }) => {
  const map = await openExplorer(page);
  await page.locator(".twin summary").click();
  await page.locator('select[name="kind"]').selectOption("autonomous-county");
  await expect(page.locator(rows)).toHaveCount(3);
  await expect(page).toHaveURL(/\?kind=autonomous-county$/u);
  await expect(map.county("ruyuan")).not.toHaveClass(/dim/u);
  await expect(map.county("lianjiang")).toHaveClass(/dim/u);
  await page.locator('select[name="kind"]').selectOption("");
  await expect(page.locator(rows)).toHaveCount(62);
});

test("the table marks the selected county, and a row lights its county on the map", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await page.locator(".twin summary").click();
  await centreMap(map);
  const { x, y } = await pointOf(page, "dongyuan");
  await page.mouse.click(x, y);
  await expect(page.locator('tr[data-county="dongyuan"]')).toHaveAttribute("aria-current", "true");
  await page.locator('tr[data-county="yangxi"] td').first().hover();
  await expect(map.county("yangxi")).toHaveClass(/lit/u);
  await expect(map.svg.locator(".outlines .lit")).toHaveCount(1);
});

test("every link of a row leads to a page", async ({ page }) => {
  await openExplorer(page);
  await page.locator(".twin summary").click();
  await page.locator('tr[data-county="yingde"] th a').click();
  await expect(page.locator("h1")).toHaveText("英德市");
});
