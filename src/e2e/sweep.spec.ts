import { expect, test } from "@playwright/test";
import { findViolations } from "./lib/faults.ts";
import { listPages, pageTypes } from "./lib/pages.ts";

test.use({ trace: "off" });
test.setTimeout(180_000);

/** accessibility.spec.ts looks at these in every theme and width. */
const seen = new Set<string>(pageTypes.map(({ path }) => path));
const pages = listPages().filter((path) => !seen.has(path));
const SHARES = 4;

/**
 * Every other page: all of axe in one theme and width, which take turns, and what depends on colours in the other
 * theme. The markup is the same under a path, so that one page in ten does there.
 */
for (let share = 0; share < SHARES; share += 1) {
  test(`axe finds nothing on any page, part ${share + 1} of ${SHARES}`, async ({ page }, {
    project,
  }) => {
    const every = project.name === "root" ? 1 : 10;
    const own = pages.filter(
      (_, index) => index % SHARES === share && index % every === share % every,
    );
    expect(own).not.toEqual([]);
    const [first, other] =
      share % 2 === 0 ? (["light", "dark"] as const) : (["dark", "light"] as const);
    await page.setViewportSize({ width: share < 2 ? 360 : 1440, height: 800 });
    for (const path of own) {
      await page.emulateMedia({ colorScheme: first });
      await page.goto(path);
      expect.soft(await findViolations(page), `${path}, ${first}`).toEqual([]);
      await page.emulateMedia({ colorScheme: other });
      const inOther = await findViolations(page, { colours: true });
      expect.soft(inOther, `${path}, ${other}`).toEqual([]);
    }
  });
}
