import { chromium } from "@playwright/test";
import { ensureOldChromium } from "../../cli/browser/ensure-engines.ts";
import { DESK, PHONE, type Engine } from "./browser.ts";

/** The Chromium of browsers inside other apps, driven as the project's other browser tests are. */
export const oldChromium: Engine = {
  name: "Chromium 114",
  knowsDark: true,
  async open({ phone = false, dark = false }) {
    const browser = await chromium.launch({ executablePath: await ensureOldChromium() });
    const page = await browser.newPage({
      viewport: phone ? PHONE : DESK,
      hasTouch: phone,
      isMobile: phone,
      colorScheme: dark ? "dark" : "light",
    });
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    return {
      goto: (address) => page.goto(address),
      evaluate: (expression) => page.evaluate(expression),
      point: ({ x, y }) => page.mouse.move(x, y),
      press: ({ x, y }) => (phone ? page.touchscreen.tap(x, y) : page.mouse.click(x, y)),
      type: (text) => page.keyboard.type(text),
      screenshot: () => page.screenshot(),
      complaints: () => Promise.resolve(complaints),
      close: () => browser.close(),
    };
  },
};
