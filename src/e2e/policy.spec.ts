import { expect, test, type Page } from "@playwright/test";
import { embedHeaders, pageHeaders } from "../build/policy.ts";
import {
  listPages,
  pageTypes,
  readClipboard,
  readKept,
  type Watched,
  watchPage,
} from "./lib/pages.ts";

// What the page still asks for when a test ends is no fault of the test's.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

/** Parts of all pages, so that two browsers share the work. */
const PARTS = 2;

function expectQuiet({ said, asked, failed }: Watched, home: string | undefined): void {
  expect(said).toEqual([]);
  expect(failed).toEqual([]);
  const isOurs = (url: string) => url.startsWith(home ?? "none") || url.startsWith("blob:");
  expect(asked.filter((url) => !isOurs(url))).toEqual([]);
}

/** On every page under a path; at `/`, where only addresses differ, on one of each kind. */
for (let part = 0; part < PARTS; part += 1) {
  test(`no page breaks the policy, asks another site, speaks or keeps anything (${part + 1} of ${PARTS})`, async ({
    page,
    context,
    baseURL,
  }, { project }) => {
    const known = pageTypes.map(({ path }) => path).filter((path) => !path.includes("nowhere"));
    const isWhole = project.name !== "root";
    const routes = isWhole ? listPages() : known;
    expect(routes.length).toBeGreaterThan(isWhole ? 100 : 10);
    const watched = await watchPage(page);
    for (const route of routes.filter((_, index) => index % PARTS === part)) {
      const before = watched.asked.length;
      const response = await page.goto(route);
      expect.soft(response?.status(), route).toBe(200);
      const headers = route.includes("/embed/") ? embedHeaders() : pageHeaders();
      for (const [name, value] of Object.entries(headers)) {
        // The styles that stand in pages are named by their hashes besides.
        const sent = response
          ?.headers()
          [name.toLowerCase()]?.replace(/(?<=style-src 'self')[^;]*/u, "");
        expect.soft(sent, `${route}: ${name}`).toBe(value);
      }
      expect.soft(watched.asked.length, `what ${route} asks for`).toBeGreaterThan(before + 1);
      expect.soft(await readKept(page), route).toEqual([]);
    }
    expectQuiet(watched, baseURL);
    expect(await context.cookies()).toEqual([]);
  });
}

test("an address that leads nowhere is answered under the same policy", async ({
  page,
  baseURL,
}) => {
  const watched = await watchPage(page);
  const response = await page.goto("./counties/nowhere/");
  expect(response?.status()).toBe(404);
  expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
  expect(watched.failed).toEqual([page.url()]);
  // Chromium itself reports the status of a page that is not there.
  const said = watched.said.filter((text) => !text.includes("404"));
  expectQuiet({ ...watched, said, failed: [] }, baseURL);
});

/** Uses each thing on the home page that a script answers, once. */
async function useEverything(page: Page): Promise<void> {
  await page.goto("./");
  await expect(page.locator("map-explorer[data-ready]")).toHaveCount(1);
  await page.locator("input[type=radio][value=team]").first().check({ force: true });
  await expect(page).toHaveURL(/layer=team/u);
  await page.locator("[data-zoom=in]").click();
  await expect(page.locator("svg[data-map] .zoomed[transform*=scale]")).toHaveCount(1);
  await page.locator("svg[data-map] a[tabindex='0']").focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.locator("[role=tooltip]")).toBeVisible();
  await page.locator(".twin summary").click();
  await page.locator(".twin th button").first().click();
  const input = page.getByRole("combobox", { name: "找我的县" });
  await input.focus();
  await expect(page.locator("county-search[data-ready]")).toHaveCount(1);
  await input.fill("jiaoling");
  await input.press("Enter");
  await expect(page).toHaveURL(/county=jiaoling/u);
  await page.locator("share-bar").getByRole("button", { name: "分享" }).click();
  await expect(page.locator("share-bar [role=status]")).not.toBeEmpty();
  await page.locator("embed-snippet summary").click();
  await page.locator("embed-snippet button").click();
  expect(await readClipboard(page)).toContain("/embed/map/?");
  const saved = page.waitForEvent("download");
  await page.locator('[data-png$="/pictures/map.svg"]').click();
  expect((await saved).suggestedFilename()).toBe("map.png");
  await page.locator(".step").first().scrollIntoViewIfNeeded();
  await expect(page.locator("story-map svg").first()).toHaveAttribute("data-show", /./u);
  await page.locator("[data-cites] a").first().click();
  await page.locator("dialog [data-copy]").first().click();
  await page.keyboard.press("Escape");
  await page.locator("theme-choice select").selectOption("dark");
}

test("all that the home page can do, it does within the policy, and keeps the theme alone", async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const watched = await watchPage(page);
  await useEverything(page);
  expectQuiet(watched, baseURL);
  expect(await readKept(page)).toEqual(["county-assistance-atlas:theme=dark"]);
  expect(await context.cookies()).toEqual([]);
});

test("what an attacker would add to a page does not run, and the watch sees it", async ({
  page,
}) => {
  const watched = await watchPage(page);
  await page.route("https://evil.example/**", (route) => route.fulfill({ body: "window.ran = 1" }));
  await page.route("./", async (route) => {
    const response = await route.fetch();
    // As a page on a host that sends no headers: its own policy must do.
    const headers = { "content-type": "text/html; charset=utf-8" };
    const added = `<script>window.ran = 1</script><img src="x:" onerror="window.ran = 1">
      <script src="https://evil.example/x.js"></script><style>main { display: none }</style>
      <base href="https://evil.example/"><p style="color: red">x</p></main>`;
    const body = (await response.text()).replace("</main>", added);
    await route.fulfill({ status: 200, headers, body });
  });
  await page.goto("./");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  await expect(page.locator("main")).toBeVisible();
  const breaches = new Set(watched.said.map((text) => /breach of (\S+)/u.exec(text)?.[1]));
  for (const directive of ["script-src-elem", "style-src-elem", "style-src-attr", "base-uri"])
    expect([...breaches]).toContain(directive);
  expect(
    await page.evaluate(() => {
      try {
        document.body.insertAdjacentHTML("beforeend", "<p>x</p>");
        return "markup from text";
      } catch (error) {
        return error instanceof TypeError ? "refused" : "other";
      }
    }),
  ).toBe("refused");
});

test("a picture's file opens by itself, whole and in silence", async ({ page, baseURL }) => {
  const watched = await watchPage(page);
  const response = await page.goto("./pictures/map.svg");
  expect(response?.headers()["content-security-policy"]).toContain("default-src 'none'");
  await expect(page.locator("svg").first()).toHaveCSS("width", "1080px");
  // A file that names no icon makes a browser ask for the usual one.
  const isIcon = (text: string) => text.endsWith("/favicon.ico");
  const said = watched.said.filter((text) => !text.includes("404"));
  const failed = watched.failed.filter((url) => !isIcon(url));
  expectQuiet({ said, asked: watched.asked.filter((url) => !isIcon(url)), failed }, baseURL);
});
