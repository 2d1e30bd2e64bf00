import { spawn } from "node:child_process";

export interface RunOptions {
  /** Added to this process's environment; `undefined` takes a variable away. */
  readonly env?: NodeJS.ProcessEnv;
  /** Keep the output instead of showing it. */
  readonly capture?: boolean;
  /** Stop the command after so many milliseconds; it then counts as failed. */
  readonly timeout?: number;
  readonly cwd?: string;
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
