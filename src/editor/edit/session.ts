/** What an editor has done since the server was started: saves, each of which can be undone, and what they changed. */
import { isDeepStrictEqual } from "node:util";
import path from "node:path";
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import { readFolder, storyDir } from "../../data/read/read-folder.ts";
import { runGit } from "../release/history.ts";
import { compareValues, type RecordChange } from "../spreadsheet/changes.ts";
import { layoutOf, SHEET_NAMES, type SheetName } from "../spreadsheet/sheets.ts";
import { nameIn, namesIn } from "../spreadsheet/show-cell.ts";
import { writeAllAtomically } from "../write-atomically.ts";
import type { PassageChange } from "./page.ts";
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
  changes(): {
    readonly since: string;
    readonly changes: readonly RecordChange[];
    readonly story: readonly PassageChange[];
    readonly inRepository: boolean;
  } {
    const isCommitted = runGit(this.dir, ["rev-parse", "--verify", "--quiet", "HEAD"]) !== null;
    const old = isCommitted ? this.#committed() : this.#start;
    const now = readFiles(this.dir);
    return {
      since: isCommitted ? "同上一次提交相比" : "从打开编辑到现在",
      changes: changesBetween(readFolder(this.dir, old), readFolder(this.dir)),
      story: [...now].flatMap(([name, bytes]) => changesInStory(name, old.get(name), bytes)),
      inRepository: isCommitted,
    };
  }

  #committed(): ReadonlyMap<string, Uint8Array> {
    return new Map(
      [...this.#start].map(([name, start]) => {
        const text = runGit(this.dir, ["show", `HEAD:./${name}`]);
        return [name, text === null ? start : new TextEncoder().encode(text)];
      }),
    );
  }

  /** The changes as a patch for git. */
  patch(): string {
    return runGit(this.dir, ["diff", "--binary", "HEAD", "--", ...this.#rooms()]) ?? "";
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
