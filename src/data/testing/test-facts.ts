import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";
import { checkFolder } from "../check/check-folder.ts";
import { compareProblems, formatProblems, type Language, type Problem } from "../problem.ts";
import { readFolder, storyDir } from "../read/read-folder.ts";

/** The folders of facts that tests read, and copies of them for tests that build a site. */

/**
 * The facts that tests rely on: a copy of `data/` and the story from one day, so that no test fails when an editor corrects a number
 * or adds a county's team. What must hold of any facts is tested on `LIVE_DATA`. `npm run freeze:facts` takes a new
 * copy, after a change of the schemas or when tests need newer facts.
 */
export const TEST_FACTS = path.resolve(import.meta.dirname, "frozen-facts");

/** The facts that are published: `data/`, whatever `SITE_DATA` says. */
export const LIVE_DATA = path.resolve(import.meta.dirname, "../../../data");

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));

/** Whether no fact was changed since the tests' copy was taken, nor the story: both are then the same site. */
export function liveFactsAreFrozen(): boolean {
  const [copy, story] = [storyDir(TEST_FACTS), storyDir(LIVE_DATA)];
  const isSame = (one: string, other: string) =>
    existsSync(other) && readFileSync(one).equals(readFileSync(other));
  const facts = filesIn(TEST_FACTS).filter((file) => !path.join(TEST_FACTS, file).startsWith(copy));
  return (
    facts.every((file) => isSame(path.join(TEST_FACTS, file), path.join(LIVE_DATA, file))) &&
    filesIn(copy).every((file) => isSame(path.join(copy, file), path.join(story, file))) &&
    filesIn(story).length === filesIn(copy).length
  );
}

type Raw = Record<string, unknown>;

/** Copies the tests' facts into a folder, to be changed and read by `SITE_DATA`. */
export function copyFolder(to: string): void {
  cpSync(TEST_FACTS, to, { recursive: true });
}

/** Changes the records of one file of such a copy. */
export function editCopy(to: string, file: string, make: (records: Raw[]) => object[]): void {
  const name = path.join(to, file);
  const table = JSON.parse(readFileSync(name, "utf8")) as { records: Raw[] };
  writeFileSync(name, JSON.stringify({ ...table, records: make(table.records) }));
}

/** A problem in one language, and the text that its line and column point at. */
interface ToldProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly where: string;
  readonly message: string;
  readonly remedy: string;
  readonly points: string;
}

/** For tests: a copy of the facts to damage, gone when the test is over. */
export class DataFolder {
  readonly dir = mkdtempSync(path.join(os.tmpdir(), "data-"));

  constructor() {
    cpSync(path.join(LIVE_DATA, "schema"), path.join(this.dir, "schema"), { recursive: true });
    // Of the schemas only the list of ids belongs to the facts.
    cpSync(TEST_FACTS, this.dir, { recursive: true });
    onTestFinished(() => {
      rmSync(this.dir, { recursive: true, force: true });
    });
  }

  read(file: string): string {
    return readFileSync(path.join(this.dir, file), "utf8");
  }

  write(file: string, content: string | Uint8Array): this {
    writeFileSync(path.join(this.dir, file), content);
    return this;
  }

  remove(file: string): this {
    rmSync(path.join(this.dir, file));
    return this;
  }

  /** Replaces the first `from` after `anchor`, as an editor would; throws if either is not there. */
  edit(file: string, anchor: string, from: string, to: string): this {
    const text = this.read(file);
    const start = text.indexOf(anchor);
    const at = text.indexOf(from, start);
    if (start === -1 || at === -1) throw new Error(`${file} has no "${from}" after "${anchor}"`);
    return this.write(file, text.slice(0, at) + to + text.slice(at + from.length));
  }

  /** All problems, in the order of the report and in one language. */
  problems(language: Language = "zh"): ToldProblem[] {
    const result = checkFolder(readFolder(this.dir));
    const problems = result.ok ? [] : result.problems;
    return problems.toSorted(compareProblems).map((problem) => ({
      file: this.#shorten(problem.file),
      line: problem.line,
      column: problem.column,
      where: problem.where[language],
      message: this.#shorten(problem.message[language]),
      remedy: problem.remedy[language],
      points: this.#textAt(problem),
    }));
  }

  /**
   * What the editor reads, empty if nothing is wrong: with `data/` for the temporary folder, and N for numbers
   * of lines, which change with every fact that is added (`problems` shows whether they are right).
   */
  report(language: Language = "zh"): string {
    const result = checkFolder(readFolder(this.dir));
    const text = result.ok ? "" : this.#shorten(formatProblems(result.problems, language));
    return text.replace(/(?<=\.json:)\d+/g, "N");
  }

  #shorten(text: string): string {
    return text.replaceAll(path.relative(process.cwd(), this.dir).replaceAll("\\", "/"), "data");
  }

  #textAt({ file, line, column }: Problem): string {
    if (line === 0) return "";
    const name = this.#shorten(file).replace(/^data\//, "");
    const lines = this.read(name).split("\n");
    return lines[line - 1]?.slice(column - 1) ?? "";
  }
}
