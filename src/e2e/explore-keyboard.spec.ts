import { expect, test } from "@playwright/test";
import { centreMap, explorerOf, openExplorer, openTable, scaleOf } from "./lib/explorer.ts";

const focused = "svg[data-map] a:focus";

test("the map is one tab stop; the next is the map's buttons, and Tab comes back to where one was", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await expect(map.svg.locator('a[tabindex="0"]')).toHaveCount(1);
  await map.svg.locator('a[tabindex="0"]').focus();
  await page.keyboard.press("ArrowRight");
  const id = await page.locator(focused).getAttribute("data-county");
  await page.keyboard.press("Tab");
  await expect(page.locator(focused)).toHaveCount(0);
  await expect(page.locator("[data-zoom='in']:focus")).toHaveCount(1);
  await page.keyboard.press("Shift+Tab");
  await expect(page.locator(focused)).toHaveAttribute("data-county", id ?? "");
});

test("arrows go to the neighbour in that direction, Home and End to the ends, with a tooltip", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await openTable(page);
  await map.county("lianjiang").focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(focused)).toHaveAttribute("data-county", "suixi");
  await expect(map.tooltip).toBeVisible();
  await expect(map.tooltip).toContainText("遂溪县");
  await page.keyboard.press("ArrowUp");
  await expect(page.locator(focused)).toHaveAttribute("data-county", "lianjiang");
  await page.keyboard.press("Home");
  const first = page.locator("tr[data-adcode]").first();
  await expect(page.locator(focused)).toHaveAttribute(
    "data-county",
    (await first.getAttribute("data-county")) ?? "",
  );
  await page.keyboard.press("End");
  await expect(page.locator(focused)).toHaveAttribute(
    "data-county",
    (await page.locator("tr[data-adcode]").last().getAttribute("data-county")) ?? "",
  );
});

test("Enter opens the card, which is next to reach; Escape clears", async ({ page }) => {
  const map = await openExplorer(page);
  await map.county("yangxi").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\?county=yangxi$/u);
  await expect(map.card).toContainText("阳西县");
  await expect(map.status).toHaveText(/已选中：阳西县/u);
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/\/$/u);
  await expect(map.tooltip).toBeHidden();
  await expect(map.card).toBeHidden();
});

test("the focus is seen at every zoom, and a county outside the frame is brought into it", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await map.county("lianjiang").focus();
  for (let press = 0; press < 4; press += 1) await page.keyboard.press("+");
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(5);
  await centreMap(map);
  const scrolled = await page.evaluate(() => scrollY);
  const order = ["ArrowUp", "ArrowUp", "ArrowRight", "ArrowRight", "ArrowDown", "End", "Home"];
  for (const key of order) {
    await page.keyboard.press(key);
    await expect
      .poll(() =>
        page.evaluate((pressed) => {
          const outline = document.querySelector("svg[data-map] .outlines .focused");
          const frame = document.querySelector("svg[data-map]")?.getBoundingClientRect();
          const box = outline?.getBoundingClientRect();
          if (!outline || !frame || !box) return "no outline";
          const width = Number.parseFloat(getComputedStyle(outline).strokeWidth);
          const isIn =
            box.right > frame.left &&
            box.left < frame.right &&
            box.bottom > Math.max(frame.top, 0) &&
            box.top < Math.min(frame.bottom, innerHeight);
          return isIn && width >= 3 ? "seen" : `${pressed}: ${JSON.stringify([box, width])}`;
        }, key),
      )
      .toBe("seen");
  }
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
});

test("plus and minus zoom, zero shows the province, Shift and arrows move the map", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page);
  await map.county("yingde").focus();
  await page.keyboard.press("+");
  await expect.poll(() => scaleOf(map)).toBeCloseTo(1.6, 1);
  const before = await map.svg.locator(".zoomed").getAttribute("transform");
  await page.keyboard.press("Shift+ArrowLeft");
  await expect(map.svg.locator(".zoomed")).not.toHaveAttribute("transform", before ?? "");
  await expect(page.locator(focused)).toHaveAttribute("data-county", "yingde");
  await page.keyboard.press("-");
  await page.keyboard.press("0");
  await expect.poll(() => scaleOf(map)).toBe(1);
});

test("layers change by arrow keys, and what they show is announced", async ({ page }) => {
  const map = await openExplorer(page);
  await page.locator('input[name="layer"][value="documented"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(page).toHaveURL(/\?layer=team$/u);
  await expect(map.status).toContainText("知道有哪些单位来帮");
  await expect(explorerOf(page).svg.locator(".marks")).toBeVisible();
});

test("the map is entered at the county that is chosen, though it is zoomed elsewhere", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?prefecture=meizhou");
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);
  await map.svg.locator('a[tabindex="0"]').focus();
  await page.keyboard.press("Home");
  await expect
    .poll(() =>
      map.svg.evaluate((svg) => {
        const box = svg.querySelector(".outlines .focused")?.getBoundingClientRect();
        const frame = svg.getBoundingClientRect();
        return box !== undefined && box.left < frame.right && box.right > frame.left;
      }),
    )
    .toBe(true);
});

test("closing the card goes back to its county, and zero to the whole province", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?county=lianjiang&prefecture=zhanjiang");
  await expect(map.svg.locator('a[tabindex="0"]')).toHaveAttribute("data-county", "lianjiang");
  await map.card.getByRole("button", { name: "取消选中" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.locator(focused)).toHaveAttribute("data-county", "lianjiang");
  await page.keyboard.press("0");
  await expect(page).toHaveURL(/\/$/u);
  await expect.poll(() => scaleOf(map)).toBe(1);
  await expect(page.locator('select[name="prefecture"]')).toHaveValue("");
});
