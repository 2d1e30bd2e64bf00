import { TABLE_NAMES, type TableName } from "../schema/files.ts";
import { type Folder, problemAt, recordsOf, tableFile } from "./folder.ts";
import type { Problem } from "./problem.ts";
import { quote } from "./quote.ts";
import { explanation } from "./said.ts";

/** Tables whose records share one space of ids, because a page shows any of them as `data-fact`. */
const FIGURE_TABLES: readonly TableName[] = ["indicators", "funds"];

const idOf = (item: unknown): string | undefined =>
  typeof item === "object" && item !== null && "id" in item && typeof item.id === "string"
    ? item.id
    : undefined;

const explainTwice = (key: string, earlier: string, field: "id" | "adcode") =>
  explanation(
    [`${quote(key)} 已经用过（${earlier}）`, `${quote(key)} is used already (${earlier})`],
    field === "id"
      ? ["换一个没有用过的编号", "Choose an id that is not used yet"]
      : ["同一个地方只写一条", "A place has one record only"],
  );

function checkUnique(
  folder: Folder,
  tables: readonly TableName[],
  field: "id" | "adcode",
): Problem[] {
  // Where a key stood first: found out only when it stands again, and then kept.
  const first = new Map<string, () => string>();
  return tables.flatMap((table) => {
    const file = tableFile(folder, table);
    return recordsOf(file).flatMap((record) => {
      const key = record.value[field];
      if (typeof key !== "string") return [];
      const path = ["records", record.index, field];
      const earlier = first.get(key);
      if (earlier) return [problemAt(table, file, path, explainTwice(key, earlier(), field))];
      let place: string | undefined;
      first.set(key, () => (place ??= `${file.file}:${file.locate(path).line}`));
      return [];
    });
  });
}

/** Ids within one record's lists (statements, honours, products) are unique in their list. */
function checkLists(folder: Folder, table: TableName): Problem[] {
  const file = tableFile(folder, table);
  return recordsOf(file).flatMap((record) =>
    Object.entries(record.value).flatMap(([field, list]) => {
      if (!Array.isArray(list)) return [];
      const seen = new Set<string>();
      return list.flatMap((item: unknown, index) => {
        const id = idOf(item);
        if (id === undefined) return [];
        if (!seen.has(id)) {
          seen.add(id);
          return [];
        }
        const words = explanation(
          [`${quote(id)} 在这一条里已经用过`, `${quote(id)} is used already in this record`],
          ["换一个没有用过的编号", "Choose an id that is not used yet"],
        );
        return [problemAt(table, file, ["records", record.index, field, index, "id"], words)];
      });
    }),
  );
}

/** Ids are unique in their table or list, and codes of places too. */
export function checkIds(folder: Folder): Problem[] {
  const lone = TABLE_NAMES.filter((table) => !FIGURE_TABLES.includes(table));
  return [
    ...lone.flatMap((table) => checkUnique(folder, [table], "id")),
    ...checkUnique(folder, FIGURE_TABLES, "id"),
    ...TABLE_NAMES.flatMap((table) => checkLists(folder, table)),
    ...checkUnique(folder, ["counties"], "adcode"),
    ...checkUnique(folder, ["prefectures"], "adcode"),
    ...checkUnique(folder, ["labels"], "adcode"),
  ];
}
