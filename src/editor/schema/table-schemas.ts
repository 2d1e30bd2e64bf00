/** The JSON Schemas of the data files, made from the zod schemas. */
import { z } from "zod";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { type Part, partOf } from "../../data/schema/walk-schema.ts";
import {
  describeValues,
  FIELD_RULES,
  formatSchema,
  type JsonSchema,
  simplify,
} from "./json-schema.ts";
import { IDS_FILE } from "./ids.ts";

/** The data files that have a JSON Schema: every table, and the site. */
const SCHEMA_NAMES: readonly (TableName | "site")[] = [...TABLE_NAMES, "site"];

/** A data file, the name of its schema's file in `data/schema/`, and the text of that. */
interface SchemaText {
  readonly dataFile: string;
  readonly schemaFile: string;
  readonly text: string;
}

/** The JSON Schemas of all data files. They depend on the code alone: the same code gives the same bytes. */
export function schemaTexts(): SchemaText[] {
  return SCHEMA_NAMES.map((name) => ({
    dataFile: name === "site" ? SITE.file : TABLES[name].file,
    schemaFile: `${name}.schema.json`,
    text: formatSchema(schemaOf(name)),
  }));
}

/**
 * The JSON Schema of a data file, for editors' programs; draft-07, which VS Code supports in full. It is never
 * stricter than the zod schema; what JSON Schema cannot express is left to the check.
 *
 * @throws Error if a zod schema holds a kind or a rule that the generator does not know
 */
function schemaOf(table: TableName | "site"): JsonSchema {
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

/** Adds what an editor's program needs to a node: words for values, rules as patterns, ids of other tables. */
function adjustNode(schema: z.core.$ZodType, node: Record<string, unknown>): void {
  const part = partOf(schema);
  // An optional or nullable member has another node around its own.
  if (part.schema !== schema) return;
  const extended = extend(part, node);
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, extended);
}

/** A node with what zod does not generate. */
function extend(part: Part, node: JsonSchema): JsonSchema {
  if (part.is === "pointer") {
    const { title, description, examples } = node;
    const ids = { $ref: `${IDS_FILE}#/definitions/${part.table}` };
    return { title, description, examples, allOf: [ids] };
  }
  if (part.is === "choice") {
    const { const: only, enum: list, ...rest } = node;
    const values: readonly unknown[] = Array.isArray(list) ? list : [only];
    return { ...rest, ...describeValues(values, [...part.words.values()]) };
  }
  return { ...node, ...applyRules(part.rules) };
}

/** What our own rules of a schema add to its node. */
function applyRules(keys: readonly string[]): JsonSchema {
  return keys.reduce<JsonSchema>((all, key) => {
    const rule = FIELD_RULES[key];
    if (!rule) throw new Error(`Rule "${key}" has no entry in field-rules.ts`);
    return { ...all, ...rule };
  }, {});
}
