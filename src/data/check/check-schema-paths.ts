import path from "node:path";
import { isRecord } from "../is-record.ts";
import { SCHEMA_PATH } from "../schema/schema-path.ts";
import { type Folder, problemAt } from "./folder.ts";
import type { Problem } from "./problem.ts";
import { type Explanation, explanation } from "./said.ts";

/** The file that describes the fields of a data file: that of the same name. */
const nameOf = (file: string): string => `${path.posix.basename(file, ".json")}.schema.json`;

/** Tells what `$schema` of a data file should be. */
export function explainSchemaPath(file: string): Explanation {
  const right = `${file.endsWith("/geo/labels.json") ? ".." : "."}/schema/${nameOf(file)}`;
  return explanation(
    ["这里应是这个文件自己的字段说明", "this should be the file that describes this file's fields"],
    [`写成 "${right}"，或删去这一行`, `Write "${right}", or take the line away`],
  );
}

/** A file's `$schema` is its own: with another's, an editor's program offers wrong fields and hides none that is missing. */
export function checkSchemaPaths({ tables, site }: Folder): Problem[] {
  return [...tables, ["site", site] as const].flatMap(([table, file]) => {
    const given = isRecord(file.value) ? file.value.$schema : undefined;
    // Any other text is told by the schema.
    if (typeof given !== "string" || !SCHEMA_PATH.test(given)) return [];
    return path.posix.basename(given) === nameOf(file.file)
      ? []
      : [problemAt(table, file, ["$schema"], explainSchemaPath(file.file))];
  });
}
