import { expect, test } from "@playwright/test";
import { findViolations } from "./lib/find-violations.ts";
import { pageTypes } from "./lib/page-types.ts";

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
      const found = await findViolations(page);
      expect.soft(found, `${colorScheme}, ${width} px`).toEqual([]);
    }
  });
}
