import { type Folder, recordsOf, tableFile } from "../../data/check/folder.ts";
import { isRecord } from "../../data/is-record.ts";
import type { RefTable } from "../../data/schema/fields/ref.ts";
import { TABLE_NAMES, type TableName } from "../../data/schema/files.ts";

/** The Chinese names of the records that a pointer to a table may name, by id, in the order of the files. */
export type NamesOf = (table: RefTable) => ReadonlyMap<string, string>;

const tablesOf = (table: RefTable): readonly TableName[] =>
  table === "figures" ? ["indicators", "funds"] : TABLE_NAMES.filter((name) => name === table);

/** Members that name a record, the first that there is. */
const NAMING = ["name", "title", "publisher", "about"];

/** The Chinese name that a record bears itself. */
export function nameIn(value: Readonly<Record<string, unknown>>): string | undefined {
  for (const key of NAMING) {
    const named = value[key];
    if (isRecord(named) && typeof named.zh === "string") return named.zh;
  }
  return undefined;
}

/** Names the records of a folder; a record without a name is called by the places and units that it joins. */
export function namesIn(folder: Folder): NamesOf {
  const known = new Map<RefTable, ReadonlyMap<string, string>>();
  const read = (table: RefTable): [string, string][] =>
    tablesOf(table)
      .flatMap((name) => recordsOf(tableFile(folder, name)))
      .flatMap(({ id, value }) => (id === undefined ? [] : [[id, nameIn(value) ?? joined(value)]]));
  const joined = ({ helper, county }: Readonly<Record<string, unknown>>): string =>
    [namesOf("organizations").get(String(helper)), namesOf("counties").get(String(county))]
      .filter((name) => name !== undefined)
      .join("—");
  const namesOf: NamesOf = (table) => {
    const names = known.get(table) ?? new Map(read(table));
    known.set(table, names);
    return names;
  };
  return namesOf;
}
