import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it, vi } from "vitest";
import { checkFolder } from "../../data/check/check-folder.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { DataFolder, TEST_FACTS } from "../../data/testing/test-facts.ts";
import {
  abandonLeftovers,
  kill,
  leftoversIn,
  runInterrupted,
  untilWriting,
} from "../testing/interruption.ts";
import { importData } from "./import-data.ts";
import { contentOf, fileOf, formatSheetCsv, SHEET_NAMES, type SheetName } from "./sheets.ts";
import { namesIn } from "./show-cell.ts";

vi.mock("node:fs/promises", async (importReal) => {
  const { interruptible } = await import("../testing/interruption.ts");
  return interruptible(await importReal<object>());
});

/** An edit that the check finds nothing wrong with: another word, and a label a little further. */
function editText(sheet: SheetName, old: string): string {
  if (sheet === "people") return old.replace('"李雪"', '"李小雪"');
  return sheet === "labels"
    ? old.replace('"dx": -18', '"dx": -19')
    : old.replace(/"en": "(?=\w)/u, '"en": "Edited ');
}

/** Some sheets as their files have them, and edited. */
function edit(sheets: readonly SheetName[], padding = "") {
  const texts = sheets.map((sheet) => {
    const old = readFileSync(path.join(TEST_FACTS, fileOf(sheet)), "utf8") + padding;
    return { sheet, old, next: editText(sheet, old) };
  });
  const bytes = texts.map(({ sheet, next }) => [fileOf(sheet), Buffer.from(next)] as const);
  const data = readFolder(TEST_FACTS, new Map(bytes));
  const namesOf = namesIn(data);
  const sheetTexts = sheets.map((sheet) => ({
    name: `${sheet}.csv`,
    csv: formatSheetCsv(contentOf(data, sheet, namesOf)),
  }));
  return { texts, sheetTexts };
}

type Edit = ReturnType<typeof edit>;

/** A data folder with the old files, and beside them the edited sheets in `in/`. */
function makeFolder({ texts, sheetTexts }: Edit): DataFolder {
  const folder = new DataFolder();
  mkdirSync(path.join(folder.dir, "in"));
  for (const { sheet, old } of texts) folder.write(fileOf(sheet), old);
  for (const { name, csv } of sheetTexts) folder.write(`in/${name}`, csv);
  return folder;
}

/** How many of the files that change are new; none may be anything but old or new. */
function countNew(folder: DataFolder, { texts }: Edit): number {
  const changed = texts.filter(({ old, next }) => old !== next);
  for (const { sheet, old, next } of texts)
    expect([old, next], `${sheet} is neither old nor new`).toContain(folder.read(fileOf(sheet)));
  return changed.filter(({ sheet, next }) => folder.read(fileOf(sheet)) === next).length;
}

const importIn = (folder: DataFolder) =>
  importData(
    { file: path.join(folder.dir, "in"), yes: true, deletes: false },
    { folder: folder.dir, say: () => undefined, ask: undefined },
  );

it.each(["cut short", "failing"] as const)(
  "leaves each file old or new wherever an import is %s, and the next import ends the work",
  async (how) => {
    const edited = edit(["organizations", "people", "labels"]);
    const undisturbed = makeFolder(edited);
    const { calls } = await runInterrupted(() => importIn(undisturbed));
    expect(countNew(undisturbed, edited)).toBe(3);
    // Three files, and the list of ids that editors' programs offer.
    expect(calls.filter((name) => name === "rename")).toHaveLength(4);
    for (const [index, name] of calls.entries()) {
      // Between two calls that change something, it is all the same where a run ends.
      if (!["writeFile", "chmod", "rename"].includes(name)) continue;
      const at = index + 1;
      const folder = makeFolder(edited);
      await runInterrupted(() => importIn(folder), { at, how });
      const renamed = calls.slice(0, index).filter((one) => one === "rename").length;
      expect([at, countNew(folder, edited)]).toEqual([at, Math.min(renamed, 3)]);
      expect(checkFolder(readFolder(folder.dir)).ok).toBe(true);
      if (how === "failing") expect(leftoversIn(folder.dir)).toEqual([]);
      abandonLeftovers(folder.dir);
      expect([at, await importIn(folder), countNew(folder, edited)]).toEqual([at, 0, 3]);
      expect(leftoversIn(folder.dir)).toEqual([]);
    }
  },
);

it("leaves each file old or new when an import is killed, and the next import ends the work", async () => {
  // Blanks at the end of each file make the writing take a while, and must stay as they are.
  const edited = edit(SHEET_NAMES, `${" ".repeat(20_000)}\n`);
  const folder = makeFolder(edited);
  const start = () =>
    spawn(
      process.execPath,
      [
        path.resolve(import.meta.dirname, "../data-import.ts"),
        path.join(folder.dir, "in"),
        "--yes",
      ],
      { env: { ...process.env, SITE_DATA: folder.dir }, stdio: "ignore" },
    );
  const killed = start();
  await untilWriting(killed, folder.dir);
  await kill(killed);
  countNew(folder, edited);
  expect(checkFolder(readFolder(folder.dir)).ok).toBe(true);
  const finishing = start();
  await once(finishing, "exit");
  const all = edited.texts.filter(({ old, next }) => old !== next).length;
  expect(all).toBeGreaterThan(10);
  expect([finishing.exitCode, countNew(folder, edited)]).toEqual([0, all]);
  expect(leftoversIn(folder.dir)).toEqual([]);
});
