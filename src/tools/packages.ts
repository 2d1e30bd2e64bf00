import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { projectRoot, runCommand } from "./commands.ts";

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
