/** What a save would write: the edited files, checked as a whole, and what is made from them. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { checkFolder } from "../../data/check/check-folder.ts";
import { findWarnings } from "../../data/check/find-warnings.ts";
import { acceptTranslations, updateRecord } from "../../data/check/translation-record.ts";
import type { Dataset } from "../../data/dataset.ts";
import { translationsOf } from "../../data/languages.ts";
import type { Problem } from "../../data/problem.ts";
import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import { readFolder, readStory, storyDir, TRANSLATIONS } from "../../data/read/read-folder.ts";
import { SITE, TABLES } from "../../data/schema/files.ts";
import { type Part, partOf } from "../../data/schema/walk-schema.ts";
import { releasedFigures } from "../release/remind.ts";
import { describeAllIds, IDS_FILE } from "../schema/ids.ts";
import { formatSchema } from "../schema/json-schema.ts";
import { editTable, editWhole, loadFormat, type TableEdit } from "../spreadsheet/edit-file.ts";
import { fileOf, layoutOf, SHEET_NAMES, type SheetName } from "../spreadsheet/sheets.ts";

/** A new value for a record, or for a file that is no table. */
export interface Edit {
  readonly sheet: SheetName;
  /** The record's id or code; undefined for a new record, or for a file that is no table. */
  readonly key: string | undefined;
  /** Undefined removes the record. */
  readonly value: unknown;
}

/** A file before and after. */
export interface FileChange {
  /** Its way from the data folder. */
  readonly name: string;
  /** Undefined if there was none. */
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array;
}

/** The data folder as it is and as it would be. */
export interface Plan {
  readonly before: Folder;
  readonly after: Folder;
  /** The data files as they are, by name, and as they would be. */
  readonly standing: ReadonlyMap<string, Uint8Array>;
  readonly contents: ReadonlyMap<string, Uint8Array>;
  readonly files: readonly FileChange[];
  readonly problems: readonly Problem[];
  /** The facts as they would be, if nothing is wrong with them. */
  readonly dataset: Dataset | undefined;
  /** What is wrong with the folder as it is. */
  readonly known: readonly Problem[];
  /** What is probably wrong, and does not keep from saving. */
  readonly warnings: readonly Problem[];
}

/** The data files of a folder and the story's, read once, so that what is written can be compared with what was read. */
export function readFiles(dir: string): Map<string, Uint8Array> {
  const story = readStory(storyDir(dir)).map(({ file }) => storyName(dir, file));
  const names = [...SHEET_NAMES.map(fileOf), ...story].filter((name) =>
    existsSync(path.join(dir, name)),
  );
  return new Map(names.map((name) => [name, readFileSync(path.join(dir, name))]));
}

/** A file of the story by its way from the data folder: `../src/content/story/zh/lead.mdx`. */
export const storyName = (dir: string, file: string): string =>
  path.relative(dir, path.resolve(file)).replaceAll("\\", "/");

export const decode = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The part that a record of a file is, or the file itself if it is no table. */
export const partOfSheet = (sheet: SheetName): Part =>
  partOf(sheet === "site" ? SITE.schema : TABLES[sheet].schema.shape.records.element);

/** The value of a record, or of a file that is no table; undefined if there is none. */
export function valueIn(folder: Folder, sheet: SheetName, key: string | undefined): unknown {
  if (sheet === "site") return folder.site.value;
  return recordsOf(tableFile(folder, sheet)).find(({ id }) => id !== undefined && id === key)
    ?.value;
}

/**
 * Works out what some edits write, and checks the whole; writes nothing.
 *
 * @param translated the texts of which the translation holds though the Chinese was changed, named as the check does
 * @throws if a file that is to be edited is no table
 */
export async function planEdits(
  dir: string,
  edits: readonly Edit[],
  translated: readonly string[] = [],
): Promise<Plan> {
  const bytes = readFiles(dir);
  const before = readFolder(dir, bytes);
  const changed = new Map<string, Uint8Array>();
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const name = fileOf(sheet);
    const text = decode(bytes.get(name) ?? new Uint8Array());
    const own = edits.filter((edit) => edit.sheet === sheet);
    const edited = await editSheet(before, sheet, text, own);
    if (edited !== text) changed.set(name, encode(edited));
  }
  const contents = new Map([...bytes, ...changed]);
  const read = readFolder(dir, contents);
  const accepted = acceptTranslations(read, translated);
  const after =
    translated.length === 0 || "unknown" in accepted
      ? read
      : { ...read, translations: { ...read.translations, text: accepted.text } };
  const files = [...changed].map(([name, content]) => ({
    name,
    before: bytes.get(name),
    after: content,
  }));
  return {
    ...{ before, after, standing: bytes, contents, files },
    ...judge(before, after),
    warnings: findWarnings(after, releasedFigures(dir)),
  };
}

function judge(before: Folder, after: Folder): Pick<Plan, "problems" | "dataset" | "known"> {
  const [was, is] = [checkFolder(before), checkFolder(after)];
  return {
    problems: is.ok ? [] : is.problems,
    dataset: is.ok ? is.dataset : undefined,
    known: was.ok ? [] : was.problems,
  };
}

/** A problem wherever the edit moves it to. */
const nameProblem = ({ file, where, message, text }: Problem): string =>
  [file, where.zh, message.zh.replaceAll(/第 \d+ 行/gu, ""), text].join("\n");

/** What is wrong only after an edit. */
export function newProblems({ problems, known }: Pick<Plan, "problems" | "known">): Problem[] {
  const left = known.map(nameProblem);
  return problems.filter((problem) => {
    const at = left.indexOf(nameProblem(problem));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Whether an edit may be saved: it leaves nothing wrong, or less than there was and nothing else. */
export const maySave = (plan: Pick<Plan, "problems" | "known">): boolean =>
  plan.problems.length === 0 ||
  (plan.problems.length < plan.known.length && newProblems(plan).length === 0);

/** Works out what new texts of the story write, by their names, and checks the whole; writes nothing. */
export function planStory(dir: string, texts: ReadonlyMap<string, string>): Plan {
  const standing = readFiles(dir);
  const before = readFolder(dir, standing);
  const files = [...texts].flatMap(([name, text]) => {
    const old = standing.get(name);
    return old && decode(old) !== text ? [{ name, before: old, after: encode(text) }] : [];
  });
  const story = before.story?.map((one) => {
    const text = texts.get(storyName(dir, one.file));
    return text === undefined || text === one.text ? one : { file: one.file, text };
  });
  const after = { ...before, story: story ?? null };
  const contents = new Map([
    ...standing,
    ...files.map(({ name, after: content }) => [name, content] as const),
  ]);
  return {
    ...{ before, after, standing, contents, files, warnings: [] },
    ...judge(before, after),
  };
}

async function editSheet(
  folder: Folder,
  sheet: SheetName,
  text: string,
  edits: readonly Edit[],
): Promise<string> {
  const formatText = await loadFormat();
  const layout = layoutOf(sheet);
  if (sheet === "site") return editWhole(text, edits.at(-1)?.value, layout, formatText);
  const records = recordsOf(tableFile(folder, sheet));
  const placed = edits.map(({ key, value }) => ({
    at: records.find(({ id }) => id !== undefined && id === key)?.index,
    value,
  }));
  const edit: TableEdit = {
    changed: new Map(
      placed.flatMap(({ at, value }) => (at === undefined ? [] : [[at, value] as const])),
    ),
    added: placed.flatMap(({ at, value }) =>
      at === undefined && value !== undefined ? [value] : [],
    ),
  };
  return editTable(text, edit, layout, formatText);
}

/** Whether a plan changes anything that an editor has written, or has said of a translation. */
export const changesAnything = ({ files, before, after }: Plan): boolean =>
  files.length > 0 || after.translations.text !== before.translations.text;

/** What a plan writes: its files, and those that `npm run check:data` would bring up to date. */
export function filesOf(dir: string, { after, files, problems }: Plan): FileChange[] {
  const isSound = problems.length === 0;
  const site = SITE.schema.safeParse(after.site.value).data;
  const translates =
    after.translations.text !== undefined || (site && translationsOf(site).length > 0);
  const made = [
    ...(translates ? [{ name: TRANSLATIONS, text: updateRecord(after, isSound) }] : []),
    ...(isSound && existsSync(path.join(dir, "schema"))
      ? [{ name: `schema/${IDS_FILE}`, text: formatSchema(describeAllIds(after)) }]
      : []),
  ].map(({ name, text }) => {
    const file = path.join(dir, name);
    return { name, before: existsSync(file) ? readFileSync(file) : undefined, after: encode(text) };
  });
  return [...files, ...made.filter(({ before, after: text }) => !before?.equals(text))];
}
