import { join } from "node:path";
import type { Browser } from "@playwright/test";
import { ensureCjkFont, withChromium } from "./browsers.ts";

/** One picture to take. */
export interface Shot {
  /** Of the page, from the site's base: `/counties/`. */
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: "light" | "dark";
  /** The whole page, however long, or what the window shows. */
  readonly fullPage: boolean;
  /** Where the picture goes, in the folder of screenshots. */
  readonly fileName: string;
}

interface ShotOptions {
  readonly paths: readonly string[];
  readonly widths: readonly number[];
  readonly schemes: readonly Shot["scheme"][];
  readonly fullPage: boolean;
}

/** Every page at every width in every scheme, in that order. */
export function planScreenshots({ paths, widths, schemes, fullPage }: ShotOptions): Shot[] {
  return paths.flatMap((path) =>
    widths.flatMap((width) =>
      schemes.map((scheme) => {
        const fileName = `${nameOf(path)}-${width}-${scheme}.png`;
        // A telephone is taller than wide, a desk's screen is not.
        return { path, width, height: width < 700 ? 780 : 900, scheme, fullPage, fileName };
      }),
    ),
  );
}

/** `/` is `home`, `/counties/lianjiang/` is `counties-lianjiang`, `/404.html` is `404`. */
function nameOf(path: string): string {
  const parts = path.replace(/\.html$/u, "").split(/[/?#]+/u);
  return parts.filter((part) => part !== "").join("-") || "home";
}

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
  return withChromium(async (browser) => {
    const missing = new Set<string>();
    for (const shot of shots) {
      const status = await takeOne(browser, home, folder, shot);
      if (status !== 200) missing.add(shot.path);
      console.log(join(folder, shot.fileName));
    }
    return missing;
  });
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
