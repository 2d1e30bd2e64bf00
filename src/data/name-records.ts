import { type Folder, recordsOf, tableFile } from "./check/folder.ts";
import { isRecord } from "./is-record.ts";
import type { TableName } from "./schema/files.ts";

/** Finds the Chinese name of a record; undefined where the table has no such record, or it has no name. */
export type NameLookup = (table: TableName, id: unknown) => string | undefined;

const chinese = (value: unknown): string =>
  isRecord(value) && typeof value.zh === "string" ? value.zh : "";

/** Tables that a figure's `subject` points to, by its kind. */
const SUBJECTS: ReadonlyMap<unknown, TableName> = new Map([
  ["county", "counties"],
  ["team", "teams"],
  ["organization", "organizations"],
  ["project", "projects"],
  ["event", "events"],
  ["person", "people"],
]);

type Raw = Readonly<Record<string, unknown>>;

/** How the records without a name, or with one that says too little, are called. */
const NAMERS: Readonly<Partial<Record<TableName, (record: Raw, look: NameLookup) => string>>> = {
  sources: ({ title, publisher }) => chinese(title) || chinese(publisher),
  teams: ({ county, town }, look) =>
    `${look("counties", county) ?? ""}${town === undefined ? "组团" : `${chinese(town)}工作队`}`,
  pairings: ({ helper, county }, look) =>
    [look("organizations", helper), look("counties", county)].filter(Boolean).join("—"),
  corrections: ({ about }) => chinese(about),
  indicators: nameFigure,
  funds: nameFigure,
};

/** A figure's name with what it is about: 廉江市组团：工作队干部. */
function nameFigure({ subject, name }: Raw, look: NameLookup): string {
  const { kind, id } = isRecord(subject) ? subject : {};
  const table = SUBJECTS.get(kind);
  const about = table && look(table, id);
  return about ? `${about}：${chinese(name)}` : chinese(name);
}

/**
 * Names the records of a folder as an editor would call them, each table as it is first asked for.
 * It reads what is there, sound or not, so that it also serves messages about faulty data.
 */
export function nameRecords(folder: Folder): NameLookup {
  const known = new Map<TableName, ReadonlyMap<string, string>>();
  const look: NameLookup = (table, id) => {
    const name = typeof id === "string" ? namesOf(table).get(id) : undefined;
    return name === "" ? undefined : name;
  };
  const namesOf = (table: TableName): ReadonlyMap<string, string> => {
    const named =
      known.get(table) ?? new Map(recordsOf(tableFile(folder, table)).map(nameOf(table)));
    known.set(table, named);
    return named;
  };
  const nameOf = (table: TableName) => (record: ReturnType<typeof recordsOf>[number]) => {
    const name = NAMERS[table]?.(record.value, look) ?? record.label;
    return [record.id ?? "", name] as const;
  };
  return look;
}
