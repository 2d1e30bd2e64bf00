import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runCommand, type RunOptions, type RunResult } from "../serve/run-command.ts";

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
