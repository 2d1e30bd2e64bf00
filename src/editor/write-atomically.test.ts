import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path, { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { ChangedMeanwhile, writeAllAtomically, writeAtomically } from "./write-atomically.ts";

describe("writeAtomically", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "write-atomically-"));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it("replaces the file and leaves nothing else behind", async () => {
    const file = join(folder, "a.json");
    await writeFile(file, "old");
    await writeAtomically(file, "new");
    expect(await readFile(file, "utf8")).toBe("new");
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  it("removes its temporary file when the rename fails", async () => {
    // A folder that is not empty cannot be replaced by a file.
    await writeAtomically(join(folder, "inside"), "x");
    await expect(writeAtomically(folder, "y")).rejects.toThrow();
    expect(await readdir(folder)).toEqual(["inside"]);
  });

  it("says so when the folder does not exist", async () => {
    await expect(writeAtomically(join(folder, "no", "a.json"), "x")).rejects.toThrow("ENOENT");
  });

  it("keeps the file's permissions", async () => {
    const file = join(folder, "a.json");
    await writeFile(file, "old");
    await chmod(file, 0o640);
    await writeAtomically(file, "new");
    expect((await stat(file)).mode & 0o777).toBe(0o640);
  });

  it("writes through a link, which goes on being one", async () => {
    await writeFile(join(folder, "real.json"), "old");
    await symlink("real.json", join(folder, "link.json"));
    await writeAtomically(join(folder, "link.json"), "new");
    expect(await readFile(join(folder, "real.json"), "utf8")).toBe("new");
    expect((await lstat(join(folder, "link.json"))).isSymbolicLink()).toBe(true);
  });

  it("sweeps what a killed process left, but not what a running one writes", async () => {
    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    const name = (pid: number) => `.a.json.${pid}-00000000-0000-4000-8000-000000000000.tmp`;
    await writeFile(join(folder, name(dead)), "half");
    await writeFile(join(folder, name(process.ppid)), "half");
    await writeFile(join(folder, ".a.json.swp"), "an editor's own");
    await writeAtomically(join(folder, "a.json"), "new");
    expect((await readdir(folder)).toSorted()).toEqual(
      [name(process.ppid), ".a.json.swp", "a.json"].toSorted(),
    );
  });

  it("writes none of several files if one cannot be written", async () => {
    const file = join(folder, "a.json");
    await writeFile(file, "old");
    const more = { file: join(folder, "no", "b.json"), content: "new" };
    await expect(writeAllAtomically([{ file, content: "new" }, more])).rejects.toThrow("ENOENT");
    expect(await readFile(file, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.json"]);
  });

  it("refuses all if one file is not what it was when it was read", async () => {
    const [a, b] = [join(folder, "a.json"), join(folder, "b.json")];
    await writeFile(a, "old");
    await writeFile(b, "changed by somebody else");
    const expected = Buffer.from("old");
    const writing = writeAllAtomically([
      { file: a, content: "new", expected },
      { file: b, content: "new", expected },
    ]);
    await expect(writing).rejects.toThrow(ChangedMeanwhile);
    expect(await readFile(a, "utf8")).toBe("old");
    expect((await readdir(folder)).toSorted()).toEqual(["a.json", "b.json"]);
  });
});

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
