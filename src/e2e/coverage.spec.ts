import { expect, test } from "@playwright/test";

test("the coverage board fits every window, also between the widths of devices, and no cell lies over the next", async ({
  page,
}) => {
  await page.goto("./data/coverage/");
  for (const width of [320, 600, 704, 720, 745, 832, 834, 900, 1100]) {
    await page.setViewportSize({ width, height: 800 });
    const found = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const cells = [...document.querySelectorAll<HTMLElement>(".coverage :is(th, td)")];
      return {
        spill: scrollWidth - clientWidth,
        cut: cells
          .filter((cell) => cell.scrollWidth > cell.clientWidth + 1)
          .map((cell) => cell.innerText),
      };
    });
    expect.soft(found, `${width} px`).toEqual({ spill: 0, cut: [] });
  }
});
