/** What an editor has done since the server was started: saves, each of which can be undone, and what they changed. */
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import { readFolder, storyDir } from "../../data/read/read-folder.ts";
import { runGit } from "../release/history.ts";
import { compareValues, type RecordChange } from "../spreadsheet/changes.ts";
import { fileOf, layoutOf, SHEET_NAMES, type SheetName } from "../spreadsheet/sheets.ts";
import { nameIn, namesIn } from "../spreadsheet/show-cell.ts";
import { writeAllAtomically } from "../write-atomically.ts";
import type { ChangedFile, ChangesShown, PassageChange } from "./changes-page.ts";
import { type FileChange, readFiles } from "./plan.ts";
import { Preview } from "./preview.ts";

/** The saves of one run of the server. */
export class Session {
  readonly dir: string;
  readonly preview: Preview;
  readonly #start: ReadonlyMap<string, Uint8Array>;
  readonly #saves: (readonly FileChange[])[] = [];

  constructor(dir: string) {
    this.dir = dir;
    this.preview = new Preview(dir);
    this.#start = readFiles(dir);
  }

  /** Writes a save, in one step. @throws ChangedMeanwhile, or the file system's error; nothing is written then */
  async save(files: readonly FileChange[]): Promise<void> {
    await write(this.dir, files);
    this.#saves.push(files);
  }

  get canUndo(): boolean {
    return this.#saves.length > 0;
  }

  /** Takes the last save back. @throws as `save` does, if the files are not as that save left them */
  async undo(): Promise<void> {
    const last = this.#saves.at(-1);
    if (!last) return;
    // What was made anew stays: it is made from the data, and the next save brings it up to date.
    const back = last.flatMap(({ name, before, after }) =>
      before === undefined ? [] : [{ name, before: after, after: before }],
    );
    await write(this.dir, back);
    this.#saves.pop();
  }

  /** The records that differ from the last commit, or from the start of the server where there is none. */
  changes(): Omit<ChangesShown, "notice" | "canUndo"> {
    const isCommitted = runGit(this.dir, ["rev-parse", "--verify", "--quiet", "HEAD"]) !== null;
    const old = isCommitted ? this.#committed() : this.#start;
    const changes = changesBetween(readFolder(this.dir, old), readFolder(this.dir));
    const story = [...readFiles(this.dir)].flatMap(([name, bytes]) =>
      changesInStory(name, old.get(name), bytes),
    );
    const told = [...changes.map(({ sheet }) => fileOf(sheet)), ...story.map(({ name }) => name)];
    return {
      since: isCommitted ? "同上一次提交相比" : "从打开编辑到现在",
      ...{ changes, story, files: isCommitted ? this.#filesBeside(told) : [] },
      inRepository: isCommitted,
    };
  }

  /** New files, those that are gone, and changed ones of which nothing else tells, such as photos. */
  #filesBeside(told: readonly string[]): ChangedFile[] {
    const diff = this.#diff("--name-status", "--no-renames", "-z") ?? "";
    return [...diff.matchAll(/([A-Z])\0([^\0]+)\0/gu)].flatMap(
      ([, letter, name = ""]): ChangedFile[] => {
        if (letter === "A") return [{ name, kind: "新增" }];
        if (letter === "D") return [{ name, kind: "删去" }];
        const isTold = told.some((one) => `/${name}`.endsWith(`/${one}`));
        return isTold ? [] : [{ name, kind: "改动" }];
      },
    );
  }

  #committed(): ReadonlyMap<string, Uint8Array> {
    return new Map(
      [...this.#start].map(([name, start]) => {
        const text = runGit(this.dir, ["show", `HEAD:./${name}`]);
        return [name, text === null ? start : new TextEncoder().encode(text)];
      }),
    );
  }

  /** The changes as a patch for git. @throws if git does not give any */
  patch(): string {
    const patch = this.#diff("--binary");
    if (patch === null) throw new Error("git 没有给出补丁");
    return patch;
  }

  /** What a commit would change. Git notes it in a passing index: new files are in it, and nothing is staged. */
  #diff(...options: readonly string[]): string | null {
    const folder = mkdtempSync(path.join(os.tmpdir(), "index-"));
    const git = (...args: readonly string[]) =>
      runGit(this.dir, args, "", path.join(folder, "index"));
    const rooms = ["--", ...this.#rooms()];
    try {
      return git("read-tree", "HEAD") === null || git("add", ...rooms) === null
        ? null
        : git("diff", "--cached", ...options, "HEAD", ...rooms);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }

  /** Commits what differs in the data and the story, and nothing else. Gives the commit's short name; null if git would not. */
  commit(message: string): string | null {
    const rooms = ["--", ...this.#rooms()];
    const isDone =
      runGit(this.dir, ["add", ...rooms]) !== null &&
      runGit(this.dir, ["commit", "--quiet", "-m", message, ...rooms]) !== null;
    return isDone ? (runGit(this.dir, ["rev-parse", "--short", "HEAD"])?.trim() ?? null) : null;
  }

  /** The folders that are edited, as far as git has them in one place. */
  #rooms(): string[] {
    const story = path.relative(this.dir, storyDir(this.dir));
    const isKnown = runGit(this.dir, ["ls-files", "--", story]);
    return isKnown === null || isKnown === "" ? ["."] : [".", story];
  }
}

const write = (dir: string, files: readonly FileChange[]): Promise<void> =>
  writeAllAtomically(
    files.map(({ name, before, after }) => ({
      file: path.join(dir, name),
      content: after,
      ...(before && { expected: before }),
    })),
  );

/** What differs between two versions of a folder, record by record. */
export function changesBetween(before: Folder, after: Folder): RecordChange[] {
  return SHEET_NAMES.flatMap((sheet) => changesIn(sheet, before, after));
}

function changesIn(sheet: SheetName, before: Folder, after: Folder): RecordChange[] {
  const [old, now] = [valuesOf(sheet, before), valuesOf(sheet, after)];
  const [layout, namesOf] = [layoutOf(sheet), namesIn(after)];
  const keys = new Set([...old.keys(), ...now.keys()]);
  return [...keys].flatMap((id): RecordChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (isDeepStrictEqual(was, is)) return [];
    const name = nameIn(is ?? was ?? {}) ?? "";
    if (is === undefined) return [{ sheet, id, name, kind: "removed", changes: [] }];
    const changes = compareValues(layout, was, is, namesOf);
    return [{ sheet, id, name, kind: was === undefined ? "added" : "changed", changes }];
  });
}

function changesInStory(
  file: string,
  before: Uint8Array | undefined,
  after: Uint8Array,
): PassageChange[] {
  const name = /[^/]+\/[^/]+\.mdx$/u.exec(file)?.[0];
  const [was, is] = [before ?? new Uint8Array(), after].map((bytes) =>
    new TextDecoder().decode(bytes).split(/\r?\n/u),
  );
  if (name === undefined || !was || !is || isDeepStrictEqual(was, is)) return [];
  let [start, end] = [0, 0];
  while (start < was.length && was[start] === is[start]) start += 1;
  while (
    end < was.length - start &&
    end < is.length - start &&
    was.at(-1 - end) === is.at(-1 - end)
  )
    end += 1;
  const part = (lines: readonly string[]) =>
    lines.slice(start, lines.length - end).filter((line) => line !== "");
  return [{ name, was: part(was), is: part(is) }];
}

type Values = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

function valuesOf(sheet: SheetName, folder: Folder): Values {
  if (sheet !== "site")
    return new Map(
      recordsOf(tableFile(folder, sheet)).map(({ id, value }) => [id ?? "", value] as const),
    );
  const { value } = folder.site;
  return new Map(typeof value === "object" && value !== null ? [["", { ...value }]] : []);
}
