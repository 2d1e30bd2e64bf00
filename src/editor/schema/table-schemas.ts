import { z } from "zod";
import { wordOf } from "../../data/schema/field.ts";
import { references } from "../../data/schema/fields/reference.ts";
import { SITE, TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { FIELD_RULES } from "./field-rules.ts";
import { IDS_FILE } from "./ids.ts";
import { formatJson } from "./json-file.ts";
import { describeValues, type JsonSchema, simplify } from "./simplify.ts";

/** What the rules of our own that a schema carries add to its node; they are known by the key of their error. */
function applyRules(schema: z.core.$ZodType): JsonSchema {
  const rules = (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) => {
    if (!def.error) return [];
    const key: unknown = Reflect.apply(def.error, undefined, [{}]);
    const rule = FIELD_RULES[String(key)];
    if (!rule) throw new Error(`Rule "${String(key)}" has no entry in field-rules.ts`);
    return [rule];
  });
  return rules.reduce<JsonSchema>((all, rule) => ({ ...all, ...rule }), {});
}

/** A node of a table's JSON Schema with what zod does not say by itself. */
function extend(schema: z.core.$ZodType, node: JsonSchema): JsonSchema {
  const { title, description, examples } = node;
  const pointer = references.get(schema);
  if (pointer) {
    const ids = { $ref: `${IDS_FILE}#/definitions/${pointer.table}` };
    return { title, description, examples, allOf: [ids] };
  }
  if (schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral) {
    const { const: only, enum: list, ...rest } = node;
    const values: readonly unknown[] = Array.isArray(list) ? list : [only];
    const words = values.map((value) => wordOf(schema, String(value)) ?? "");
    return { ...rest, ...describeValues(values, words) };
  }
  return { ...node, ...applyRules(schema) };
}

/** Puts into a node what an editor's program needs: words of values, rules as patterns, ids of other tables. */
function adjustNode(schema: z.core.$ZodType, node: Record<string, unknown>): void {
  const extended = extend(schema, node);
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, extended);
}

/**
 * The JSON Schema of a data file, for editors' programs. Draft-07, which VS Code supports in full. It asks nothing
 * that the zod schema does not ask; what JSON Schema cannot say is left to the check.
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

/** The data files that have a JSON Schema: every table, and the site. */
const SCHEMA_NAMES: readonly (TableName | "site")[] = [...TABLE_NAMES, "site"];

/** A data file, its schema's file in `data/schema/`, and the text that this should hold. */
interface SchemaText {
  readonly dataFile: string;
  readonly schemaFile: string;
  readonly text: string;
}

/** The JSON Schemas of all data files. They follow from the code alone, so that the same code gives the same bytes. */
export function schemaTexts(): SchemaText[] {
  return SCHEMA_NAMES.map((name) => ({
    dataFile: name === "site" ? SITE.file : TABLES[name].file,
    schemaFile: `${name}.schema.json`,
    text: formatJson(schemaOf(name)),
  }));
}
