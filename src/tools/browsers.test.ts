import { expect, test } from "vitest";
import {
  ensureChromium,
  ensureCjkFont,
  ensureFirefox,
  ensureWebKit,
  listBrowserPaths,
} from "./browsers.ts";
import type { Machine } from "./machine.ts";

const own = "/home/me/.cache/ms-playwright/chrome";

interface MadeUp extends Partial<Machine> {
  /** What is on the disk; installing adds to it. */
  readonly files?: string[];
  /** Programs that exit with 1. */
  readonly broken?: readonly string[];
  /** What an installation puts on the disk; none stands for no network. */
  readonly playwrightGives?: string;
  readonly aptGives?: string;
}

/** A computer made of a list of files, and the log of what was run on it. */
function makeMachine({ files = [], broken = [], playwrightGives, aptGives, ...rest }: MadeUp) {
  const log: string[] = [];
  const machine: Machine = {
    platform: "linux",
    env: {},
    isRoot: true,
    exists: (path) => files.includes(path),
    playwrightChromium: () => own,
    say: (line) => log.push(line),
    run(command, args) {
      const line = [command, ...args].join(" ");
      log.push(line);
      if (line.endsWith("install --no-shell chromium")) return install(playwrightGives);
      if (line.includes("apt-get -qq install")) return install(aptGives);
      return answer(broken.includes(command) ? 1 : 0);
    },
    ...rest,
  };
  return { machine, log };

  function install(path: string | undefined) {
    if (path !== undefined) files.push(path);
    return answer(path === undefined ? 1 : 0);
  }
  function answer(code: number) {
    return Promise.resolve({ code, output: code === 0 ? "" : "it says no" });
  }
}

test("takes CHROME_PATH before the system's own", async () => {
  const files = ["/opt/chrome", "/usr/bin/chromium"];
  const { machine } = makeMachine({ files, env: { CHROME_PATH: "/opt/chrome" } });
  expect((await ensureChromium(machine)).executablePath).toBe("/opt/chrome");
});

test("passes over a stub that does not start", async () => {
  const files = ["/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  const { machine } = makeMachine({ files, broken: ["/usr/bin/chromium-browser"] });
  expect((await ensureChromium(machine)).executablePath).toBe("/usr/bin/google-chrome");
});

test("gives up the sandbox as root alone, and is quiet always", async () => {
  const files = ["/usr/bin/chromium"];
  const asRoot = await ensureChromium(makeMachine({ files }).machine);
  const asUser = await ensureChromium(makeMachine({ files, isRoot: false }).machine);
  expect(asRoot.args).toEqual([...asUser.args, "--no-sandbox"]);
  expect(asUser.args).toEqual([
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ]);
});

test("downloads Playwright's when there is none, and uses it again afterwards", async () => {
  const { machine, log } = makeMachine({ playwrightGives: own });
  expect((await ensureChromium(machine)).executablePath).toBe(own);
  const downloads = () => log.filter((line) => line.includes("install")).length;
  expect(downloads()).toBe(1);
  expect((await ensureChromium(machine)).executablePath).toBe(own);
  expect(downloads()).toBe(1);
});

test("falls back on the distribution's package, with sudo when not root", async () => {
  const { machine, log } = makeMachine({
    files: ["/usr/bin/apt-get"],
    aptGives: "/usr/bin/chromium",
    isRoot: false,
  });
  expect((await ensureChromium(machine)).executablePath).toBe("/usr/bin/chromium");
  expect(log).toContain("sudo -n DEBIAN_FRONTEND=noninteractive apt-get -qq update");
});

test("says all that was tried when there is no browser to be had", async () => {
  const { machine } = makeMachine({
    files: ["/usr/bin/chromium", "/usr/bin/apt-get"],
    broken: ["/usr/bin/chromium", "sudo"],
    isRoot: false,
  });
  await expect(ensureChromium(machine)).rejects.toThrowErrorMatchingInlineSnapshot(`
    [Error: The browser tests need Chrome or Chromium, and none could be found or installed. Tried:
      - /usr/bin/chromium: does not start (it says no)
      - /usr/bin/chromium-browser: not there
      - /usr/bin/google-chrome: not there
      - /usr/bin/google-chrome-stable: not there
      - /home/me/.cache/ms-playwright/chrome: not there
      - playwright install chromium: failed with code 1
      - apt-get install chromium: apt-get needs root, or sudo without a password
    Install one by hand, or set CHROME_PATH to the program's full path.]
  `);
});

test("looks where Windows and macOS keep their browsers", () => {
  const windows = listBrowserPaths({ platform: "win32", env: { PROGRAMFILES: "C:\\Apps" } });
  expect(windows).toContain("C:\\Apps\\Google\\Chrome\\Application\\chrome.exe");
  const mac = listBrowserPaths({ platform: "darwin", env: { HOME: "/Users/me" } });
  expect(mac).toContain("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(mac).toContain("/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium");
});

test("installs a Chinese font where there is none, and else warns", async () => {
  const withApt = makeMachine({ files: ["/usr/bin/apt-get"], aptGives: "/usr/share/fonts/x.ttc" });
  await ensureCjkFont(withApt.machine);
  expect(withApt.log.at(-1)).toContain("install -y --no-install-recommends fonts-noto-cjk");

  const without = makeMachine({});
  await ensureCjkFont(without.machine);
  expect(without.log.at(-1)).toContain("Warning: no Chinese font (apt-get is not on this system)");
});

test("installs no font where there is one, nor on macOS", async () => {
  const run = () => Promise.resolve({ code: 0, output: "/usr/share/fonts/noto.ttc:" });
  const linux = makeMachine({ run });
  await ensureCjkFont(linux.machine);
  const mac = makeMachine({ platform: "darwin" });
  await ensureCjkFont(mac.machine);
  expect([...linux.log, ...mac.log]).toEqual([]);
});

/** A made-up Debian that has these files, and may install the packages of `apt`. */
function machineWith(files: readonly string[], apt: Readonly<Record<string, string>> = {}) {
  const there = new Set(["/usr/bin/apt-get", ...files]);
  const machine: Machine = {
    platform: "linux",
    env: {},
    isRoot: true,
    exists: (path) => there.has(path),
    run: (_command, args) => {
      const file = apt[args.at(-1) ?? ""];
      if (file !== undefined) there.add(file);
      const isFailed = args.includes("install") && file === undefined;
      return Promise.resolve({ code: isFailed ? 100 : 0, output: "" });
    },
    playwrightChromium: () => undefined,
    say: () => undefined,
  };
  return machine;
}

test("takes FIREFOX_PATH before the system's own", async () => {
  const machine = machineWith(["/opt/firefox", "/usr/bin/firefox-esr"]);
  expect(await ensureFirefox(machine)).toBe("/usr/bin/firefox-esr");
  const env = { FIREFOX_PATH: "/opt/firefox" };
  expect(await ensureFirefox({ ...machine, env })).toBe("/opt/firefox");
});

test("installs the part of WebKit that is missing", async () => {
  const machine = machineWith(["/usr/bin/WPEWebDriver"], { cog: "/usr/bin/cog" });
  const webkit = { driver: "/usr/bin/WPEWebDriver", browser: "/usr/bin/cog" };
  expect(await ensureWebKit(machine)).toEqual(webkit);
});

test("fails, and says what to do, when an engine cannot be had", async () => {
  await expect(ensureFirefox(machineWith([]))).rejects.toThrow(
    /^The smoke suite in other engines needs firefox-esr.*apt-get install firefox-esr failed\.\nInstall it by hand/u,
  );
});
