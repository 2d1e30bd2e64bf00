import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { readFolder } from "../../../data/read/read-folder.ts";
import { DataFolder } from "../../../data/testing/test-facts.ts";
import { baseHeading } from "../base.ts";
import { writeWorkbook } from "../export-data.ts";
import { importData, type ImportRequest } from "../import-data.ts";
import {
  contentOf,
  fileOf,
  formatSheetCsv,
  SHEET_NAMES,
  type SheetContent,
  type SheetName,
} from "../sheets.ts";
import { namesIn, type Shown } from "../show-cell.ts";

/** Changes the rows of a sheet, by id and heading. */
type Edit = (rows: Map<string, Map<string, Shown>>) => void;

/** A data folder, and what an editor does to a sheet of it. */
export class Desk {
  readonly folder = new DataFolder();
  said: string[] = [];
  asked: string[] = [];

  /** Exports a sheet, lets rows be changed by id and heading, new ones standing first, and gives the CSV file. */
  async edit(sheet: SheetName, change: Edit, name = `${sheet}.csv`): Promise<string> {
    const heading = baseHeading(this.folder.dir, Buffer.from(this.text(sheet)));
    return this.#put(name, formatSheetCsv(this.#change(sheet, change), heading));
  }

  /** The same for a workbook. */
  async editWorkbook(sheet: SheetName, change: Edit): Promise<string> {
    const names = namesIn(readFolder(this.folder.dir));
    const files = SHEET_NAMES.map((one) => [fileOf(one), Buffer.from(this.text(one))] as const);
    const contents = [this.#change(sheet, change)];
    return this.#put("data.xlsx", await writeWorkbook(contents, names, new Map(files)));
  }

  #change(sheet: SheetName, change: Edit): SheetContent {
    const data = readFolder(this.folder.dir);
    const content = contentOf(data, sheet, namesIn(data));
    const key = content.columns[0]?.heading ?? "";
    const rows = new Map(content.rows.map((row) => [String(row.get(key)), new Map(row)]));
    const old = [...rows.keys()];
    change(rows);
    const added = [...rows].filter(([id]) => !old.includes(id));
    return { ...content, rows: [...new Map([...added, ...rows]).values()] };
  }

  async #put(name: string, content: string | Uint8Array): Promise<string> {
    const file = path.join(this.folder.dir, "in", name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return file;
  }

  /** Imports with these answers, one a question; without any, nobody is there to be asked. */
  async import(request: Partial<ImportRequest>, ...answers: string[]): Promise<number> {
    const ask = (question: string): Promise<string> => {
      this.asked.push(question);
      return Promise.resolve(answers[this.asked.length - 1] ?? "");
    };
    return importData(
      { file: "", yes: false, deletes: false, ...request },
      {
        folder: this.folder.dir,
        say: (text) => this.said.push(text),
        ask: answers.length === 0 ? undefined : ask,
      },
    );
  }

  /** What the editor read, with `data/` for the temporary folder and N for numbers of lines. */
  get report(): string {
    const dir = path.relative(process.cwd(), this.folder.dir).replaceAll("\\", "/");
    return this.said
      .join("\n")
      .replaceAll(dir, "data")
      .replace(/(?<=\.json:)\d+/gu, "N");
  }

  text(sheet: SheetName): string {
    return readFileSync(path.join(this.folder.dir, fileOf(sheet)), "utf8");
  }
}
