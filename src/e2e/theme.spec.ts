import { expect, test, type Page } from "@playwright/test";
import { readKept } from "./lib/pages.ts";

const choice = (page: Page) => page.getByRole("combobox", { name: "外观" });
const PAPER = { light: "rgb(250, 246, 238)", dark: "rgb(23, 20, 16)" } as const;

const paperOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** The colour of the browser's own bars: of the one `theme-color` that holds now. */
const barOf = (page: Page): Promise<string[]> =>
  page
    .locator("meta[name=theme-color]")
    .evaluateAll((metas) =>
      metas
        .filter((meta) => matchMedia((meta as HTMLMetaElement).media).matches)
        .map((meta) => (meta as HTMLMetaElement).content),
    );

test("the page follows the system, until a reader chooses, and again when they wish", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./about/");
  await expect(choice(page)).toHaveValue("");
  expect(await paperOf(page)).toBe(PAPER.dark);
  await page.emulateMedia({ colorScheme: "light" });
  expect(await paperOf(page)).toBe(PAPER.light);
  expect(await barOf(page)).toEqual(["#faf6ee"]);

  await choice(page).selectOption({ label: "深色" });
  expect(await paperOf(page)).toBe(PAPER.dark);
  expect(await barOf(page)).toEqual(["#171410"]);
  expect(await readKept(page)).toEqual(["county-assistance-atlas:theme=dark"]);

  await choice(page).selectOption({ label: "跟随系统" });
  expect(await paperOf(page)).toBe(PAPER.light);
  expect(await barOf(page)).toEqual(["#faf6ee"]);
  expect(await readKept(page)).toEqual([]);
});

test("the theme is chosen by the keyboard, and goes with the reader from page to page and back", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./about/");
  const { height, width } = (await choice(page).boundingBox()) ?? { height: 0, width: 0 };
  expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
  await choice(page).focus();
  await page.keyboard.press("ArrowDown");
  await expect(choice(page)).toHaveValue("light");
  expect(await paperOf(page)).toBe(PAPER.light);
  await page.locator(".site-header nav a").first().click();
  await expect(page).toHaveURL(/\/counties\/$/u);
  await expect(choice(page)).toHaveValue("light");
  expect(await paperOf(page)).toBe(PAPER.light);
  // The page before this one must not come back as it was left.
  await choice(page).selectOption("dark");
  await page.goBack();
  await expect(choice(page)).toHaveValue("dark");
  expect(await paperOf(page)).toBe(PAPER.dark);
});

test("a theme chosen in one tab is taken up in the others", async ({ page, context }) => {
  await page.goto("./about/");
  const other = await context.newPage();
  await other.goto("./counties/");
  await choice(other).selectOption("dark");
  await expect.poll(() => paperOf(page)).toBe(PAPER.dark);
  await expect(choice(page)).toHaveValue("dark");
});

test("nothing is ever painted in the other theme", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./about/");
  await choice(page).selectOption("dark");
  // Without the modules, which come late, what is painted is what the first script made of the page.
  await page.route(/\.js$/u, (route) => route.abort());
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector("body") === null) return;
      watch.disconnect();
      document.documentElement.dataset.atBody = document.documentElement.dataset.theme ?? "none";
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  await page.goto("./counties/");
  await expect(page.locator("html")).toHaveAttribute("data-at-body", "dark");
  expect(await paperOf(page)).toBe(PAPER.dark);
  await expect(page.locator("meta[name=color-scheme]")).toHaveAttribute("content", "dark");
  expect(
    await page
      .locator("meta[data-scheme]")
      .evaluateAll((all) => all.map((one) => one.getAttribute("media"))),
  ).toEqual(["not all", "all"]);
});

test("where the browser keeps nothing, the choice holds for the page, in silence", async ({
  page,
}) => {
  const said: string[] = [];
  page.on("pageerror", ({ message }) => said.push(message));
  page.on("console", (message) => said.push(message.text()));
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("no", "SecurityError");
      },
    });
  });
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./about/");
  await choice(page).selectOption("dark");
  expect(await paperOf(page)).toBe(PAPER.dark);
  await page.goto("./counties/");
  expect(await paperOf(page)).toBe(PAPER.light);
  expect(said).toEqual([]);
});

test("what someone else left in the theme's place does nothing", async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem("county-assistance-atlas:theme", '"><script>alert(1)</script>');
  });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("./about/");
  await expect(choice(page)).toHaveValue("");
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
  expect(await paperOf(page)).toBe(PAPER.dark);
});

test("a dark page is printed on white paper", async ({ page }) => {
  await page.goto("./about/");
  await choice(page).selectOption("dark");
  await page.emulateMedia({ media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    "light",
  );
  await expect(choice(page)).toBeHidden();
});

test("the map in the frames of others follows the system alone", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "light" });
  await page.goto("./about/");
  await choice(page).selectOption("dark");
  await page.goto("./embed/map/");
  await expect(choice(page)).toHaveCount(0);
  expect(await paperOf(page)).toBe(PAPER.light);
});
