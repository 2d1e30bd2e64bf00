import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../data/read/read-folder.ts";
import type { Site } from "../../data/schema/site.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { recordTranslated, refreshTranslations } from "./translations.ts";

const RECORD = "translations.txt";
const NAME = "funds.json:guangsheng-purchases.name";

const refresh = (folder: DataFolder, ...write: [] | [() => Promise<never>]) => {
  const site = JSON.parse(folder.read("site.json")) as Site;
  return refreshTranslations(folder.dir, readFolder(folder.dir), site, ...write);
};

const lineOf = (folder: DataFolder, key: string) =>
  folder
    .read(RECORD)
    .split("\n")
    .find((line) => line.startsWith(`${key} `));

const rename = (folder: DataFolder) =>
  folder.edit("funds.json", "guangsheng-purchases", "消费帮扶", "采购");

describe("refreshTranslations", () => {
  it("records each text on a line of its own, in order, and the same facts in the same bytes", async () => {
    const folder = new DataFolder();
    expect(await refresh(folder)).toBe(true);
    const [head, ...lines] = folder.read(RECORD).trimEnd().split("\n");
    expect(head).toMatch(/^# /u);
    expect(lines).toEqual(lines.toSorted());
    expect(new Set(lines.map((line) => line.split(" ")[0])).size).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(600);
    expect(lineOf(folder, NAME)).toMatch(/^\S+ en [\w-]{6} [\w-]{6}$/u);
    expect(await refresh(folder)).toBe(false);
  });

  it("follows a text that was changed in both languages, and drops one that is gone", async () => {
    const folder = new DataFolder();
    await refresh(folder);
    const before = lineOf(folder, NAME);
    rename(folder).edit("funds.json", "采购", '"en": "', '"en": "All ');
    folder.edit("funds.json", "", '"guangsheng-project-funding"', '"renamed"');
    expect(await refresh(folder)).toBe(true);
    expect(lineOf(folder, NAME)).not.toBe(before);
    expect(lineOf(folder, "funds.json:guangsheng-project-funding.name")).toBeUndefined();
    expect(lineOf(folder, "funds.json:renamed.name")).toBeDefined();
  });

  it("makes no record for a site in Chinese alone, and keeps one that is there", async () => {
    const folder = new DataFolder().edit("site.json", "", '["zh", "en"]', '["zh"]');
    expect(await refresh(folder)).toBe(false);
    expect(existsSync(path.join(folder.dir, RECORD))).toBe(false);
    folder.write(RECORD, `${NAME} en AAAAAA BBBBBB\n`);
    expect(await refresh(folder)).toBe(true);
  });

  it("fails nobody where the folder cannot be written", async () => {
    const refuse = () => Promise.reject(Object.assign(new Error("no"), { code: "EROFS" }));
    expect(await refresh(new DataFolder(), refuse)).toBe(false);
  });
});

describe("recordTranslated", () => {
  it("records that a translation holds, and leaves the other stale ones", async () => {
    const folder = new DataFolder();
    await refresh(folder);
    rename(folder).edit("people.json", "li-xue", '"zh": "', '"zh": "按：');
    expect(folder.problems()).toHaveLength(2);
    expect(await recordTranslated(folder.dir, [NAME])).toBeUndefined();
    expect(folder.problems().map(({ file }) => file)).toEqual(["data/people.json"]);
    await refresh(folder);
    expect(folder.problems()).toHaveLength(1);
  });

  it("says which text it does not know, and writes nothing", async () => {
    const folder = new DataFolder();
    const said = await recordTranslated(folder.dir, [NAME, "funds.json:nothing.name"]);
    expect(said?.zh).toContain("funds.json:nothing.name");
    expect(existsSync(path.join(folder.dir, RECORD))).toBe(false);
  });
});
