import { z } from "zod";
import { SITE, type TableName, TABLES } from "../../data/schema/files.ts";
import { adjustNode } from "./adjust-node.ts";
import type { JsonSchema } from "./json-schema.ts";
import { simplify } from "./simplify.ts";

/**
 * The JSON Schema of a data file, for editors' programs. Draft-07, which VS Code supports in full. It asks nothing
 * that the zod schema does not ask; what JSON Schema cannot say is left to the check.
 *
 * @throws Error if a zod schema holds a kind or a rule that the generator does not know
 */
export function schemaOf(table: TableName | "site"): JsonSchema {
  const { label, schema } = table === "site" ? SITE : TABLES[table];
  const generated = z.toJSONSchema(schema, {
    target: "draft-07",
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      adjustNode(zodSchema, jsonSchema);
    },
  });
  const { $schema, ...rest } = simplify(generated);
  return { $schema, title: label, ...rest };
}
