import puppeteer from "puppeteer-core";
import { ensureFirefox } from "../../cli/browser/ensure-engines.ts";
import { DESK, PHONE, type Engine } from "./browser.ts";

/** Firefox's long-term release, over WebDriver BiDi. */
export const firefox: Engine = {
  name: "Firefox",
  knowsDark: true,
  async open({ phone = false, dark = false }) {
    const browser = await puppeteer.launch({
      browser: "firefox",
      executablePath: await ensureFirefox(),
      defaultViewport: phone ? PHONE : DESK,
      extraPrefsFirefox: { "ui.systemUsesDarkTheme": dark ? 1 : 0 },
    });
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(String(error)));
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
