import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, renameSync, watch as watchFolder, writeFileSync } from "node:fs";
import path from "node:path";

/** For tests: what becomes of a run at one of its calls of the file system. */
interface Interruption {
  /** Which call, from 1. */
  readonly at: number;
  /** `killed`: the process ends before the call; `cut short`: in the midst of a write; `failing`: the disk is full. */
  readonly how: "killed" | "cut short" | "failing";
}

/** What a run came to: the calls it began, in order, and the error that it ended with, if it ended with one. */
interface Ended {
  readonly calls: readonly string[];
  readonly error?: unknown;
}

interface Watch extends Interruption {
  readonly calls: string[];
  readonly onKill: () => void;
}

let watch: Watch | undefined;

/** A promise of a process that is no more. */
const never = () => new Promise<never>(() => undefined);

function interrupt({ at, how, calls, onKill }: Watch, name: string, args: unknown[]) {
  calls.push(name);
  if (calls.length < at) return undefined;
  if (how === "failing")
    return calls.length === at
      ? Promise.reject(Object.assign(new Error("no space left"), { code: "ENOSPC" }))
      : undefined;
  const [file, content] = args;
  if (calls.length === at && how === "cut short" && name === "writeFile")
    writeFileSync(String(file), String(content).slice(0, String(content).length / 2));
  onKill();
  return never();
}

/** `node:fs/promises` with calls that can be interrupted, to put in its place by `vi.mock`. */
export function interruptible(real: object): object {
  const members = Object.entries(real).map(
    ([name, member]: [string, unknown]): [string, unknown] => {
      if (typeof member !== "function") return [name, member];
      const call = (...args: unknown[]): unknown =>
        (watch && interrupt(watch, name, args)) ?? Reflect.apply(member, undefined, args);
      return [name, call];
    },
  );
  return Object.fromEntries(members);
}

/** Runs something that writes files, with one call of the file system interrupted; without one, it ends by itself. */
export async function runInterrupted(
  run: () => Promise<unknown>,
  { at, how }: Interruption = { at: Number.POSITIVE_INFINITY, how: "killed" },
): Promise<Ended> {
  const calls: string[] = [];
  const killed = new Promise<Ended>((resolve) => {
    watch = {
      ...{ at, how, calls },
      onKill: () => {
        resolve({ calls });
      },
    };
  });
  try {
    return await Promise.race([
      killed,
      run().then(
        () => ({ calls }),
        (error: unknown) => ({ calls, error }),
      ),
    ]);
  } finally {
    watch = undefined;
  }
}

/** The temporary files in a folder and those in it. */
export function leftoversIn(folder: string): string[] {
  return readdirSync(folder, { encoding: "utf8", recursive: true }).filter(isTemporary);
}

const isTemporary = (name: string): boolean => name.endsWith(".tmp");

/** A number that no process has. */
const NOBODY = 99_999_999;

/** Makes the temporary files of this process, which goes on, those of one that is dead. */
export function abandonLeftovers(folder: string): void {
  for (const name of leftoversIn(folder)) {
    const abandoned = name.replace(`.${process.pid}-`, `.${NOBODY}-`);
    renameSync(path.join(folder, name), path.join(folder, abandoned));
  }
}

/** Waits until a process makes a temporary file in a folder, or ends without one. */
export async function untilWriting(child: ChildProcess, folder: string): Promise<void> {
  const watcher = watchFolder(folder);
  try {
    await new Promise<void>((resolve) => {
      watcher.on("change", (_, name) => {
        if (isTemporary(String(name))) resolve();
      });
      child.once("exit", () => {
        resolve();
      });
    });
  } finally {
    watcher.close();
  }
}

/** Ends a process as a loss of power would. */
export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}
