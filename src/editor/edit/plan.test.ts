import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder } from "../../data/testing/test-facts.ts";
import { isRecord } from "../../data/values.ts";
import { ChangedMeanwhile } from "../write-atomically.ts";
import { type Edit, filesOf, maySave, planEdits, valueIn } from "./plan.ts";
import { Session } from "./session.ts";

const purchases = "guangsheng-purchases";

/** An edit of a fund of a folder. */
function edit(folder: DataFolder, members: object, key = purchases): Edit {
  const value = valueIn(readFolder(folder.dir), "funds", key);
  return { sheet: "funds", key, value: { ...(isRecord(value) ? value : {}), ...members } };
}

const textOf = (content: Uint8Array | undefined) => new TextDecoder().decode(content);

describe("an edit", () => {
  it("changes the lines of its record that differ, and no other", async () => {
    const folder = new DataFolder();
    const { files, problems } = await planEdits(folder.dir, [edit(folder, { value: 240 })]);
    expect([files.map(({ name }) => name), problems]).toEqual([["funds.json"], []]);
    expect(textOf(files[0]?.after)).toBe(folder.read("funds.json").replace(": 233,", ": 240,"));
    expect((await planEdits(folder.dir, [edit(folder, {})])).files).toEqual([]);
  });

  it("tells what is wrong with its record by the way to it, and of others too", async () => {
    const folder = new DataFolder();
    const { problems } = await planEdits(folder.dir, [edit(folder, { unit: "dollars" })]);
    expect(problems.map((problem) => problem.path?.slice(2))).toEqual([["unit"]]);
    const gone: Edit = { sheet: "organizations", key: "guangsheng-group", value: undefined };
    const { problems: others } = await planEdits(folder.dir, [gone]);
    expect(others.map(({ where }) => where.zh)).toContain(`资金 ${purchases} › subject › id`);
  });

  it("may be saved over other faults if it makes none and leaves fewer", async () => {
    const folder = new DataFolder();
    folder.edit("funds.json", purchases, "cny-10k", "dollars");
    folder.edit("teams.json", '"members"', "provincial-statistics-bureau", "nobody");
    const may = async (members: object) =>
      maySave(await planEdits(folder.dir, [edit(folder, members)]));
    expect(await may({ unit: "cny-10k" })).toBe(true);
    expect(await may({ value: 240 })).toBe(false);
    expect(await may({ unit: "cny-10k", qualifier: "some" })).toBe(false);
  });

  it("takes a translation for right where an editor says so, and records that", async () => {
    const folder = new DataFolder();
    const sound = await planEdits(folder.dir, []);
    await new Session(folder.dir).save(filesOf(folder.dir, sound));
    const renamed = edit(folder, { name: { zh: "买产品", en: "Purchases from assisted places" } });
    const { problems } = await planEdits(folder.dir, [renamed]);
    expect(problems.map(({ message }) => message.zh)).toEqual(["中文改过，英文没有跟着改"]);
    const held = await planEdits(folder.dir, [renamed], [`funds.json:${purchases}.name`]);
    expect(held.problems).toEqual([]);
    await new Session(folder.dir).save(filesOf(folder.dir, held));
    expect(folder.problems()).toEqual([]);
  });
});

describe("a save", () => {
  it("beside a file that cannot be read keeps what was known of that file", async () => {
    const folder = new DataFolder();
    const session = new Session(folder.dir);
    await session.save(filesOf(folder.dir, await planEdits(folder.dir, [])));
    const [record, ids] = ["translations.txt", "schema/ids.schema.json"].map((name) =>
      folder.read(name),
    );
    folder.edit("funds.json", purchases, "cny-10k", "dollars");
    const teams = folder.read("teams.json");
    folder.write("teams.json", teams.slice(0, -3));
    const plan = await planEdits(folder.dir, [
      edit(folder, { unit: "cny-10k", name: { zh: "购买产品", en: "Purchases" } }),
    ]);
    expect(maySave(plan)).toBe(true);
    await session.save(filesOf(folder.dir, plan));
    const changed = `funds.json:${purchases}.name `;
    const others = (text = "") => text.split("\n").filter((line) => !line.startsWith(changed));
    const saved = folder.read("translations.txt");
    expect(others(saved)).toEqual(others(record));
    expect(saved).not.toBe(record);
    expect(folder.read("schema/ids.schema.json")).toBe(ids);
  });

  it("is undone as long as the files are as it left them", async () => {
    const folder = new DataFolder();
    const session = new Session(folder.dir);
    await session.save(filesOf(folder.dir, await planEdits(folder.dir, [])));
    const before = folder.read("funds.json");
    for (const value of [240, 250])
      await session.save(
        filesOf(folder.dir, await planEdits(folder.dir, [edit(folder, { value })])),
      );
    await session.undo();
    expect(folder.read("funds.json")).toBe(before.replace(": 233,", ": 240,"));
    folder.edit("funds.json", purchases, "240", "241");
    await expect(session.undo()).rejects.toThrow(ChangedMeanwhile);
    expect(folder.read("funds.json")).toContain("241");
  });

  it("is refused over a file that was changed after it was planned", async () => {
    const folder = new DataFolder();
    const plan = await planEdits(folder.dir, [edit(folder, { value: 240 })]);
    folder.edit("funds.json", "programme-funds", "4", "5");
    const theirs = readFileSync(path.join(folder.dir, "funds.json"), "utf8");
    await expect(new Session(folder.dir).save(filesOf(folder.dir, plan))).rejects.toThrow(
      ChangedMeanwhile,
    );
    expect(folder.read("funds.json")).toBe(theirs);
  });
});
