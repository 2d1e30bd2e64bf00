import { readFile } from "node:fs/promises";
import { expect, test, type Page } from "@playwright/test";

// What the page still asks for when a test ends is no fault of the test's.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

const names = ["older-people", "who-helps-whom", "forces"] as const;

test("each chart is saved as a PNG of twice its size", async ({ page }) => {
  await page.goto("./");
  for (const name of names) {
    const chart = page.locator(`#${name}`);
    const button = chart.locator("button[data-png]");
    const address = (await button.getAttribute("data-png")) ?? "";
    const svg = await (await page.request.get(address)).text();
    const size = (side: string) => Number(new RegExp(` ${side}="(\\d+)"`, "u").exec(svg)?.[1]);

    const saved = page.waitForEvent("download");
    await button.click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe(`${name}.png`);
    const bytes = await readFile(await file.path());
    expect([...bytes.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
    expect(bytes.readUInt32BE(16)).toBe(size("width") * 2);
    expect(bytes.readUInt32BE(20)).toBe(size("height") * 2);
    // A blank picture of this size would be some thousand bytes.
    expect(bytes.length).toBeGreaterThan(50_000);
    await expect(chart.locator('.picture-files [role="status"]')).toHaveText(/已生成/u);
    await expect(button).toBeFocused();
  }
});

test("the map is saved as a PNG, too", async ({ page }) => {
  await page.goto("./");
  const saved = page.waitForEvent("download");
  await page.locator('[data-png$="/pictures/map.svg"]').click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe("map.png");
  const bytes = await readFile(await file.path());
  expect(bytes.readUInt32BE(16)).toBe(2160);
  expect(bytes.length).toBeGreaterThan(100_000);
});

test("the PNG comes under a policy that allows nothing but the site's own files", async ({
  page,
}) => {
  await page.route("./", async (route) => {
    const response = await route.fetch();
    const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'";
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
    });
  });
  const response = await page.goto("./");
  expect(response?.headers()["content-security-policy"]).toContain("img-src 'self'");
  const saved = page.waitForEvent("download");
  await page.locator("#forces button[data-png]").click();
  expect((await saved).suggestedFilename()).toBe("forces.png");
});

test("a reader is told in words when the PNG cannot be made, and may try again", async ({
  page,
}) => {
  await page.goto("./");
  await page.route("**/pictures/forces.svg", (route) => route.abort());
  const files = page.locator("#forces .picture-files");
  await files.locator("button[data-png]").click();
  await expect(files.locator('[role="status"]')).toHaveText(/没能生成.*SVG/u);
  await page.unroute("**/pictures/forces.svg");
  const saved = page.waitForEvent("download");
  await files.locator("button[data-png]").click();
  expect((await saved).suggestedFilename()).toBe("forces.png");
});

test("SVG and CSV are saved under their names, and the CSV is a table", async ({ page }) => {
  await page.goto("./");
  for (const name of names) {
    for (const kind of ["svg", "csv"]) {
      const saved = page.waitForEvent("download");
      await page.locator(`#${name} .picture-files a[href$=".${kind}"]`).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe(`${name}.${kind}`);
      const text = await readFile(await file.path(), "utf8");
      expect(text.startsWith(kind === "csv" ? "\ufeff" : "<?xml")).toBe(true);
    }
  }
  const csv = await (await page.request.get("./pictures/map.csv")).text();
  expect(csv.split("\r\n")).toHaveLength(1 + 62 + 1);
});

test("what each picture shows can be read in words beside it", async ({ page }) => {
  await page.goto("./");
  for (const name of names) {
    const details = page.locator(`#${name}-in-words`);
    await details.locator("summary").click();
    await expect(details.locator("p").last()).toBeVisible();
    await expect(page.locator(`#${name}`)).toHaveAttribute("aria-details", `${name}-in-words`);
  }
});

test("each picture's file keeps its text within its edges, none over another", async ({ page }) => {
  for (const name of [...names, "map"]) {
    await page.goto(`./pictures/${name}.svg`);
    const findings = await page.evaluate(() => {
      const width = Number(document.documentElement.getAttribute("width"));
      const texts = [...document.querySelectorAll("text")].map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        const inset = (bottom - top) * 0.2;
        return { said: text.textContent, left, right, top: top + inset, bottom: bottom - inset };
      });
      const spilled = texts.filter(({ left, right }) => left < 55 || right > width - 40);
      const over = texts.flatMap((one, index) =>
        texts
          .slice(index + 1)
          .filter(
            (other) =>
              // A name on the map is drawn twice in one place, edge and letters.
              other.said !== one.said &&
              Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
              Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 2,
          )
          .map((other) => `${one.said} over ${other.said}`),
      );
      return [...spilled.map(({ said }) => `outside: ${said}`), ...over];
    });
    expect.soft(findings, name).toEqual([]);
  }
});

test.describe("pictures to keep", () => {
  const save = "share-bar [data-png]";

  /** Saves by the button of the page's bar: the file's name, its size in dots and in bytes. */
  async function saved(page: Page) {
    const download = page.waitForEvent("download");
    await page.locator(save).click();
    const file = await download;
    const bytes = await readFile(await file.path());
    return [file.suggestedFilename(), bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes.length];
  }

  test("are 1080 by 1440: of a county's page, and on the map of what is chosen", async ({
    page,
  }) => {
    const expected = async (name: string) => {
      const [file, width, height, length] = await saved(page);
      expect([file, width, height]).toEqual([`${name}.png`, 1080, 1440]);
      // A blank picture of this size would be some thousand bytes.
      expect(length).toBeGreaterThan(40_000);
      await expect(page.locator("share-bar [role=status]")).toHaveText(/已生成/u);
    };
    await page.goto("./counties/xinyi/");
    await expected("county-xinyi");
    await page.goto("./");
    await expected("layer-documented");
    await page.goto("./?layer=older");
    await expected("layer-older");
    await page.goto("./?layer=team&county=lianjiang");
    await expected("county-lianjiang");
  });

  test.describe("by touch", () => {
    test.use({ hasTouch: true, isMobile: true });

    test("go to the device's sheet", async ({ page }) => {
      await page.addInitScript(() => {
        Object.assign(navigator, {
          canShare: () => true,
          share: ({ files = [] }: ShareData) => {
            const told = files.map(({ name, type, size }) => `${name} ${type} ${size > 9999}`);
            document.title = told.join();
            return Promise.resolve();
          },
        });
      });
      await page.goto("./counties/jiaoling/");
      await page.locator(save).tap();
      await expect(page).toHaveTitle("county-jiaoling.png image/png true");
    });
  });

  test.describe("without script", () => {
    test.use({ javaScriptEnabled: false });

    test("are links to their drawing", async ({ page }) => {
      await page.goto("./counties/jiaoling/");
      await expect(page.locator(save)).toBeHidden();
      await page.locator("share-bar a", { hasText: "存图片" }).click();
      await expect(page).toHaveURL(/\/pictures\/county\/jiaoling\.svg$/u);
    });
  });
});
