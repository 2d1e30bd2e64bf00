import { readFile } from "node:fs/promises";
import path from "node:path";
import { recordsOf, tableFile } from "../../data/read/folder.ts";
import { parseDataFile } from "../../data/read/read-file.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { CommandError } from "../command.ts";
import { BASE_SHEET, findBase } from "./base.ts";
import type { RecordChange, RowPlace } from "./changes.ts";
import { editTable, editWhole, loadFormat } from "./edit-file.ts";
import type { Choose, RecordConflict } from "./join-record.ts";
import type { OpenSheet } from "./open-sheets.ts";
import {
  findTable,
  keyHeadingOf,
  type KnowsId,
  lacksKey,
  type Messages,
  noMessages,
} from "./read-rows.ts";
import { readSite, readTable } from "./read-table.ts";
import { fileOf, layoutOf, SHEET_NAMES, type SheetName } from "./sheets.ts";
import { namesIn } from "./show-cell.ts";
import { INSTRUCTIONS_SHEET, LISTS } from "./workbook-help.ts";

/** A data file that an import would write. */
interface PlannedFile {
  /** Its name below the data folder. */
  readonly name: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** What an import would do. */
export interface ImportPlan extends Messages {
  readonly files: readonly PlannedFile[];
  readonly changes: readonly RecordChange[];
  /** What the sheets and others changed, each in another way; until somebody chooses, it stays as the files have it. */
  readonly conflicts: readonly RecordConflict[];
  /** The places of the records in each sheet, by id. */
  readonly places: ReadonlyMap<SheetName, ReadonlyMap<string, RowPlace>>;
}

/** A sheet and the row (from 0) in which its headings stand. */
interface Assigned {
  readonly open: OpenSheet;
  readonly headingRow: number;
}

/** The sheets that an export adds. */
const OURS: ReadonlySet<string> = new Set([INSTRUCTIONS_SHEET, LISTS, BASE_SHEET]);

/** The sheets of data files, at most one for each. Other sheets are told, except those that an export adds itself. */
function assign(
  sheets: readonly OpenSheet[],
  knowsId: KnowsId,
  { notices, problems }: Messages,
): Map<SheetName, Assigned> {
  const found = new Map<SheetName, Assigned>();
  for (const open of sheets) {
    if (OURS.has(open.name)) continue;
    const place = findTable(open, knowsId);
    const keyless = place ? undefined : lacksKey(open);
    if (keyless) {
      problems.push(`${open.shown}：没有“${keyHeadingOf(keyless)}”这一列，认不出记录`);
    } else if (!place) {
      notices.push(`${open.shown}：不知道是哪一个数据文件，没有读`);
    } else if (found.has(place.sheet)) {
      const other = found.get(place.sheet)?.open.shown ?? "";
      problems.push(`${other}和${open.shown}是同一个数据文件，只能导入一个`);
    } else found.set(place.sheet, { open, headingRow: place.headingRow });
  }
  if (found.size === 0 && problems.length === 0)
    throw new CommandError("里面没有一个表是本站的数据：表名或标题行对不上");
  return found;
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/**
 * Works out what an import would change, and writes nothing.
 *
 * @param folder the data folder
 * @param choose whose change is taken where the sheets and others changed the same
 * @throws CommandError if the sheets or the data cannot be read
 */
export async function planImport(
  folder: string,
  sheets: readonly OpenSheet[],
  { deletes, choose = () => undefined }: { deletes: boolean; choose?: Choose },
): Promise<ImportPlan> {
  const messages = noMessages();
  // Read once: before writing, the files are compared with these bytes.
  const bytes = new Map<string, Buffer>();
  for (const name of SHEET_NAMES.map(fileOf))
    bytes.set(name, await readFile(path.join(folder, name)));
  const data = readFolder(folder, bytes);
  const knowsId: KnowsId = (sheet, id) =>
    sheet !== "site" && recordsOf(tableFile(data, sheet)).some((record) => record.id === id);
  const found = assign(sheets, knowsId, messages);
  const namesOf = namesIn(data);
  const formatText = await loadFormat();
  const files: PlannedFile[] = [];
  const changes: RecordChange[] = [];
  const conflicts: RecordConflict[] = [];
  const places = new Map<SheetName, ReadonlyMap<string, RowPlace>>();
  for (const [sheet, { open, headingRow }] of found) {
    const file = sheet === "site" ? data.site : tableFile(data, sheet);
    if (file.value === undefined || file.problems.length > 0)
      throw new CommandError(`${file.file} 本身有错，请先运行 npm run check:data，改好再导入`);
    const name = fileOf(sheet);
    const before = bytes.get(name) ?? new Uint8Array();
    const layout = layoutOf(sheet);
    const exported = findBase(open, sheets, folder, { name, bytes: before });
    const base = exported ? parseDataFile(file.file, exported) : file;
    const input = { file, base, namesOf, choose, deletes };
    let after: string | undefined;
    if (sheet === "site") {
      const reading = readSite(open, headingRow, input, messages);
      places.set(sheet, new Map([["", reading.place]]));
      changes.push(...reading.changes);
      conflicts.push(...reading.conflicts);
      if (reading.value !== undefined)
        after = await editWhole(decode(before), reading.value, layout, formatText);
    } else {
      const reading = readTable(open, headingRow, { ...input, table: sheet }, messages);
      places.set(sheet, reading.places);
      changes.push(...reading.changes);
      conflicts.push(...reading.conflicts);
      if (reading.changes.length > 0)
        after = await editTable(decode(before), reading.edit, layout, formatText);
    }
    if (after === undefined) continue;
    files.push({ name, before, after: new TextEncoder().encode(after) });
    if (!exported)
      messages.notices.push(
        `${open.shown}没有记着从哪一版数据导出，分不出哪些是你改的、哪些是别人后来改的。下面列出的都会写成表里的样子，请逐条看过`,
      );
  }
  return { ...messages, files, changes, conflicts, places };
}
