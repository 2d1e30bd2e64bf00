import { expect, test } from "@playwright/test";
import { centreMap, openExplorer, pointOf, scaleOf } from "./lib/explorer.ts";

test("pointing at a county shows its name, prefecture and what is known; leaving hides it", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  await expect(map.tooltip).toBeHidden();
  const { x, y } = await pointOf(page, "yingde");
  await page.mouse.move(x, y);
  await expect(map.tooltip).toHaveText(/英德市\s*清远市\s*省委办公厅牵头；2个项目/u);
  await expect(map.county("yingde")).toHaveAttribute("aria-describedby", "map-tooltip");
  const huazhou = await pointOf(page, "huazhou");
  await page.mouse.move(huazhou.x, huazhou.y);
  await expect(map.tooltip).toHaveText(/化州市\s*茂名市\s*来源没有细说/u);
  await page.mouse.move(5, 5);
  await expect(map.tooltip).toBeHidden();
});

test("the tooltip stays while the pointer goes to it, and lies within the map", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "jiaoling");
  await page.mouse.move(x, y);
  const box = await map.tooltip.boundingBox();
  const stage = await page.locator(".map-stage").boundingBox();
  if (!box || !stage) throw new Error("nothing to measure");
  expect(box.x).toBeGreaterThanOrEqual(stage.x - 1);
  expect(box.x + box.width).toBeLessThanOrEqual(stage.x + stage.width + 1);
  await page.mouse.move(box.x + box.width / 2, box.y + box.height - 4, { steps: 20 });
  await expect(map.tooltip).toBeVisible();
  await expect(map.tooltip).toContainText("蕉岭县");
});

test("from each county the pointer comes to its tooltip across whatever lies between", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const lost = await page.evaluate(async () => {
    const box = document.querySelector('[role="tooltip"]');
    const matrix = document.querySelector<SVGGElement>("svg[data-map] .zoomed")?.getScreenCTM();
    const template = document.querySelector<HTMLTemplateElement>(".twin template");
    const move = (clientX: number, clientY: number): boolean => {
      const over = document.elementFromPoint(clientX, clientY);
      const isThere = box?.contains(over) ?? false;
      const init = { bubbles: true, pointerType: "mouse", clientX, clientY };
      if (!isThere) over?.dispatchEvent(new PointerEvent("pointermove", init));
      return isThere;
    };
    const name = () => box?.querySelector("b")?.textContent;
    const findings: string[] = [];
    const rows = template?.content.querySelectorAll<HTMLElement>("tr[data-at]") ?? [];
    for (const { dataset } of rows) {
      const [px = NaN, py = NaN] = (dataset.at ?? "").split(" ").map(Number);
      const { x, y } = new DOMPoint(px, py).matrixTransform(matrix ?? undefined);
      // A step a pixel, as a slow hand goes, to the tooltip's middle and to what is nearest of it.
      for (const aim of ["middle", "nearest"]) {
        move(x, y);
        // The tooltip has its place when it has been laid out.
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        const meant = name();
        const { left, top, width, height } = box?.getBoundingClientRect() ?? new DOMRect();
        const aside = aim === "middle" ? width / 2 : Math.min(Math.max(8, x - left), width - 8);
        const [dx, dy] = [left + aside - x, top + height / 2 - y];
        const length = Math.hypot(dx, dy);
        for (let gone = 0; gone < length; gone += 1)
          if (move(x + (dx * gone) / length, y + (dy * gone) / length)) break;
        const ended = box?.checkVisibility() ? name() : null;
        if (meant !== ended)
          findings.push(`${dataset.county ?? "?"}: ${meant ?? "none"}: ${ended ?? "none"}`);
        // Away, so that the next way begins at the county anew.
        move(x, y + 300);
      }
    }
    return rows.length === 58 ? findings : [`${rows.length} counties`];
  });
  expect(lost).toEqual([]);
});

test("a pointer that turns from its way to the tooltip means the county it is over", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const from = await pointOf(page, "wuhua");
  const to = await pointOf(page, "fengshun");
  await page.mouse.move(from.x, from.y);
  await expect(map.tooltip).toContainText("五华县");
  await page.mouse.move(from.x, from.y - 3);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await expect(map.tooltip).toContainText("丰顺县");
});

test("what a browser counts as a double click zooms in, however quick two others are", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "yingde");
  await page.mouse.click(x, y);
  await page.mouse.click(x, y);
  await page.mouse.dblclick(x, y);
  await expect.poll(() => scaleOf(map)).toBe(2);
});

test("a click selects: the card tells team, pairing and work in a sentence, with sources and the page", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  await expect(map.card).toBeHidden();
  const { x, y } = await pointOf(page, "jiaoling");
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/\/\?county=jiaoling$/u);
  for (const text of [
    "蕉岭县",
    "梅州市 · 县",
    "省市场监督管理局",
    "广州市番禺区",
    "蕉岭县食品产业园",
  ]) {
    await expect(map.card).toContainText(text);
  }
  await expect(map.card.locator("a[href='#source-nanfang-2024-05-29']").first()).toHaveText("17");
  await expect(map.card.locator("a.more")).toHaveAttribute("href", /\/counties\/jiaoling\/$/u);
  await expect(map.county("jiaoling")).toHaveAttribute("aria-current", "true");
  await expect(map.status).toHaveText(/已选中：蕉岭县。帮蕉岭的是省市场监督管理局、/u);
  await map.card.getByRole("button", { name: "取消选中" }).click();
  await expect(map.card).toBeHidden();
  await expect(page).toHaveURL(/\/$/u);
  await expect(map.status).toHaveText("已取消选中。");
});

test("a county that no source tells of says so on its card, and leads to its page", async ({
  page,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "xinyi");
  await page.mouse.click(x, y);
  await expect(map.card).toContainText("信宜市");
  await expect(map.card).toContainText("茂名市 · 县级市");
  await expect(map.card).toContainText("有一个去了信宜");
  await expect(map.card).not.toContainText("图上无法标出");
  await map.card.locator("a.more").click();
  await expect(page.locator("h1")).toHaveText("信宜市");
});

test("a click with Ctrl or the middle button opens the county's page, as on any link", async ({
  page,
  context,
}) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const { x, y } = await pointOf(page, "yingde");
  const [opened] = await Promise.all([
    context.waitForEvent("page"),
    (async () => {
      await page.keyboard.down("Control");
      await page.mouse.click(x, y);
      await page.keyboard.up("Control");
    })(),
  ]);
  await expect(opened).toHaveURL(/\/counties\/yingde\/$/u);
  await expect(page).toHaveURL(/\/$/u);
});

test("nothing that a click on the map does shifts the page above it", async ({ page }) => {
  const map = await openExplorer(page);
  await centreMap(map);
  const before = await map.svg.boundingBox();
  const { x, y } = await pointOf(page, "lianjiang");
  await page.mouse.click(x, y);
  await expect(map.card).toContainText("廉江市");
  expect(await map.svg.boundingBox()).toEqual(before);
});

test("nothing stays lit once the pointer means nothing: after a zoom, a closed card, going back", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page);
  await centreMap(map);
  const lit = map.svg.locator(".outlines .lit");
  const { x, y } = await pointOf(page, "yingde");
  await page.mouse.move(x, y);
  await expect(lit).toHaveCount(1);
  await page.mouse.click(x, y);
  await page.keyboard.press("Escape");
  await page.locator('[data-zoom="in"]').click();
  await expect(lit).toHaveCount(0);
  await expect(map.tooltip).toBeHidden();
  await page.goBack();
  await expect(lit).toHaveCount(0);
});

test("a county chosen elsewhere on the page is brought into a zoomed map", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  const map = await openExplorer(page, "?prefecture=meizhou");
  await expect(map.svg).toHaveClass(/zoomed-in/u);
  await page.locator("#county-search").fill("leizhou");
  await expect(page.getByRole("option").first()).toContainText("雷州市");
  await page.keyboard.press("Enter");
  await expect(map.card).toContainText("雷州市");
  await expect(page).toHaveURL(/\?county=leizhou$/u);
  await expect
    .poll(async () => {
      const [frame, { x, y }] = [await map.svg.boundingBox(), await pointOf(page, "leizhou")];
      return (
        frame !== null &&
        x > frame.x &&
        x < frame.x + frame.width &&
        y > frame.y &&
        y < frame.y + frame.height
      );
    })
    .toBe(true);
});
