import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
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
});
