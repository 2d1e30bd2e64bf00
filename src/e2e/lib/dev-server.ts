import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findFreePort } from "../../tools/serve-dist.ts";
import { findTool, projectRoot } from "../../tools/commands.ts";

/** A copy of the facts, as an editor's folder: files are broken in it and mended. */
export class EditedFolder {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), "edited-"));

  constructor() {
    cpSync(path.join(projectRoot, "data"), this.dir, { recursive: true });
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), "utf8");
  }

  write(file: string, text: string): void {
    writeFileSync(path.join(this.dir, file), text);
  }

  delete(file: string): void {
    rmSync(path.join(this.dir, file));
  }

  remove(): void {
    rmSync(this.dir, { recursive: true, force: true });
  }
}

/** A running `npm run dev`. */
export interface RunningDev {
  readonly url: string;
  /** All that it has printed. */
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** Starts the dev server on a folder of facts, on a free port. @throws Error with what it printed if it ends at once. */
export async function startDev(folder: string, env: NodeJS.ProcessEnv = {}): Promise<RunningDev> {
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    // Another dev server may be running in this checkout; it and this one leave each other alone.
    [findTool("astro"), "dev", "--host", "localhost", "--port", String(port), "--ignore-lock"],
    {
      cwd: projectRoot,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: "1", SITE_DATA: folder, ...env },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => (log += chunk.toString()));
  }
  const ended = once(child, "exit");
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) child.kill();
    await ended;
  };
  const url = `http://localhost:${port}/`;
  for (;;) {
    if (child.exitCode !== null) throw new Error(log);
    try {
      await fetch(`${url}@vite/client`);
      return { url, log: () => log, stop };
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
