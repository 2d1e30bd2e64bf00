import { findTool } from "./find-tool.ts";
import { projectRoot } from "./project-root.ts";
import { runCommand } from "./run-command.ts";

export interface BuildOptions {
  /** Where the built site goes; Astro's own `dist/` when not given. */
  readonly outDir?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Builds the site as `npm run build` does; `false` when the build failed and said why. */
export async function buildSite({ outDir, env }: BuildOptions = {}): Promise<boolean> {
  const args = [findTool("astro"), "build", ...(outDir === undefined ? [] : ["--outDir", outDir])];
  const { code } = await runCommand(process.execPath, args, {
    cwd: projectRoot,
    env: { ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  return code === 0;
}
