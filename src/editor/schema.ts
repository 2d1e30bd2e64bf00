import { mkdirSync } from "node:fs";
import path from "node:path";
import { dataDir } from "../data/read/read-folder.ts";
import { refreshIds } from "./schema/ids.ts";
import { schemaTexts } from "./schema/table-schemas.ts";
import { writeIfChanged } from "./write-atomically.ts";

/** `npm run schema`: writes the JSON Schemas of the data files into their folder's `schema/`, where they changed. */
const folder = dataDir();
const schemas = path.join(folder, "schema");
mkdirSync(schemas, { recursive: true });
const written: string[] = [];
for (const { schemaFile, text } of schemaTexts()) {
  if (await writeIfChanged(path.join(schemas, schemaFile), text)) written.push(schemaFile);
}
if (await refreshIds(folder)) written.push("ids.schema.json");
console.log(
  written.length === 0 ? "The JSON Schemas are up to date." : `Written: ${written.join(", ")}`,
);
