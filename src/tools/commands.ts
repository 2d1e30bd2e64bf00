/** How the project runs its own and others' programs. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

/** The folder that holds package.json, whatever folder a command was called from. */
export const projectRoot = resolve(import.meta.dirname, "../..");

export interface RunOptions {
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: NodeJS.ProcessEnv;
  /** Keep the output instead of showing it. */
  readonly capture?: boolean;
  /** Stop the command after so many milliseconds; it then counts as failed. */
  readonly timeout?: number;
  readonly cwd?: string;
  /** Needed for `npm` on Windows, where it is a .cmd file; arguments are then not quoted. */
  readonly shell?: boolean;
}

export interface RunResult {
  /** The exit code; 127 when the command could not be started, 1 when a signal ended it. */
  readonly code: number;
  /** Standard output and error together, empty unless captured. */
  readonly output: string;
}

/**
 * Runs one program without a shell and never rejects, so that each caller says in its own words
 * what a failure means.
 */
export function runCommand(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  return new Promise((finish) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...options.env },
      stdio: options.capture ? ["ignore", "pipe", "pipe"] : "inherit",
      cwd: options.cwd,
      shell: options.shell,
      timeout: options.timeout,
    });
    let output = "";
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.on("error", (error) => {
      finish({ code: 127, output: output + error.message });
    });
    child.on("close", (code) => {
      finish({ code: code ?? 1, output });
    });
  });
}

const manifest = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) });

/**
 * The script behind an installed package's command (`astro`, `vitest`).
 *
 * Tools are run as `node <script>` with the Node that runs us: looking a command up on PATH could
 * find another Node, and on Windows it finds a `.cmd` file, which cannot be started without a shell.
 */
export function findTool(packageName: string, command = packageName, root = projectRoot): string {
  const folder = join(root, "node_modules", packageName);
  const { bin } = manifest.parse(JSON.parse(readFileSync(join(folder, "package.json"), "utf8")));
  const script = typeof bin === "string" ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(folder, script);
}

interface BuildOptions {
  /** Where the built site goes; Astro's own `dist/` when not given. */
  readonly outDir?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Show what the build says only when it fails. */
  readonly quiet?: boolean;
  /** The project, where it is a copy of this one. */
  readonly project?: string;
}

/** Builds the site as `npm run build` does; `false` when the build failed and said why. */
export async function buildSite({
  outDir,
  env,
  quiet = false,
  project = projectRoot,
}: BuildOptions = {}): Promise<boolean> {
  const args = [findTool("astro"), "build", ...(outDir === undefined ? [] : ["--outDir", outDir])];
  const { code, output } = await runCommand(process.execPath, args, {
    cwd: project,
    capture: quiet,
    env: { ASTRO_TELEMETRY_DISABLED: "1", ...env },
  });
  if (code !== 0 && quiet) console.error(output);
  return code === 0;
}
