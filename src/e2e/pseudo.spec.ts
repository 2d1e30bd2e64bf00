import { expect, test } from "@playwright/test";
import { findSpilledText } from "./lib/faults.ts";
import { findForeignText } from "./lib/language.ts";
import { openPage, pageTypes } from "./lib/pages.ts";

/*
 * The site in the language of `src/i18n/testing/pseudo.ts`, which is longer than others, and has no letter of theirs.
 */

test.use({ viewport: { width: 360, height: 800 } });

const PARTS = 2;

for (let part = 0; part < PARTS; part += 1)
  test(`each type of page fits a telephone in a language of long words, and has all its words from it, part ${part + 1} of ${PARTS}`, async ({
    page,
  }) => {
    for (const { name, path } of pageTypes.filter((_, index) => index % PARTS === part)) {
      if (name === "the error page") continue;
      await openPage(page, path);
      const scrolled = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(scrolled, `${name} scrolls sideways`).toBe(0);
      expect.soft(await page.evaluate(findSpilledText), name).toEqual([]);
      expect.soft(await page.evaluate(findForeignText), name).toEqual([]);
    }
  });
