import type { Problem } from "../../data/problem.ts";
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

/** A record, and a field of it. */
type Asked = [record: { readonly kind: Kind; readonly id: string }, field?: readonly PropertyKey[]];

type Place = Pick<Problem, "file" | "line" | "column">;

/**
 * Makes a way to find records in the files of a folder. Each file is gone through once, when the first record of its
 * kind is looked for; one that is not in it (any more) has no place.
 */
export function recordPlaces(folder: Folder): (...asked: Asked) => Place | undefined {
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
    return (
      found && {
        file: found.file.file,
        ...found.file.locate(["records", found.index, ...field]),
      }
    );
  };
}

/**
 * Makes a way to say where records stand, as an editor opens them: `data/funds.json:12:5`. One that is not there (any
 * more) is told by the files of its kind.
 */
export function recordLocator(folder: Folder): (...asked: Asked) => string {
  const placeOf = recordPlaces(folder);
  return (...asked) => {
    const place = placeOf(...asked);
    const [{ kind }] = asked;
    return place
      ? `${place.file}:${place.line}:${place.column}`
      : TABLES_OF_KIND[kind].map((table) => tableFile(folder, table).file).join("、");
  };
}
