import { expect, test, type CDPSession, type Page } from "@playwright/test";
import { centreMap, openExplorer, openTable, pointOf, scaleOf } from "./lib/explorer.ts";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 780 } });

/** Moves fingers in the page, as Chromium itself receives them from a screen. */
async function drag(
  client: CDPSession,
  paths: readonly (readonly (readonly [number, number])[])[],
): Promise<void> {
  const steps = paths[0]?.length ?? 0;
  const go = (step: number) => {
    const touchPoints = paths.map((path, id) => ({
      id,
      x: path[step]?.[0] ?? 0,
      y: path[step]?.[1] ?? 0,
    }));
    const type = step === 0 ? "touchStart" : "touchMove";
    return client.send("Input.dispatchTouchEvent", { type, touchPoints });
  };
  // Together: fingers that a slow machine leaves on the glass would press long.
  await Promise.all([go(0), go(1)]);
  for (let step = 2; step < steps; step += 1) {
    await new Promise((done) => setTimeout(done, 30));
    await go(step);
  }
  await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}

const line = (from: readonly [number, number], to: readonly [number, number], steps = 8) =>
  Array.from({ length: steps }, (_, index) => {
    const share = index / (steps - 1);
    return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share] as const;
  });

const middleOf = async (page: Page): Promise<readonly [number, number]> => {
  const box = await page.locator("svg[data-map]").boundingBox();
  if (!box) throw new Error("no map");
  return [box.x + box.width / 2, box.y + box.height / 2];
};

test("a tap shows the tooltip and the card below the map", async ({ page }) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "wuhua");
  await page.touchscreen.tap(x, y);
  await expect(map.tooltip).toBeVisible();
  await expect(map.tooltip).toContainText("五华县");
  await expect(map.card).toContainText("五华县");
  const [svg, card] = await Promise.all([map.svg.boundingBox(), map.card.boundingBox()]);
  expect(card?.y).toBeGreaterThanOrEqual((svg?.y ?? 0) + (svg?.height ?? 0));
});

test("every county can be hit within 12 px of its point, unless another's is nearer", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await openTable(page);
  await centreMap(map);
  const { count, wrong } = await page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>("svg[data-map]");
    const matrix = svg?.querySelector<SVGGElement>(".zoomed")?.getScreenCTM() ?? undefined;
    const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-county][data-at]")];
    const counties = rows.map((row) => {
      const [x = NaN, y = NaN] = (row.dataset.at ?? "").split(" ").map(Number);
      const at = new DOMPoint(x, y).matrixTransform(matrix);
      return { name: row.querySelector("th")?.textContent.trim(), x: at.x, y: at.y };
    });
    // Pointing asks the same question as tapping; taps so near in time would count as double ones.
    const hit = (clientX: number, clientY: number): string | null | undefined => {
      const init = { bubbles: true, pointerType: "mouse", clientX, clientY };
      // As one that comes from outside the map: within it, it might be on its way to a tooltip.
      svg?.dispatchEvent(new PointerEvent("pointerleave"));
      document
        .elementFromPoint(clientX, clientY)
        ?.dispatchEvent(new PointerEvent("pointermove", init));
      return document.querySelector('[role="tooltip"].shown b')?.textContent;
    };
    const aside = [
      [0, 0],
      [8, 8],
      [-8, 8],
      [8, -8],
      [-8, -8],
    ] as const;
    const findings = counties.flatMap(({ name, x, y }) =>
      aside.flatMap(([dx, dy]) => {
        const [nearest] = counties.toSorted(
          (a, b) => Math.hypot(a.x - x - dx, a.y - y - dy) - Math.hypot(b.x - x - dx, b.y - y - dy),
        );
        if (nearest?.name !== name) return [];
        const met = hit(x + dx, y + dy);
        return met === name ? [] : [`${name ?? "?"} at ${dx}, ${dy}: ${met ?? "nothing"}`];
      }),
    );
    return { count: counties.length, wrong: findings };
  });
  expect(count).toBe(58);
  expect(wrong).toEqual([]);
  const { x, y } = await pointOf(page, "nanao");
  await page.touchscreen.tap(x + 7, y + 7);
  await expect(map.card).toContainText("南澳县");
});

test("one finger on the map scrolls the page; two zoom; then one moves the map", async ({
  page,
  context,
}) => {
  const client = await context.newCDPSession(page);
  const map = await openExplorer(page);
  await centreMap(map);
  await page.touchscreen.tap(...((await middleOf(page)) as [number, number]));
  const scrolled = await page.evaluate(() => scrollY);
  const [x, y] = await middleOf(page);
  await drag(client, [line([x, y], [x, y - 90])]);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 30);
  expect(await scaleOf(map)).toBe(1);

  await centreMap(map);
  const [cx, cy] = await middleOf(page);
  await drag(client, [line([cx - 20, cy], [cx - 80, cy]), line([cx + 20, cy], [cx + 80, cy])]);
  await expect.poll(() => scaleOf(map)).toBeGreaterThan(2);

  const before = await map.svg.locator(".zoomed").getAttribute("transform");
  const still = await page.evaluate(() => scrollY);
  await drag(client, [line([cx, cy], [cx + 40, cy + 60])]);
  await expect(map.svg.locator(".zoomed")).not.toHaveAttribute("transform", before ?? "");
  expect(await page.evaluate(() => scrollY)).toBe(still);
});

test("a double tap zooms in, a slow one too; taps that lie apart in place or time do not", async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const client = await context.newCDPSession(page);
  const map = await openExplorer(page);
  await centreMap(map);
  const [x, y] = await middleOf(page);
  const start = Date.now() / 1000;
  /** A tap at a time of its own, seconds: how long this machine takes does not count. */
  const tap = async (dx: number, seconds: number): Promise<void> => {
    const timestamp = start + seconds;
    const touchPoints = [{ x: x + dx, y }];
    const send = (type: "touchStart" | "touchEnd", points: typeof touchPoints) =>
      client.send("Input.dispatchTouchEvent", { type, touchPoints: points, timestamp });
    // Together: a finger that a slow machine leaves on the glass would press long.
    await Promise.all([send("touchStart", touchPoints), send("touchEnd", [])]);
  };
  await tap(0, 10);
  await tap(40, 10.2);
  await tap(0, 20);
  await tap(0, 20.8);
  await expect.poll(() => scaleOf(map)).toBe(2);
  await tap(0, 30);
  await tap(0, 40);
  await tap(0, 40.1);
  await expect.poll(() => scaleOf(map)).toBe(4);
});

test("all that is pressed on the map's tools is 24 px or more", async ({ page }) => {
  const map = await openExplorer(page, "?county=lianjiang");
  await expect(map.card).toContainText("廉江市");
  const small = await page
    .locator("map-explorer :is(button, select, .layer-switch label, summary)")
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) => ({ name: one.textContent.trim(), box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ name }) => name),
    );
  expect(small).toEqual([]);
});
