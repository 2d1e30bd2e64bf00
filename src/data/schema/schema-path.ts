import { z } from "zod";
import { field } from "./field.ts";

/** How the place of a JSON Schema is written; that it is the file's own is for the check to say. */
export const SCHEMA_PATH = /^[\w./-]{1,200}\.schema\.json$/u;

/** Where a data file's JSON Schema stands, for an editor's program; nothing else reads it. */
export const schemaPath = field(
  z.string().refine((value) => SCHEMA_PATH.test(value), {
    error: "schema-path",
  }),
  "格式说明",
  "这个文件的字段说明在哪里，给编辑软件看：有了它，软件会提示字段和编号。不用改。",
  ["./schema/teams.schema.json"],
).optional();
