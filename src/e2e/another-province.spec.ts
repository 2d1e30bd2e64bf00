import { expect, test } from "@playwright/test";
import { openExplorer, scaleOf } from "./lib/explorer.ts";

/* The example of another province: its map in the browser, whose shape and names are its own. */

test("a county of the example is found, chosen, and drawn near; the whole province then fits the frame again", async ({
  page,
}) => {
  const explorer = await openExplorer(page);
  const frame = await explorer.svg.boundingBox();
  expect(frame && Math.abs(frame.width - frame.height)).toBeLessThan(1);

  await page.getByRole("combobox").first().fill("yc");
  await page.getByRole("option", { name: /盐池县/u }).click();
  await expect(page).toHaveURL(/[?&]county=yanchi/u);
  await expect(explorer.card).toContainText("盐池县");
  await page.locator('select[name="prefecture"]').selectOption({ label: "固原市" });
  await expect.poll(() => scaleOf(explorer)).toBeGreaterThan(1.5);
  await page.locator('[data-zoom="reset"]').click();
  await expect.poll(() => scaleOf(explorer)).toBe(1);
});
