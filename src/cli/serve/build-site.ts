import { findTool } from "./find-tool.ts";
import { projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";

export interface BuildOptions {
  /** Where the built site goes; Astro's own `dist/` when not given. */
  readonly outDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show what the build says only when it fails. */
  readonly quiet?: boolean;
}

/** Builds the site as `npm run build` does; `false` when the build failed and said why. */
export async function buildSite({
  outDir,
  env,
  quiet = false,
}: BuildOptions = {}): Promise<boolean> {
  const args = [findTool("astro"), "build", ...(outDir === undefined ? [] : ["--outDir", outDir])];
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: projectRoot,
    capture: quiet,
    env: { ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  if (code !== 0 && quiet) console.error(output);
  return code === 0;
}
