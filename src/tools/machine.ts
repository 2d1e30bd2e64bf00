import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { chromium } from "@playwright/test";
import { projectRoot, runCommand, type RunOptions, type RunResult } from "./commands.ts";

/** The computer that tests run on, and how programs get there. */

/** What looking for a browser asks of the computer; tests put a made-up one in its place. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  exists(path: string): boolean;
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>;
  /** Where Playwright keeps its own Chromium, whether downloaded or not. */
  playwrightChromium(): string | undefined;
  say(line: string): void;
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run: runCommand,
  playwrightChromium() {
    try {
      return chromium.executablePath();
    } catch {
      // Playwright has no build for this system.
      return undefined;
    }
  },
  say: (line) => {
    console.log(line);
  },
};

/**
 * Installs a Debian package where that can be done without asking anyone: apt-get is there, and we
 * are root or may `sudo` without a password. Gives what went wrong, or `undefined` when installed.
 */
export async function installWithApt(
  machine: Machine,
  packageName: string,
): Promise<string | undefined> {
  if (!machine.exists("/usr/bin/apt-get")) return "apt-get is not on this system";
  const sudo = ["sudo", "-n", "DEBIAN_FRONTEND=noninteractive"];
  const asRoot = machine.isRoot ? [] : sudo;
  if (!machine.isRoot && (await machine.run("sudo", ["-n", "true"], { capture: true })).code !== 0)
    return "apt-get needs root, or sudo without a password";

  for (const step of [["update"], ["install", "-y", "--no-install-recommends", packageName]]) {
    const [command = "apt-get", ...args] = [...asRoot, "apt-get", "-qq", ...step];
    const { code } = await machine.run(command, args, {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    // A stale mirror of some other project fails the update, and yet the package may be had.
    if (code !== 0 && step[0] === "install") return `apt-get install ${packageName} failed`;
  }
  return undefined;
}

interface Wanted {
  /** Who needs it, as a sentence begins: "The test of the nginx file". */
  readonly by: string;
  /** The Debian package that brings it. */
  readonly packageName: string;
  /** Where its program may stand, best first. */
  readonly paths: readonly string[];
}

/**
 * Finds a program, and installs the system's package where it is missing. Tests never skip, so this rejects, with
 * what was tried, when there is none to be had.
 */
export async function ensurePackage(machine: Machine, wanted: Wanted): Promise<string> {
  const { by, packageName, paths } = wanted;
  const find = () => paths.find((path) => machine.exists(path));
  const there = find();
  if (there !== undefined) return there;
  machine.say(`Installing the system's ${packageName} package.`);
  const problem = await installWithApt(machine, packageName);
  const found = find();
  if (found !== undefined) return found;
  throw new Error(
    [
      `${by} needs ${packageName}, which is not here: ${problem ?? "not where it should be"}.`,
      `Install it by hand. Looked for: ${paths.join(", ")}`,
    ].join("\n"),
  );
}

/** Its package.json lists what only some of these commands need, so that the project's own `npm ci` is quicker. */
export const toolsFolder = import.meta.dirname;

/**
 * Installs the packages of a folder with a package.json of its own, unless they stand there as the lockfile has them.
 * @throws Error with npm's own words when they cannot be had
 */
export async function ensurePackages(folder: string): Promise<void> {
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  // What was installed last; within node_modules, so that it goes when that goes.
  const installed = join(folder, "node_modules", ".installed-lock.json");
  if (readIfThere(installed) === lock) return;
  const name = relative(projectRoot, folder);
  console.log(
    `安装本命令另需的包 Installing the packages that this command needs besides: ${name}`,
  );
  const { code, output } = await runCommand("npm", ["ci", "--loglevel=error"], {
    cwd: folder,
    capture: true,
    shell: process.platform === "win32",
  });
  if (code !== 0) throw new Error(`npm ci (${name}):\n${output}`);
  writeFileSync(installed, lock);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
