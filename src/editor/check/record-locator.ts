import { type Folder, recordsOf, tableFile } from "../../data/read/folder.ts";
import type { DataFile } from "../../data/read/read-file.ts";
import type { RecordPointer } from "../../data/schema/fields/reference.ts";
import type { TableName } from "../../data/schema/files.ts";

export type Kind = RecordPointer["kind"];

/** The tables that hold records of each kind: figures are in two. */
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

/** Says where a record, or a field of it, stands as an editor opens it: `data/funds.json:12:5`. */
type Locate = (
  record: { readonly kind: Kind; readonly id: string },
  field?: readonly PropertyKey[],
) => string;

/**
 * Makes a way to find records in the files of a folder. Each file is gone through once, when the first record of its
 * kind is looked for; one that is not in it (any more) is told by its file alone.
 */
export function recordLocator(folder: Folder): Locate {
  const places = new Map<Kind, ReadonlyMap<string, { file: DataFile; index: number }>>();
  const list = (kind: Kind) =>
    new Map(
      TABLES_OF_KIND[kind]
        .map((table) => tableFile(folder, table))
        .flatMap((file) =>
          recordsOf(file).map(({ id = "", index }) => [id, { file, index }] as const),
        ),
    );
  return ({ kind, id }, field = []) => {
    const known = places.get(kind) ?? list(kind);
    places.set(kind, known);
    const found = known.get(id);
    if (!found)
      return TABLES_OF_KIND[kind].map((table) => tableFile(folder, table).file).join("、");
    const { line, column } = found.file.locate(["records", found.index, ...field]);
    return `${found.file.file}:${line}:${column}`;
  };
}
