import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pageTypes } from "./lib/page-types.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = (["light", "dark"] as const).flatMap((colorScheme) =>
  [360, 1440].map((width) => ({ colorScheme, width })),
);

for (const { name, path } of pageTypes) {
  test(`axe finds nothing on ${name}, light and dark, narrow and wide`, async ({ page }) => {
    await page.goto(path);
    for (const { colorScheme, width } of looks) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary}`,
        ),
      );
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  });
}
