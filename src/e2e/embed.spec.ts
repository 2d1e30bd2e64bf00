import { expect, type Page } from "@playwright/test";
import { testSiteUrl } from "../tools/test/test-builds.ts";
import { grantClipboard, readClipboard, testWithHost as test } from "./lib/pages.ts";

// What the page still asks for when a test ends is no fault of the test's.
test.afterEach(async ({ page }) => {
  await page.unrouteAll({ behavior: "ignoreErrors" });
});

/** The site says that it stands at `testSiteUrl`, and so does its code: what is asked there is answered by the build. */
async function standThere(page: Page, home: string | undefined): Promise<void> {
  await page.route(`${testSiteUrl}/**`, async (route) => {
    const asked = new URL(route.request().url());
    const url = new URL(asked.pathname + asked.search, home).href;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}

async function readSnippet(page: Page, query = ""): Promise<string> {
  await page.goto(`./${query}`);
  await page.locator("embed-snippet summary").click();
  return (await page.locator("embed-snippet pre").textContent()) ?? "";
}

/** The heights of the frame and of what is in it, and whether that scrolls. */
async function measure(page: Page) {
  const [, frame] = page.frames();
  const outer = await page.locator("iframe[data-county-map]").boundingBox();
  const inner = await frame?.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    const bars = window.innerWidth - clientWidth;
    return { scrollHeight, clientHeight, scrollWidth, clientWidth, bars };
  });
  return { outer: Math.round(outer?.height ?? 0), ...inner };
}

for (const width of [360, 1024]) {
  test(`pasted into a page of another origin the map gets its own height at ${width} px`, async ({
    page,
    host,
    baseURL,
  }) => {
    await standThere(page, baseURL);
    const snippet = await readSnippet(page);
    // So low that the page around scrolls throughout: a bar that came and went would change how lines break.
    await page.setViewportSize({ width, height: 400 });
    await page.goto(host.show(snippet));
    const map = page.frameLocator("iframe").locator('svg[data-map="guangdong"]');
    await expect(map).toBeVisible();
    await expect
      .poll(async () => {
        const { outer, scrollHeight } = await measure(page);
        return outer === scrollHeight && outer !== 640;
      })
      .toBe(true);
    const { outer, clientHeight, scrollWidth, clientWidth, bars } = await measure(page);
    expect(outer).toBe(clientHeight);
    expect(scrollWidth).toBe(clientWidth);
    expect(bars).toBe(0);
    const box = await map.boundingBox();
    expect((box?.height ?? 0) > 100 && (box?.height ?? 0) < outer).toBe(true);

    // What opens in the frame makes it higher, what shuts lower again.
    const notes = page.frameLocator("iframe").locator(".embed-note summary");
    await notes.click();
    await expect.poll(async () => (await measure(page)).outer).toBeGreaterThan(outer + 50);
    await expect
      .poll(async () => {
        const now = await measure(page);
        return now.outer === now.scrollHeight && now.bars === 0;
      })
      .toBe(true);
    await notes.click();
    await expect.poll(async () => (await measure(page)).outer).toBe(outer);
  });
}

test("the frame follows when the page around it becomes narrower", async ({
  page,
  host,
  baseURL,
}) => {
  await standThere(page, baseURL);
  const snippet = await readSnippet(page);
  await page.setViewportSize({ width: 1024, height: 800 });
  await page.goto(host.show(snippet));
  await expect.poll(async () => (await measure(page)).outer).not.toBe(640);
  const { outer: wide } = await measure(page);
  await page.setViewportSize({ width: 500, height: 800 });
  await expect
    .poll(async () => {
      const { outer, scrollHeight, bars } = await measure(page);
      return outer !== wide && outer === scrollHeight && bars === 0;
    })
    .toBe(true);
});

test("at any width, whatever the width before, nothing in the frame is left to scroll", async ({
  page,
  host,
  baseURL,
}) => {
  await standThere(page, baseURL);
  const snippet = await readSnippet(page);
  await page.setViewportSize({ width: 1100, height: 800 });
  await page.goto(host.show(snippet));
  await expect.poll(async () => (await measure(page)).outer).not.toBe(640);
  for (const width of [1000, 900, 800, 700, 600, 500, 700, 900, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    await expect
      .poll(async () => {
        const { outer, scrollHeight, clientHeight, bars } = await measure(page);
        return { scrolls: scrollHeight !== outer, isFilled: clientHeight === outer, bars };
      }, `${width} px`)
      .toEqual({ scrolls: false, isFilled: true, bars: 0 });
  }
});

test("messages of other frames, and of other kinds, change nothing", async ({
  page,
  host,
  baseURL,
}) => {
  await standThere(page, baseURL);
  const snippet = await readSnippet(page);
  const tell = (message: string) => `<script>parent.postMessage(${message}, "*")</script>`;
  const stranger = (message: string) =>
    `<iframe class="stranger" height="100" srcdoc='${tell(message)}'></iframe>`;
  const lie = '{type: "county-assistance-atlas:height", height: 4321}';
  await page.goto(host.show(`${snippet}${stranger(lie)}${stranger("null")}`));
  await expect.poll(async () => (await measure(page)).outer).not.toBe(640);
  const { outer } = await measure(page);
  const frame = page.frames().find((one) => one.url().includes("/embed/map/"));
  await frame?.evaluate(() => {
    for (const message of [
      null,
      "county-assistance-atlas:height",
      { type: "another", height: 77 },
      { type: "county-assistance-atlas:height", height: "77" },
      { type: "county-assistance-atlas:height" },
    ])
      window.parent.postMessage(message, "*");
  });
  await page.evaluate(() => {
    window.postMessage({ type: "county-assistance-atlas:height", height: 99 }, "*");
  });
  // Messages arrive in order: once one that counts has arrived, all before it have been passed over.
  const counts = { type: "county-assistance-atlas:height", height: outer + 7 };
  expect((await measure(page)).outer).toBe(outer);
  await frame?.evaluate((message) => {
    window.parent.postMessage(message, "*");
  }, counts);
  await expect.poll(async () => (await measure(page)).outer).toBe(outer + 7);
  for (const one of await page.locator(".stranger").all()) {
    expect(await one.evaluate((element) => element.clientHeight)).toBe(100);
  }
});

test("the code takes along what is chosen on the map, and can be copied", async ({
  page,
  context,
  baseURL,
}) => {
  await grantClipboard(context);
  const snippet = await readSnippet(page, "?county=lianjiang&layer=pairing");
  const address = new URL(`${new URL(baseURL ?? "").pathname}embed/map/`, testSiteUrl).href;
  expect(snippet).toContain(`src="${address}?county=lianjiang&amp;layer=pairing"`);
  await page.getByRole("button", { name: "复制代码" }).click();
  await expect(page.locator("embed-snippet [role=status]")).toHaveText("已复制。");
  expect(await readClipboard(page)).toBe(snippet);
});

test("the map in the frame shows the county and the layer that its address names, and leaves no trail", async ({
  page,
  host,
  baseURL,
}) => {
  await standThere(page, baseURL);
  const snippet = await readSnippet(page, "?county=lianjiang&layer=pairing");
  await page.goto(host.show(snippet));
  const map = page.frameLocator("iframe");
  await expect(map.locator(".card h2")).toHaveText("廉江市");
  await expect(map.locator("input[name=layer]:checked")).toHaveValue("pairing");
  // Its numbers are there to read; what cites them is on the county's page.
  await expect(map.locator(".card [data-fact]").first()).toBeVisible();
  await expect(map.locator("[data-cites]")).toHaveCount(0);
  await expect(map.locator(".card a.more")).toHaveAttribute("target", "_top");

  const before = await page.evaluate(() => history.length);
  await map.locator('a[data-county="yangxi"]').first().click();
  await expect(map.locator(".card h2")).toHaveText("阳西县");
  expect(await page.evaluate(() => history.length)).toBe(before);
  await expect
    .poll(async () => {
      const { outer, scrollHeight, bars } = await measure(page);
      return outer === scrollHeight && bars === 0;
    })
    .toBe(true);
});

test("a frame that is shown later shows the prefecture that its address names", async ({
  page,
  host,
  baseURL,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const address = new URL("./embed/map/?prefecture=zhanjiang", baseURL).href;
  await page.goto(
    host.show(`<div style="display: none"><iframe src="${address}" width="600" height="700">
      </iframe></div>`),
  );
  const map = page.frameLocator("iframe");
  await expect(map.locator("map-explorer[data-ready]")).toHaveCount(1);
  await expect(map.locator("select[name=prefecture]")).toHaveValue("zhanjiang");
  await page.locator("div").evaluate((box) => {
    box.style.display = "block";
  });
  await expect(map.locator("svg[data-map]")).toHaveClass(/zoomed-in/u);
  // All of it is in the frame, and fills a fair part of it.
  const frame = await map.locator("svg[data-map]").boundingBox();
  const boxes = await Promise.all(
    (await map.locator('svg[data-map] .zoomed [data-adcode^="4408"]').all()).map((shape) =>
      shape.boundingBox(),
    ),
  );
  if (!frame) throw new Error("no map");
  const all = boxes.filter((box) => box !== null);
  expect(all.length).toBeGreaterThan(5);
  const left = Math.min(...all.map(({ x }) => x));
  const right = Math.max(...all.map(({ x, width }) => x + width));
  const top = Math.min(...all.map(({ y }) => y));
  const bottom = Math.max(...all.map(({ y, height }) => y + height));
  expect(left).toBeGreaterThan(frame.x - 1);
  expect(right).toBeLessThan(frame.x + frame.width + 1);
  expect(top).toBeGreaterThan(frame.y - 1);
  expect(bottom).toBeLessThan(frame.y + frame.height + 1);
  expect(bottom - top).toBeGreaterThan(frame.height / 2);
});

test("a county on the embedded map opens in the whole window", async ({ page, host, baseURL }) => {
  await standThere(page, baseURL);
  const snippet = await readSnippet(page);
  await page.goto(host.show(snippet));
  await page
    .frameLocator("iframe")
    .getByRole("link", { name: /看全部/u })
    .click();
  await expect(page).toHaveURL(new RegExp(`^${testSiteUrl}`, "u"));
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator(".site-header")).toBeVisible();
});

test("other sites may frame the map for frames, and no page but it", async ({
  page,
  host,
  baseURL,
}) => {
  const frames = ["./embed/map/", "./", "./counties/jiaoling/"]
    .map((path) => `<iframe src="${new URL(path, baseURL).href}"></iframe>`)
    .join("");
  await page.goto(host.show(frames));
  await expect(page.frameLocator("iframe >> nth=0").locator("svg[data-map]")).toBeVisible();
  for (const frame of page.frames().slice(2))
    expect(await frame.locator("main").count(), frame.url()).toBe(0);
});
