import { spawnSync } from "node:child_process";
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
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ChangedMeanwhile, writeAllAtomically } from "./write-all-atomically.ts";
import { writeAtomically } from "./write-atomically.ts";

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
