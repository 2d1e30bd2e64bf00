import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { pageTypes } from "./lib/page-types.ts";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const looks = [
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 1440 },
  { colorScheme: "dark", width: 360 },
  { colorScheme: "light", width: 1440 },
] as const;

// A recording of each step of axe's costs more than axe.
test.use({ trace: "off" });
// Only a test that hangs may end by its time: axe takes seconds a look on the longest page.
test.setTimeout(180_000);

for (const { name, path } of pageTypes) {
  test(`axe finds nothing on ${name}`, async ({ page }, { project }) => {
    await page.goto(path);
    // The markup and the styles are the same under a path; that they arrive there is what is new.
    for (const { colorScheme, width } of project.name === "root" ? looks : looks.slice(0, 1)) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page })
        .options({ resultTypes: ["violations"] })
        .withTags(tags)
        .analyze();
      const found = violations.flatMap(({ id, nodes }) =>
        nodes.map(
          ({ target, failureSummary = "" }) => `${id} at ${target.join(" ")}: ${failureSummary}`,
        ),
      );
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  });
}
