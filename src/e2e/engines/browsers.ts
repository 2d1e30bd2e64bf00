import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { chromium } from "@playwright/test";
import puppeteer from "puppeteer-core";
import { z } from "zod";
import { ensureFirefox, ensureOldChromium, ensureWebKit } from "../../tools/browsers.ts";
import { findFreePort } from "../../tools/serve-dist.ts";

/*
 * The three engines besides the Chromium of the other browser tests, and what each driver can do with its own.
 */

/** A point of the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a page is to be shown. */
export interface Look {
  /** In a window as narrow as a phone, and pressed with a finger where the driver has one. */
  readonly phone?: boolean;
  /** As on a system set to dark, where `Engine.knowsDark`. */
  readonly dark?: boolean;
}

/** What every driver can do with an engine, and no more: what a visitor does is in `visitor.ts`. */
export interface Browser {
  /** Opens a page and waits for its `load`; rejects when it does not come. */
  goto(address: string): Promise<unknown>;
  /** The value of an expression in the page, waited for; it must be JSON. */
  evaluate(expression: string): Promise<unknown>;
  /** Moves the mouse. */
  point(at: Point): Promise<unknown>;
  /** Clicks or taps. */
  press(at: Point): Promise<unknown>;
  /** Types letters; a line's end is the key Enter. */
  type(text: string): Promise<unknown>;
  /** What the window shows, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** Errors and warnings of the console on all pages opened so far. */
  complaints(): Promise<readonly string[]>;
  close(): Promise<unknown>;
}

interface Engine {
  readonly name: string;
  /** Whether its driver can set the system to dark; else only the reader's own choice in the footer is tried. */
  readonly knowsDark: boolean;
  /** Finds or installs it, and starts it. */
  open(look: Look): Promise<Browser>;
}

const PHONE = { width: 390, height: 780 };
const DESK = { width: 1280, height: 800 };

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

/** Its window is 800 px wide, always: a phone's page is drawn that much larger. */
const PHONE_SCALE = 800 / (PHONE.width + 0.3);
const HEADLESS = "--platform=headless";
const answer = z.object({ value: z.unknown() });
const failure = z.object({ error: z.string(), message: z.string() });

/** The WebKit of Safari 16, over plain WebDriver. Neither its system's theme nor a finger can be had. */
export const webkit: Engine = {
  name: "WebKit",
  knowsDark: false,
  async open({ phone = false }) {
    const { driver, browser } = await ensureWebKit();
    const scale = phone ? PHONE_SCALE : 1;
    const port = await findFreePort();
    const program = spawn(driver, [`--port=${port}`], { stdio: "ignore" });
    process.once("exit", () => program.kill());
    const visited = new Set<string>();

    async function ask(method: "GET" | "POST" | "DELETE", path: string, body?: object) {
      const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
      const { value } = answer.parse(
        await (await fetch(`http://127.0.0.1:${port}${path}`, init)).json(),
      );
      const failed = failure.safeParse(value);
      if (failed.success) throw new Error(`${path}: ${failed.data.error} ${failed.data.message}`);
      return value;
    }
    for (let tries = 0; tries < 300; tries += 1) {
      if (await ask("GET", "/status").catch(() => undefined)) break;
      await wait(100);
    }
    const args = ["--automation", HEADLESS, `--scale=${scale}`];
    const wanted = { alwaysMatch: { "wpe:browserOptions": { binary: browser, args } } };
    const made = await ask("POST", "/session", { capabilities: wanted });
    const session = `/session/${z.object({ sessionId: z.string() }).parse(made).sessionId}`;
    const evaluate = (expression: string) =>
      ask("POST", `${session}/execute/sync`, { script: `return ${expression}`, args: [] });
    const act = (device: object, actions: readonly object[]) =>
      ask("POST", `${session}/actions`, { actions: [{ ...device, actions }] });
    const mouse = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" } };
    const move = ({ x, y }: Point) => ({
      type: "pointerMove",
      duration: 0,
      x: Math.round(x * scale),
      y: Math.round(y * scale),
    });
    const down = { type: "pointerDown", button: 0 };
    const up = { type: "pointerUp", button: 0 };

    return {
      async goto(address) {
        await ask("POST", `${session}/url`, { url: address });
        // A page that does not come is no failure to this driver: it leaves an empty one.
        if ((await evaluate("location.href")) === "about:blank") throw new Error(`no ${address}`);
        visited.add(address);
      },
      evaluate,
      point: (at) => act(mouse, [move(at)]),
      press: (at) => act(mouse, [move(at), down, up]),
      type: (text) =>
        act(
          { type: "key", id: "keyboard" },
          Array.from(text.replaceAll("\n", "\uE007")).flatMap((value) => [
            { type: "keyDown", value },
            { type: "keyUp", value },
          ]),
        ),
      screenshot: async () =>
        Buffer.from(z.string().parse(await ask("GET", `${session}/screenshot`)), "base64"),
      async complaints() {
        const said = await Promise.all(
          [...visited].map((address) => readConsole(browser, address)),
        );
        return said.flat();
      },
      async close() {
        await ask("DELETE", session);
        program.kill();
        await once(program, "exit");
      },
    };
  },
};

/**
 * What a page says in the console as it loads. A session of WebDriver keeps no console, so it is opened apart; on a busy
 * machine this WebKit now and then stands still before the page is there, and is started anew.
 */
async function readConsole(browser: string, address: string): Promise<string[]> {
  const starts: string[] = [];
  for (let tries = 0; tries < 3; tries += 1) {
    const { said, told } = await openApart(browser, address);
    if (told.includes(`${address}> Loaded`))
      return said.split("\n").filter((line) => /CONSOLE (?:\w+ )?(?:ERROR|WARN)/u.test(line));
    starts.push(told);
  }
  throw new Error(`${address} did not load:\n${starts.join("\n")}`);
}

/** A page in a browser of its own: what it said in the console, and what the browser told of loading it. */
async function openApart(browser: string, address: string) {
  // Written in blocks the last words would be lost.
  const args = ["-oL", browser, HEADLESS, "--enable-write-console-messages-to-stdout=1", address];
  const program = spawn("stdbuf", args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  program.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
  let told = "";
  program.stderr.on("data", (chunk: Buffer) => (told += chunk.toString()));
  for (let tries = 0; tries < 300 && !told.includes(`${address}> Loaded`); tries += 1)
    await wait(100);
  await wait(500);
  const ended = once(program, "exit");
  program.kill("SIGKILL");
  await ended;
  return { said, told };
}
