/** What the pick lists of a form offer besides the words of the schemas: records, and the places of a source. */
import { type Folder, nameRecords, recordsOf, tableFile } from "../../data/read/folder.ts";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { tablesOf } from "../../data/schema/files.ts";

/** The records that pointers may name, as an editor calls them. */
export function namesFor(folder: Folder): (table: RefTable) => ReadonlyMap<string, string> {
  const nameOf = nameRecords(folder);
  const known = new Map<RefTable, ReadonlyMap<string, string>>();
  return (table) => {
    const names =
      known.get(table) ??
      new Map(
        tablesOf(table).flatMap((name) =>
          recordsOf(tableFile(folder, name)).flatMap(({ id }) =>
            id === undefined ? [] : [[id, nameOf(name, id) ?? ""] as const],
          ),
        ),
      );
    known.set(table, names);
    return names;
  };
}

/** The places that citations of a source may name. */
export function placesFor(folder: Folder): (source: unknown) => ReadonlyMap<string, string> {
  const sources = recordsOf(tableFile(folder, "sources"));
  return (source) => {
    const { value } = sources.find(({ id }) => id !== undefined && id === source) ?? {};
    const paragraphs = typeof value?.paragraphs === "number" ? value.paragraphs : 0;
    const parts: readonly unknown[] = Array.isArray(value?.parts) ? value.parts : [];
    return new Map([
      ...Array.from({ length: paragraphs }, (_, at) => [`${at + 1}`, `第${at + 1}段`] as const),
      ...parts.map((part) => [String(part), String(part)] as const),
    ]);
  };
}
