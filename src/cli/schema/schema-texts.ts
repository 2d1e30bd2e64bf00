import { SITE, TABLE_NAMES, type TableName, TABLES } from "../../data/schema/files.ts";
import { formatJson } from "./format-json.ts";
import { schemaOf } from "./schema-of.ts";

/** The data files that have a JSON Schema: every table, and the site. */
const SCHEMA_NAMES: readonly (TableName | "site")[] = [...TABLE_NAMES, "site"];

/** A data file, its schema's file in `data/schema/`, and the text that this should hold. */
export interface SchemaText {
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
