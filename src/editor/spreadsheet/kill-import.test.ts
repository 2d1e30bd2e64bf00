import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { checkFolder } from "../../data/check/check-folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { TEST_FACTS } from "../../data/testing/test-facts.ts";
import { contentOf, fileOf, formatSheetCsv, SHEET_NAMES } from "./sheets.ts";
import { namesIn } from "./show-cell.ts";

const COMMAND = path.resolve(import.meta.dirname, "../data-import.ts");

/** Blanks at the end of each file, which make the writing take a while and must stay as they are. */
const PADDING = `${" ".repeat(300_000)}\n`;

/** Runs that are killed by the clock, over the whole of one, and runs that are killed while they write. */
const RUNS = { byClock: 12, writing: 28 } as const;

/** Milliseconds; forty runs take their time on a busy machine. */
const TIMEOUT = 900_000;

const NAMES = SHEET_NAMES.map(fileOf);

const isTemporary = (name: string): boolean => name.endsWith(".tmp");

/** A data folder, a folder of CSV files in which one word of most files is another, and the files before and after. */
class Scene {
  readonly #root: string;
  readonly data: string;
  readonly csv: string;
  readonly old = new Map<string, string>();
  next = new Map<string, string>();

  constructor(root: string) {
    this.#root = root;
    this.data = path.join(root, "data");
    this.csv = path.join(root, "csv");
  }

  static async make(): Promise<Scene> {
    const root = await mkdtemp(path.join(tmpdir(), "kill-import-"));
    onTestFinished(() => rm(root, { recursive: true }));
    const scene = new Scene(root);
    await cp(TEST_FACTS, scene.data, { recursive: true });
    for (const name of NAMES)
      scene.old.set(name, (await readFile(path.join(TEST_FACTS, name), "utf8")) + PADDING);
    await scene.restore();
    const edited = new Map(
      [...scene.old].map(([name, text]) => [
        name,
        text.replace(/"en": "(?=\w)/u, '"en": "Edited '),
      ]),
    );
    const bytes = [...edited].map(
      ([name, text]) => [name, new TextEncoder().encode(text)] as const,
    );
    const folder = readFolder(scene.data, new Map(bytes));
    const namesOf = namesIn(folder);
    await mkdir(scene.csv);
    for (const sheet of SHEET_NAMES)
      await writeFile(
        path.join(scene.csv, `${sheet}.csv`),
        formatSheetCsv(contentOf(folder, sheet, namesOf)),
      );
    scene.next = edited;
    return scene;
  }

  /** Puts the old files back, and takes away what killed runs left. */
  async restore(): Promise<void> {
    for (const name of await this.leftovers()) await rm(path.join(this.data, name));
    for (const [name, text] of this.old) await writeFile(path.join(this.data, name), text);
  }

  async leftovers(): Promise<string[]> {
    return (await readdir(this.data, { recursive: true })).filter(isTemporary);
  }

  start(): ChildProcess {
    return spawn(process.execPath, [COMMAND, this.csv, "--yes"], {
      cwd: this.#root,
      env: { ...process.env, SITE_DATA: this.data },
    });
  }

  /** How many files are new; throws if one is neither old nor new. */
  async countNew(): Promise<number> {
    let count = 0;
    for (const name of NAMES) {
      const text = await readFile(path.join(this.data, name), "utf8");
      const isNew = text === this.next.get(name);
      expect(isNew || text === this.old.get(name), `${name} is neither old nor new`).toBe(true);
      if (isNew && this.next.get(name) !== this.old.get(name)) count += 1;
    }
    return count;
  }
}

/** Waits until a run makes its first temporary file, or ends without one. */
async function untilWriting(child: ChildProcess, folder: string): Promise<void> {
  const watcher = watch(folder);
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

/** Milliseconds that a run takes whole, and to write: from its first temporary file to the last that it renames. */
async function measure(
  child: ChildProcess,
  folder: string,
): Promise<Record<"whole" | "writing", number>> {
  const start = performance.now();
  const times: number[] = [];
  const watcher = watch(folder).on("change", (_, name) => {
    if (isTemporary(String(name))) times.push(performance.now());
  });
  await once(child, "exit");
  watcher.close();
  return {
    whole: performance.now() - start,
    writing: (times.at(-1) ?? Number.NaN) - (times[0] ?? Number.NaN),
  };
}

const isRunning = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

async function kill(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
}

it(
  "leaves each file old or new whenever an import is killed, and the next import ends the work",
  async () => {
    const scene = await Scene.make();
    const undisturbed = scene.start();
    const { whole, writing } = await measure(undisturbed, scene.data);
    expect(undisturbed.exitCode).toBe(0);
    const all = await scene.countNew();
    expect(all).toBeGreaterThan(10);

    const landed = { before: 0, during: 0, after: 0 };
    for (let run = 0; run < RUNS.byClock + RUNS.writing; run += 1) {
      await scene.restore();
      const child = scene.start();
      if (run < RUNS.byClock) {
        await sleep((whole * (run + 0.5)) / RUNS.byClock);
      } else {
        await untilWriting(child, scene.data);
        await sleep((writing * (run - RUNS.byClock)) / RUNS.writing);
      }
      await kill(child);
      const count = await scene.countNew();
      const leftovers = await scene.leftovers();
      landed[count === all ? "after" : count + leftovers.length > 0 ? "during" : "before"] += 1;
      expect(checkFolder(readFolder(scene.data)).ok).toBe(true);
      if (run % 10 === 0) {
        const finishing = scene.start();
        await once(finishing, "exit");
        expect([finishing.exitCode, await scene.countNew()]).toEqual([0, all]);
        expect(await scene.leftovers()).toEqual([]);
      }
    }
    console.log(`killed before, while and after it wrote: ${JSON.stringify(landed)}`);
    // Some died half way, or the test would have shown nothing; how many depends on what else the machine does.
    expect(landed.during).toBeGreaterThan(0);
  },
  TIMEOUT,
);
