/** Ids are unique, and every pointer to one names a record that exists. */

import type { z } from "zod";
import { explanation, type Problem, quote } from "../problem.ts";
import { type Folder, problemAt, recordsOf, tableFile } from "../read/folder.ts";
import { type DataFile, remember } from "../read/read-file.ts";
import { REF_TABLES, type RefTable } from "../schema/fields/reference.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../schema/files.ts";
import { optionFor, type Part, partOf } from "../schema/walk-schema.ts";
import { isRecord } from "../values.ts";
import type { CandidateLookup } from "./candidates.ts";

const idOf = (item: unknown): string | undefined =>
  typeof item === "object" && item !== null && "id" in item && typeof item.id === "string"
    ? item.id
    : undefined;

const explainTwice = (key: string, earlier: string, field: "id" | "adcode") =>
  explanation(
    [`${quote(key)} 已经用过（${earlier}）`, `${quote(key)} is already used (${earlier})`],
    field === "id"
      ? ["换一个没有用过的编号", "Choose an id that is not used yet"]
      : ["同一个地方只写一条", "Each place has only one record"],
  );

type Check = (folder: Folder) => readonly Problem[];

/** Ids, or codes of places, are unique in the tables that share them. */
function unique(field: "id" | "adcode", ...tables: TableName[]): Check {
  const found = remember<readonly Problem[]>();
  return (folder) => {
    const files = tables.map((table) => tableFile(folder, table));
    return found(files, () => {
      // Where a key stands first: located only if it is used again, and then kept.
      const earlier = new Map<string, () => string>();
      return tables.flatMap((table) => {
        const file = tableFile(folder, table);
        return recordsOf(file).flatMap((record) => {
          const key = record.value[field];
          if (typeof key !== "string") return [];
          const path = ["records", record.index, field];
          const place = earlier.get(key);
          if (place) return [problemAt(table, file, path, explainTwice(key, place(), field))];
          let known: string | undefined;
          earlier.set(key, () => (known ??= `${file.file}:${file.locate(path).line}`));
          return [];
        });
      });
    });
  };
}

/** Ids within one record's lists (statements, honours, products) are unique in their list. */
function uniqueInLists(table: TableName): Check {
  const found = remember<readonly Problem[]>();
  const words = (id: string) =>
    explanation(
      [`${quote(id)} 在这一条里已经用过`, `${quote(id)} is already used in this record`],
      ["换一个没有用过的编号", "Choose an id that is not used yet"],
    );
  return (folder) => {
    const file = tableFile(folder, table);
    return found([file], () =>
      recordsOf(file).flatMap((record) =>
        Object.entries(record.value).flatMap(([field, list]) => {
          if (!Array.isArray(list)) return [];
          const seen = new Set<string>();
          return list.flatMap((item: unknown, index) => {
            const id = idOf(item);
            if (id === undefined) return [];
            const isSecond = seen.has(id);
            seen.add(id);
            const path = ["records", record.index, field, index, "id"];
            return isSecond ? [problemAt(table, file, path, words(id))] : [];
          });
        }),
      ),
    );
  };
}

const ID_CHECKS: readonly Check[] = [
  ...TABLE_NAMES.filter((table) => table !== "indicators" && table !== "funds").map((table) =>
    unique("id", table),
  ),
  // A page shows any of these as `data-fact`, so they share one space of ids.
  unique("id", "indicators", "funds"),
  ...TABLE_NAMES.map(uniqueInLists),
  unique("adcode", "counties"),
  unique("adcode", "prefectures"),
  unique("adcode", "labels"),
  unique("adcode", "census"),
];

/** Ids are unique in their table or list, and codes of places too. */
export function checkIds(folder: Folder): Problem[] {
  return ID_CHECKS.flatMap((check) => check(folder));
}

/** A pointer found in a value: where it stands, what it says, and the table it points to. */
interface Reference {
  readonly path: readonly (string | number)[];
  readonly id: string;
  readonly table: RefTable;
}

const pointing = new WeakMap<Part, boolean>();

/** Whether a part may hold a pointer. Names and texts, most of the data, do not, and need no search. */
function mayPoint(part: Part): boolean {
  const known = pointing.get(part);
  if (known !== undefined) return known;
  const inside =
    part.is === "object"
      ? [...part.members.values()]
      : part.is === "list"
        ? [part.item]
        : part.is === "union"
          ? part.options
          : [];
  const may = part.is === "pointer" || inside.some(mayPoint);
  pointing.set(part, may);
  return may;
}

/** Adds the pointers within a value to a list; `path` is where the value stands. */
function collect(
  part: Part | undefined,
  value: unknown,
  path: Reference["path"],
  found: Reference[],
): void {
  if (!part || value === undefined || !mayPoint(part)) return;
  if (part.is === "pointer") {
    if (typeof value === "string") found.push({ path, id: value, table: part.table });
  } else if (part.is === "union") {
    collect(optionFor(part, value), value, path, found);
  } else if (part.is === "list" && Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(part.item, item, [...path, index], found);
  } else if (part.is === "object" && isRecord(value)) {
    for (const [key, member] of part.members) {
      if (mayPoint(member)) collect(member, value[key], [...path, key], found);
    }
  }
}

/**
 * Lists every pointer to another table in a value, however deep, by the schema of the value. It follows what is there
 * and passes over what is not, so that it also serves files with other faults.
 */
export function collectReferences(part: Part, value: unknown): Reference[] {
  const found: Reference[] = [];
  collect(part, value, [], found);
  return found;
}

const referencesOf = remember<ReadonlyMap<RefTable, readonly Reference[]>>();
const danglingTo = new Map(REF_TABLES.map((table) => [table, remember<readonly Reference[]>()]));

/** Every pointer names a record that exists; the message offers what the editor may have meant. */
export function checkReferences(folder: Folder, candidatesFor: CandidateLookup): Problem[] {
  const check = (table: TableName | "site", schema: z.ZodType, file: DataFile): Problem[] => {
    const pointers = referencesOf([file], () =>
      Map.groupBy(collectReferences(partOf(schema), file.value), (reference) => reference.table),
    );
    return [...pointers].flatMap(([target, list]) => {
      const candidates = candidatesFor(target);
      const dangling = danglingTo.get(target);
      if (!candidates || !dangling) return [];
      return dangling([file, ...candidates.files], () =>
        list.filter(({ id }) => !candidates.has(id)),
      ).map(({ path, id }) => problemAt(table, file, path, candidates.explain(id)));
    });
  };
  return [
    ...TABLE_NAMES.flatMap((table) => check(table, TABLES[table].schema, tableFile(folder, table))),
    ...check("site", SITE.schema, folder.site),
  ];
}
