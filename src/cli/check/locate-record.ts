import { type Folder, recordsOf, tableFile } from "../../data/check/folder.ts";
import type { RecordPointer } from "../../data/schema/fields/record-pointer.ts";
import type { TableName } from "../../data/schema/files.ts";

export type Kind = RecordPointer["kind"];

/** The tables that hold the records of a kind: figures stand in two. */
export const TABLES_OF_KIND: Readonly<Record<Kind, readonly TableName[]>> = {
  figure: ["indicators", "funds"],
  county: ["counties"],
  team: ["teams"],
  pairing: ["pairings"],
  organization: ["organizations"],
  project: ["projects"],
  event: ["events"],
  person: ["people"],
  mechanism: ["mechanisms"],
  source: ["sources"],
};

/** A record's place as an editor opens it, `data/funds.json:12:5`; its file alone where it is not in it (any more). */
export function locateRecord(
  folder: Folder,
  { kind, id }: { readonly kind: Kind; readonly id: string },
  field: readonly PropertyKey[] = [],
): string {
  const files = TABLES_OF_KIND[kind].map((table) => tableFile(folder, table));
  for (const file of files) {
    const record = recordsOf(file).find((one) => one.id === id);
    if (!record) continue;
    const { line, column } = file.locate(["records", record.index, ...field]);
    return `${file.file}:${line}:${column}`;
  }
  return files.map(({ file }) => file).join("、");
}
