import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { writeAtomically } from "./write-atomically.ts";

const SCRIPT = path.join(import.meta.dirname, "testing/save-forever.ts");
const SIZE = 200_000;
const RUNS = 24;

it("leaves the old file or the new one whenever a save is killed, and the next save sweeps up", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "kill-save-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = path.join(folder, "data.json");
  await writeFile(file, "a".repeat(SIZE));
  let leftovers = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const child = spawn(process.execPath, [SCRIPT, file, String(SIZE)]);
    await once(child.stdout, "data");
    // The moments are spread over some saves, each at another part of one.
    await sleep(run * 1.7);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    const text = await readFile(file, "utf8");
    expect([text.length, new Set(text).size]).toEqual([SIZE, 1]);
    leftovers += (await readdir(folder)).length - 1;
  }
  await writeAtomically(file, "new");
  expect(await readdir(folder)).toEqual(["data.json"]);
  // Some runs died half way, or the test would have shown nothing.
  expect(leftovers).toBeGreaterThan(0);
});
