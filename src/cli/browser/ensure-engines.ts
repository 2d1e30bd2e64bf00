import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { z } from "zod";
import { projectRoot } from "../serve/project-root.ts";
import { ensurePackage } from "./ensure-package.ts";
import { thisMachine, type Machine } from "./machine.ts";

const BY = "The smoke suite in other engines";

/** Where an old Chromium stands: it comes packed in a package of npm, and is unpacked once into `.cache/`. */
export async function ensureOldChromium(): Promise<string> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error(`${BY} needs Linux on x64: the old Chromium comes for nothing else.`);
  const from = join(projectRoot, "node_modules/@sparticuz/chromium");
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(join(from, "package.json"), "utf8")));
  const folder = join(projectRoot, ".cache", `chromium-${version}`);
  const program = join(folder, "chromium");
  if (existsSync(program)) return program;
  await mkdir(folder, { recursive: true });
  const half = `${program}.${process.pid}`;
  try {
    await writeFile(half, brotliDecompressSync(readFileSync(join(from, "bin/chromium.br"))));
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

export interface WebKit {
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
