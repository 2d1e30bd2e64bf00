import { findTool } from "../serve/find-tool.ts";
import { installWithApt } from "./install-with-apt.ts";
import { listBrowserPaths } from "./list-browser-paths.ts";
import { thisMachine, type Machine } from "./machine.ts";

export interface Chromium {
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
