import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "jsonc-parser";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { readFolder } from "../../data/read/read-folder.ts";
import { LIVE_DATA } from "../../data/testing/test-facts.ts";
import { isRecord } from "../../data/values.ts";
import { projectRoot } from "../../tools/commands.ts";
import { describeAllIds, IDS_FILE } from "./ids.ts";
import { schemaTexts } from "./table-schemas.ts";

const readSchema = (name: string) => readFileSync(path.join(LIVE_DATA, "schema", name), "utf8");
const texts = schemaTexts();

describe("data/schema/", () => {
  it.each(texts)(
    "holds $schemaFile as the code has it (else: npm run schema)",
    ({ schemaFile, text }) => {
      expect(readSchema(schemaFile)).toBe(text);
    },
  );

  it("holds nothing else but the ids", () => {
    const names = texts.map(({ schemaFile }) => schemaFile);
    const held = readdirSync(path.join(LIVE_DATA, "schema"));
    expect(held.toSorted()).toEqual([...names, IDS_FILE].toSorted());
  });
});

const idList = z.strictObject({
  enum: z.array(z.string()).min(1),
  enumDescriptions: z.array(z.string()),
  enumDetails: z.array(z.string()),
});

/** A list of ids without the ids: its other members, and what stands in the lists' place. */
function structureOf(schema: unknown): unknown {
  if (Array.isArray(schema))
    return schema.filter((item) => !idList.safeParse(item).success).map(structureOf);
  if (!isRecord(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, structureOf(value)]),
  );
}

/** All lists of ids, wherever they stand. */
function listsOf(schema: unknown): z.infer<typeof idList>[] {
  const list = idList.safeParse(schema);
  if (list.success) return [list.data];
  if (Array.isArray(schema)) return schema.flatMap(listsOf);
  return isRecord(schema) ? Object.values(schema).flatMap(listsOf) : [];
}

// Not its ids: who adds a record on a web page can run no command, and must not fail a test for it.
describe("the list of ids", () => {
  const held: unknown = JSON.parse(readSchema(IDS_FILE));
  const fresh = describeAllIds(readFolder(LIVE_DATA));

  it("has the tables and the form that the code gives it (else: npm run schema)", () => {
    expect(structureOf(held)).toEqual(structureOf(fresh));
    expect(readSchema(IDS_FILE)).toBe(`${JSON.stringify(held, null, 2)}\n`);
  });

  it("has a name beside every id", () => {
    for (const lists of [listsOf(held), listsOf(fresh)]) {
      expect(lists.length).toBeGreaterThan(8);
      for (const { enum: ids, enumDescriptions, enumDetails } of lists) {
        expect(new Set(ids).size).toBe(ids.length);
        expect(enumDescriptions).toHaveLength(ids.length);
        expect(enumDescriptions.filter((name) => name === "")).toEqual([]);
        expect(enumDetails).toEqual(enumDescriptions);
      }
    }
  });

  it("would be found out if its form were another", () => {
    const damaged: unknown = JSON.parse(readSchema(IDS_FILE).replace('"pattern"', '"patern"'));
    expect(structureOf(damaged)).not.toEqual(structureOf(fresh));
    const short: unknown = JSON.parse(readSchema(IDS_FILE).replace('"counties": {', '"county": {'));
    expect(structureOf(short)).not.toEqual(structureOf(fresh));
  });
});

describe("a data file leads to its schema", () => {
  it.each(texts)("by its first line: $dataFile", ({ dataFile, schemaFile }) => {
    const [, line = ""] = readFileSync(path.join(LIVE_DATA, dataFile), "utf8").split("\n");
    const named = /^ {2}"\$schema": "(.*)",$/u.exec(line)?.[1] ?? "";
    expect(path.posix.join(path.posix.dirname(dataFile), named)).toBe(`schema/${schemaFile}`);
  });

  it("in VS Code's settings too, each and no other", () => {
    const errors: unknown[] = [];
    const file = readFileSync(path.join(projectRoot, ".vscode/settings.json"), "utf8");
    const settings: unknown = parse(file, errors as []);
    expect(errors).toEqual([]);
    const mapped = isRecord(settings) ? settings["json.schemas"] : undefined;
    expect(mapped).toHaveLength(texts.length);
    expect(mapped).toEqual(
      expect.arrayContaining(
        texts.map(({ dataFile, schemaFile }) => ({
          fileMatch: [`/data/${dataFile}`],
          url: `./data/schema/${schemaFile}`,
        })),
      ),
    );
  });
});
