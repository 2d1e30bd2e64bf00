import { existsSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { refreshIds } from "./ids.ts";

const IDS = "schema/ids.schema.json";

describe("refreshIds", () => {
  it("adds a new record's id with its name, and takes away one that is gone", async () => {
    const folder = new DataFolder();
    await refreshIds(folder.dir);
    folder
      .edit("people.json", "", '"li-xue"', '"li-xue-2"')
      .edit("people.json", '"li-xue-2"', '"李雪"', '"李小雪"');
    expect(await refreshIds(folder.dir)).toBe(true);
    expect(folder.read(IDS)).toContain('"li-xue-2"');
    expect(folder.read(IDS)).toContain('"李小雪"');
    expect(folder.read(IDS)).not.toContain('"li-xue"');
  });

  it("leaves the file alone where nothing changed", async () => {
    const folder = new DataFolder();
    await refreshIds(folder.dir);
    const before = statSync(path.join(folder.dir, IDS));
    expect(await refreshIds(folder.dir)).toBe(false);
    expect(statSync(path.join(folder.dir, IDS)).ino).toBe(before.ino);
  });

  it("makes no schemas for a folder that has none", async () => {
    const folder = new DataFolder();
    rmSync(path.join(folder.dir, "schema"), { recursive: true });
    expect(await refreshIds(folder.dir)).toBe(false);
    expect(existsSync(path.join(folder.dir, "schema"))).toBe(false);
  });

  it("offers no ids where there are no records, and still takes any", async () => {
    const folder = new DataFolder().write("mechanisms.json", '{ "records": [] }\n');
    expect(await refreshIds(folder.dir)).toBe(true);
    const schema: unknown = JSON.parse(folder.read(IDS));
    expect(schema).toHaveProperty("definitions.mechanisms.anyOf", [
      expect.objectContaining({ type: "string" }),
    ]);
  });

  it.each(["EACCES", "EPERM", "EROFS"])("fails nobody where writing ends in %s", async (code) => {
    const { dir } = new DataFolder();
    const refuse = () => Promise.reject(Object.assign(new Error("no"), { code }));
    expect(await refreshIds(dir, readFolder(dir), refuse)).toBe(false);
  });

  it("does not hide that the disk is full", async () => {
    const { dir } = new DataFolder();
    const refuse = () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
    await expect(refreshIds(dir, readFolder(dir), refuse)).rejects.toThrow("full");
  });
});
