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

function checkUnique(
  folder: Folder,
  tables: readonly TableName[],
  field: "id" | "adcode",
): Problem[] {
  const first = new Map<string, string>();
  return tables.flatMap((table) => {
    const file = tableFile(folder, table);
    return recordsOf(file).flatMap((record) => {
      const key = record.value[field];
      if (typeof key !== "string") return [];
      const path = ["records", record.index, field];
      const { line } = file.locate(path);
      const earlier = first.get(key);
      first.set(key, earlier ?? `${file.file}:${line}`);
      if (earlier === undefined) return [];
      return [
        problemAt(
          table,
          file,
          path,
          explanation(
            [`${quote(key)} 已经用过（${earlier}）`, `${quote(key)} is used already (${earlier})`],
            field === "id"
              ? ["换一个没有用过的编号", "Choose an id that is not used yet"]
              : ["同一个地方只写一条", "A place has one record only"],
          ),
        ),
      ];
    });
  });
}

/** Ids within one record's lists (statements, honours, products) are unique in their list. */
function checkLists(folder: Folder, table: TableName): Problem[] {
  const file = tableFile(folder, table);
  return recordsOf(file).flatMap((record) =>
    Object.entries(record.value).flatMap(([field, list]) => {
      const ids = Array.isArray(list) ? list.map(idOf) : [];
      return ids.flatMap((id, index) =>
        id === undefined || ids.indexOf(id) === index
          ? []
          : [
              problemAt(
                table,
                file,
                ["records", record.index, field, index, "id"],
                explanation(
                  [
                    `${quote(id)} 在这一条里已经用过`,
                    `${quote(id)} is used already in this record`,
                  ],
                  ["换一个没有用过的编号", "Choose an id that is not used yet"],
                ),
              ),
            ],
      );
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
