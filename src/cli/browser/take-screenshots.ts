import { join } from "node:path";
import { chromium, type Browser } from "@playwright/test";
import { ensureCjkFont } from "./ensure-cjk-font.ts";
import { ensureChromium } from "./ensure-chromium.ts";
import type { Shot } from "./plan-screenshots.ts";

/**
 * Takes the pictures of a site served at `home` into `folder`, and gives the paths that did not
 * answer 200: a picture of the 404 page is easily taken for one of the page asked for.
 */
export async function takeScreenshots(
  home: string,
  folder: string,
  shots: readonly Shot[],
): Promise<Set<string>> {
  await ensureCjkFont();
  const { executablePath, args } = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  const missing = new Set<string>();
  try {
    for (const shot of shots) {
      const status = await takeOne(browser, home, folder, shot);
      if (status !== 200) missing.add(shot.path);
      console.log(join(folder, shot.fileName));
    }
  } finally {
    await browser.close();
  }
  return missing;
}

async function takeOne(
  browser: Browser,
  home: string,
  folder: string,
  { path, width, height, scheme, fullPage, fileName }: Shot,
): Promise<number | undefined> {
  const page = await browser.newPage({
    viewport: { width, height },
    deviceScaleFactor: 1,
    colorScheme: scheme,
    // A picture taken in the middle of a movement is another one each time.
    reducedMotion: "reduce",
  });
  const response = await page.goto(new URL(path.replace(/^\/+/u, ""), home).href, {
    waitUntil: "networkidle",
  });
  await page.screenshot({ path: join(folder, fileName), fullPage });
  await page.close();
  return response?.status();
}
