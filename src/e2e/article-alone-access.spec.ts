import { expect, test } from "@playwright/test";
import { findViolations } from "./lib/find-violations.ts";
import { onlyBox } from "./lib/only-box.ts";

// Axe looks at a whole page, which takes its time on a busy machine.
test.setTimeout(180_000);

test("on paper the page says that it shows the article alone, and no switch", async ({ page }) => {
  await page.goto("./counties/xuwen/?only=article");
  await expect(onlyBox(page)).toBeChecked();
  await page.emulateMedia({ media: "print" });
  await expect(onlyBox(page)).toBeHidden();
  await expect(page.getByText("现在只看报道，官方网页的补充没有显示。")).toBeVisible();
  await expect(page.locator("main")).not.toContainText("南沙区", { useInnerText: true });
});

for (const path of ["./", "./counties/chaonan/", "./organizations/", "./embed/map/"]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`${path} in the ${colorScheme} theme has nothing for axe to find, on or off`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(path);
      expect(await findViolations(page)).toEqual([]);
      await onlyBox(page).check();
      expect(await findViolations(page)).toEqual([]);
    });
  }
}

test("the switch is large enough for a thumb, and is worked by keyboard", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ["./", "./counties/xuwen/"]) {
    await page.goto(path);
    const target = await page.locator('label:has(input[name="only"])').boundingBox();
    expect(target?.height).toBeGreaterThanOrEqual(24);
    expect(target?.width).toBeGreaterThanOrEqual(24);
    await onlyBox(page).focus();
    await page.keyboard.press("Space");
    await expect(onlyBox(page)).toBeChecked();
    await expect(page).toHaveURL(/\?only=article$/u);
  }
});
