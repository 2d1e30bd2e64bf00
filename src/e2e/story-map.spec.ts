import { expect, test, type Locator, type Page } from "@playwright/test";
import { openExplorer, scaleOf } from "./lib/explorer.ts";

/** Brings a card to where it is read: its first line in the middle of the window, or a little below the map. */
async function read(page: Page, step: string | Locator): Promise<void> {
  const card = typeof step === "string" ? page.locator(step).first() : step;
  await card.evaluate(async (element) => {
    // What lies between is laid out on the way there, and may move it.
    for (let turn = 0; turn < 4; turn += 1) {
      const { top } = element.getBoundingClientRect();
      scrollTo({ top: scrollY + top - innerHeight * 0.48, behavior: "instant" });
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20)));
    }
  });
}

/** The part beside a step that holds its map. */
const stageOf = (step: Locator) =>
  step.first().locator('xpath=ancestor::div[@class="scene"]').locator("story-map");
/** The map beside a step. */
const mapOf = (page: Page, step: string) => stageOf(page.locator(step)).locator("svg.map");

const LIANJIANG = '.step[data-tells="lianjiang"][data-show="ways"]';
const TEAM = '.step[data-tells="lianjiang"][data-show="team"]';
const YINGDE = '.step[data-tells="yingde"]';

for (const width of [360, 1440]) {
  test(`at ${width} px the map follows the story to each county and back to the whole`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("./");
    await read(page, ".opening .step");
    const whole = mapOf(page, ".opening .step");
    await expect(whole).toHaveAttribute("data-show", "teams");
    await expect(whole.locator(".over path")).toHaveCount(8);
    await expect(whole.locator(".over .faint")).toHaveCount(2);
    for (const ids of ["lianjiang", "yingde", "jiaoling", "yangxi", "dongyuan wuhua"]) {
      const step = `.step[data-tells="${ids}"]`;
      const map = mapOf(page, step);
      await read(page, step);
      await expect(map).toHaveAttribute("data-tells", ids);
      const picture = await map.locator("xpath=..").boundingBox();
      for (const id of ids.split(" ")) {
        const county = await map.locator(`[data-county="${id}"] path`).boundingBox();
        if (!picture || !county) throw new Error("nothing to measure");
        expect(county.x, id).toBeGreaterThan(picture.x - 1);
        expect(county.y, id).toBeGreaterThan(picture.y - 1);
        expect(county.x + county.width, id).toBeLessThan(picture.x + picture.width + 1);
        expect(county.y + county.height, id).toBeLessThan(picture.y + picture.height + 1);
      }
      await expect(map.locator("g.told")).toHaveCount(ids.split(" ").length);
    }
    const last = page.locator(".scene").last().locator(".step").last();
    await read(page, last);
    const map = page.locator("story-map svg").last();
    await expect(map).toHaveAttribute("data-tells", "");
    await expect(map).not.toHaveClass(/telling/u);
  });

  test(`at ${width} px each step's names and note are seen whole, and none lies over another`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("./");
    for (const step of await page.locator(".step").all()) {
      await read(page, step);
      const stage = stageOf(step);
      await expect
        .poll(async () => {
          const [shown, asked] = await Promise.all([
            stage.locator("svg").getAttribute("data-tells"),
            step.getAttribute("data-tells"),
          ]);
          return shown === asked;
        })
        .toBe(true);
      const findings = await stage.evaluate((element) => {
        const picture = element.querySelector(".picture")?.getBoundingClientRect() ?? new DOMRect();
        const texts = [...element.querySelectorAll(".over text")].map((text) => ({
          said: text.textContent.trim(),
          box: text.getBoundingClientRect(),
        }));
        const cut = texts.filter(
          ({ box }) =>
            box.left < picture.left ||
            box.right > picture.right ||
            box.top < picture.top ||
            box.bottom > picture.bottom,
        );
        const over = texts.flatMap((one, index) =>
          texts.slice(index + 1).filter(
            ({ box }) =>
              // Boxes of letters are higher than the letters.
              Math.min(one.box.right, box.right) - Math.max(one.box.left, box.left) > 3 &&
              Math.min(one.box.bottom, box.bottom) - Math.max(one.box.top, box.top) >
                box.height * 0.45,
          ),
        );
        return [...cut, ...over].map(({ said }) => said);
      });
      expect.soft(findings, (await step.textContent())?.trim().slice(-20)).toEqual([]);
    }
  });
}

test("each step draws one thing: the ways of the goods, a pairing alone, three partners", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  await read(page, LIANJIANG);
  const ways = mapOf(page, LIANJIANG).locator(".over");
  await expect(ways.locator(".way")).toHaveCount(2);
  await expect(ways).toContainText("广西南宁");
  await expect(ways).toContainText("约30%");
  const pair = '.step[data-show="pairing"]';
  await read(page, pair);
  await expect(mapOf(page, pair).locator(".over path")).toHaveCount(1);
  await expect(mapOf(page, pair)).toContainText("白云");
  const partners = '.step[data-show="partners"]';
  await read(page, partners);
  await expect(mapOf(page, partners).locator(".over path")).toHaveCount(3);
});

test("the map changes when a card comes to the middle of the window, neither before nor after", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("./");
  const map = mapOf(page, TEAM);
  await read(page, LIANJIANG);
  await expect(map).toHaveAttribute("data-show", "ways");
  const put = (share: number) =>
    page.locator(TEAM).evaluate((card, at) => {
      const { top } = card.getBoundingClientRect();
      scrollTo({ top: scrollY + top - innerHeight * at, behavior: "instant" });
    }, share);
  await put(0.6);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(map).toHaveAttribute("data-show", "ways");
  await put(0.48);
  await expect(map).toHaveAttribute("data-show", "team");
  // On the way back it stays until the card before is read again.
  await put(0.9);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(map).toHaveAttribute("data-show", "team");
  await read(page, LIANJIANG);
  await expect(map).toHaveAttribute("data-show", "ways");
});

test("on a wide screen the map has three fifths of the width and the height of the window, and lets go at a chart", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./");
  await read(page, YINGDE);
  await expect(mapOf(page, YINGDE)).toHaveAttribute("data-tells", "yingde");
  const stage = page
    .locator(".scene")
    .filter({ has: page.locator(YINGDE) })
    .locator("story-map");
  const box = await stage.boundingBox();
  expect(box?.y).toBeCloseTo(0, 0);
  expect(box?.width).toBeCloseTo(1440 * 0.6, 0);
  expect(box?.height).toBeCloseTo(900, 0);
  await page.locator("#who-helps-whom").evaluate((chart) => {
    scrollTo({ top: scrollY + chart.getBoundingClientRect().top, behavior: "instant" });
  });
  await expect(stage).not.toBeInViewport();
});

test("on a telephone the map is a band that stays in sight and leaves most of the window to the text", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto("./");
  const step = '.step[data-tells="dongyuan wuhua"]';
  await read(page, step);
  await expect(mapOf(page, step)).toHaveAttribute("data-tells", "dongyuan wuhua");
  const box = await stageOf(page.locator(step)).boundingBox();
  expect(box?.y).toBeCloseTo(0, 0);
  expect(box?.height).toBeGreaterThan(140);
  expect(box?.height).toBeLessThanOrEqual(780 * 0.4 + 1);
});

test("the story leaves the reader's own map as it was", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?county=lianjiang&layer=team&prefecture=zhanjiang");
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);
  const before = await map.svg.locator(".zoomed").getAttribute("transform");
  const step = '.step[data-tells="jiaoling"]';
  await read(page, step);
  await expect(mapOf(page, step)).toHaveAttribute("data-tells", "jiaoling");
  await map.svg.scrollIntoViewIfNeeded();
  await expect(page).toHaveURL(/county=lianjiang&layer=team&prefecture=zhanjiang$/u);
  await expect(map.svg.locator(".zoomed")).toHaveAttribute("transform", before ?? "");
  await expect(map.card).toContainText("廉江市");
  await expect(map.svg.locator(".outlines .selected")).toHaveCount(1);
});

test("the story's map is a picture: nothing in it takes the focus or is read out twice", async ({
  page,
}) => {
  await page.goto("./");
  await read(page, ".opening .step");
  await expect(mapOf(page, ".opening .step")).toHaveCount(1);
  await expect(page.locator("story-map :is(a, [tabindex], [id])")).toHaveCount(0);
  for (const picture of await page.locator("story-map .picture").all())
    await expect(picture).toHaveAttribute("aria-hidden", "true");
});

test("the page scrolls as far as the reader turns the wheel, through the whole story", async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto("./");
  await read(page, ".opening .step");
  await page.mouse.move(400, 450);
  for (let turn = 0; turn < 6; turn += 1) {
    const before = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 200);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(before + 200);
  }
});

for (const [reducedMotion, duration, animation] of [
  ["no-preference", "0.9s", "appear"],
  ["reduce", "0s", "none"],
] as const) {
  test(`with ${reducedMotion} the story's map takes ${duration} to move`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto("./");
    await read(page, ".opening .step");
    const map = mapOf(page, ".opening .step");
    await expect(map).toHaveCount(1);
    const taken = await map.locator(".zoomed").evaluate((group) => {
      const { transitionDuration, transitionProperty } = getComputedStyle(group);
      return transitionProperty === "transform" ? transitionDuration : "0s";
    });
    expect(taken).toBe(duration);
    await expect(map.locator(".over")).toHaveCSS("animation-name", animation);
  });
}
