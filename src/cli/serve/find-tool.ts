import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { projectRoot } from "./project-root.ts";

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The script behind an installed package's command (`astro`, `vitest`).
 *
 * Tools are run as `node <script>` with the Node that runs us: looking a command up on PATH could
 * find another Node, and on Windows it finds a `.cmd` file, which cannot be started without a shell.
 */
export function findTool(packageName: string, command = packageName): string {
  const folder = join(projectRoot, "node_modules", packageName);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const script = typeof bin === "string" ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}
