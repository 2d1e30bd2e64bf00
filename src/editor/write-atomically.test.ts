import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import {
  abandonLeftovers,
  kill,
  leftoversIn,
  runInterrupted,
  untilWriting,
} from "./testing/interruption.ts";
import { ChangedMeanwhile, writeAllAtomically, writeAtomically } from "./write-atomically.ts";

vi.mock("node:fs/promises", async (importReal) => {
  const { interruptible } = await import("./testing/interruption.ts");
  return interruptible(await importReal<object>());
});

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "write-atomically-"));
  folders.push(folder);
  return folder;
}

describe("writeAtomically", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await makeFolder();
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

const NAMES = ["a.json", "geo/b.json", "c.json"];
const OLD = ["old", "old", undefined];
const NEW = ["new content", "new content", "new content"];

/** A folder with two files and place for a third. */
async function makeFiles(): Promise<string> {
  const folder = await makeFolder();
  await mkdir(join(folder, "geo"));
  for (const name of NAMES.slice(0, 2)) await writeFile(join(folder, name), "old");
  return folder;
}

/** What each file holds; undefined where there is none. */
const held = (folder: string) =>
  Promise.all(NAMES.map((name) => readFile(join(folder, name), "utf8").catch(() => undefined)));

/** Replaces all files, if they hold what they held `before`. */
async function save(folder: string, before: readonly (string | undefined)[]): Promise<void> {
  await writeAllAtomically(
    NAMES.map((name, at) => {
      const expected = before[at];
      const replacement = { file: join(folder, name), content: NEW[at] ?? "" };
      return expected === undefined
        ? replacement
        : { ...replacement, expected: Buffer.from(expected) };
    }),
  );
}

describe("a save of several files", async () => {
  const whole = await makeFiles();
  const { calls } = await runInterrupted(() => save(whole, OLD));

  it("is looked at in all its steps", async () => {
    expect(await held(whole)).toEqual(NEW);
    const mutations = calls.filter((name) => ["writeFile", "chmod", "rename"].includes(name));
    expect(mutations.join()).toBe("writeFile,chmod,writeFile,chmod,writeFile,rename,rename,rename");
  });

  describe.each(["killed", "cut short", "failing"] as const)("that is %s", (how) => {
    it.each(calls.map((name, index) => ({ name, at: index + 1 })))(
      "at call $at ($name) leaves each file whole, old or new, for the next save to go on",
      async ({ name, at }) => {
        const folder = await makeFiles();
        const { error } = await runInterrupted(() => save(folder, OLD), { at, how });
        const renamed = calls.slice(0, at - 1).filter((one) => one === "rename").length;
        expect(await held(folder)).toEqual([...NEW.slice(0, renamed), ...OLD.slice(renamed)]);
        if (how === "failing") {
          // That a folder cannot be brought to disk is no reason to fail.
          if (name !== "open") expect(error).toMatchObject({ code: "ENOSPC" });
          expect(leftoversIn(folder)).toEqual([]);
        }
        abandonLeftovers(folder);
        await save(folder, await held(folder));
        expect(await held(folder)).toEqual(NEW);
        expect(leftoversIn(folder)).toEqual([]);
      },
    );
  });
});

it("leaves the old file or the new one when a save is killed, and the next save sweeps up", async () => {
  const folder = await makeFolder();
  const file = join(folder, "data.json");
  const size = 2_000_000;
  await writeFile(file, "a".repeat(size));
  const script = join(import.meta.dirname, "testing/save-forever.ts");
  const child = spawn(process.execPath, [script, file, String(size)]);
  await once(child.stdout, "data");
  await untilWriting(child, folder);
  await kill(child);
  const text = await readFile(file, "utf8");
  expect([text.length, new Set(text).size]).toEqual([size, 1]);
  await writeAtomically(file, "new");
  expect(await readdir(folder)).toEqual(["data.json"]);
});
