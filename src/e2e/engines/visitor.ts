import type { Browser, Point } from "./browsers.ts";
import { readPicture, type Picture } from "./picture.ts";

/** An engine may be slow, above all the first time; what never comes fails all the same, milliseconds. */
const PATIENCE = 30_000;

/**
 * Asks until the answer is right, and gives it; what is asked may fail meanwhile, as while a page comes.
 * Vitest's own `poll` knows of one test at a time, and here as many run as there are engines.
 */
export async function askUntil<Answer>(
  what: string,
  ask: () => Promise<Answer>,
  isRight: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const asked = await ask().then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    if ("answer" in asked && isRight(asked.answer)) return asked.answer;
    if (Date.now() > end)
      throw new Error(
        `${what}: ${"answer" in asked ? JSON.stringify(asked.answer) : "no answer"}`,
        {
          cause: "error" in asked ? asked.error : undefined,
        },
      );
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** What a reader does and sees, the same in every engine. Elements are named by selector, and by their words. */
export class Visitor {
  readonly #browser: Browser;
  readonly #home: string;

  constructor(browser: Browser, home: string) {
    this.#browser = browser;
    this.#home = home;
  }

  async goto(path: string): Promise<void> {
    await this.#browser.goto(this.#home + path);
  }

  /** Runs a function in the page. It sees nothing but the page and its arguments, which are JSON. */
  async ask<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    const call = `(${run.toString()})(...${JSON.stringify(args)})`;
    return (await this.#browser.evaluate(call)) as Result;
  }

  /** Waits until what runs in the page gives true. */
  async waitFor<Args extends readonly unknown[]>(
    what: string,
    run: (...args: Args) => boolean,
    ...args: Args
  ): Promise<void> {
    await askUntil(what, () => this.ask(run, ...args), Boolean);
  }

  /** Waits until an element shows, with these words in it. */
  async see(selector: string, words = ""): Promise<void> {
    await askUntil(
      `"${words}" to be seen in ${selector}`,
      () => this.ask(visibleText, selector),
      (text) => text?.includes(words) === true,
    );
  }

  /** Scrolls an element to the middle of the window, and points at it. */
  async point(selector: string, words = ""): Promise<void> {
    await this.#browser.point(await this.#find(selector, words));
  }

  /** Scrolls an element to the middle of the window, and clicks or taps it. */
  async press(selector: string, words = ""): Promise<void> {
    await this.#browser.press(await this.#find(selector, words));
  }

  /** Brings an element to the middle of the window; gives a point where it can be pressed, if there is one. */
  async centre(selector: string, words = ""): Promise<Point | null> {
    const found = await askUntil(
      `${selector} with "${words}"`,
      () => this.ask(bringToMiddle, selector, words),
      (place) => place !== null,
    );
    return found?.at ?? null;
  }

  type(text: string): Promise<unknown> {
    return this.#browser.type(text);
  }

  /** What the window shows, once nothing in it moves. */
  async look(): Promise<Picture> {
    let [before, now] = ["", await this.#browser.screenshot()];
    for (let tries = 0; tries < 30 && before !== Buffer.from(now).toString("base64"); tries += 1) {
      before = Buffer.from(now).toString("base64");
      await new Promise((done) => setTimeout(done, 200));
      now = await this.#browser.screenshot();
    }
    return readPicture(now, await this.ask(() => innerWidth));
  }

  async #find(selector: string, words: string): Promise<Point> {
    const at = await this.centre(selector, words);
    if (at === null) throw new Error(`${selector} cannot be pressed: something lies over it`);
    return at;
  }
}

/** Runs in the page: the words that a reader sees in the first such element that shows, or null. */
function visibleText(selector: string): string | null {
  const shown = [...document.querySelectorAll(selector)].find(
    (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === "visible",
  );
  if (!shown) return null;
  return shown instanceof HTMLElement ? shown.innerText : shown.textContent;
}

/**
 * Runs in the page: brings an element to the middle of the window, waits until it rests there, and gives a point where
 * it can be pressed; no point where something lies over it, null where there is no such element.
 */
async function bringToMiddle(
  selector: string,
  words: string,
): Promise<{ readonly at: Point | null } | null> {
  const element = [...document.querySelectorAll(selector)].find(
    (one) =>
      one.getClientRects().length > 0 &&
      `${one.getAttribute("aria-label") ?? ""} ${one.textContent}`.includes(words),
  );
  if (!element) return null;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  for (let [before, now] = [NaN, 0]; before !== now;) {
    before = now;
    await new Promise((done) => setTimeout(done, 100));
    const { top, height } = element.getBoundingClientRect();
    // WebKit brings the whole picture to the middle, not the shape in it.
    if (element instanceof SVGElement)
      scrollBy({ top: top + (height - innerHeight) / 2, behavior: "instant" });
    now = element.getBoundingClientRect().top;
  }
  const box = element.getBoundingClientRect();
  // A shape's middle may lie outside it, and a link's between its lines.
  for (let step = 0; step < 400; step += 1) {
    const [angle, share] = [step * 2.4, Math.sqrt(step / 400) / 2];
    const x = Math.round(box.x + box.width * (0.5 + share * Math.cos(angle)));
    const y = Math.round(box.y + box.height * (0.5 + share * Math.sin(angle)));
    const top = document.elementFromPoint(x, y);
    if (top && (element.contains(top) || top.closest("label")?.contains(element)))
      return { at: { x, y } };
  }
  return { at: null };
}
