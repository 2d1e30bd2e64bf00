import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runCommand } from "./commands.ts";

/** The folder of the package.json that lists what only some of these commands need: a plain `npm ci` leaves it out. */
export const toolsFolder = import.meta.dirname;

const LOCK = "package-lock.json";

/**
 * Installs the packages of this folder, unless they stand there as the lockfile has them.
 * @throws Error with npm's own words when they cannot be had
 */
export async function ensurePackages(): Promise<void> {
  // What was installed last; within node_modules, so that it goes when that goes.
  const installed = join(toolsFolder, "node_modules", ".installed-lock.json");
  const lock = readFileSync(join(toolsFolder, LOCK), "utf8");
  if (readIfThere(installed) === lock) return;
  console.log(
    "安装本命令另需的包 Installing the packages that this command needs besides: src/tools",
  );
  const { code, output } = await runCommand("npm", ["ci", "--loglevel=error"], {
    cwd: toolsFolder,
    capture: true,
    shell: process.platform === "win32",
  });
  if (code !== 0) throw new Error(`npm ci (src/tools):\n${output}`);
  writeFileSync(installed, lock);
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
