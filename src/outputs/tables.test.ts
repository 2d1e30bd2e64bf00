import { expect, it } from "vitest";
import { SCHEMA_TEXTS } from "../i18n/en/schema-texts.ts";
import { english } from "../i18n/en/index.ts";
import { SCHEMA_WORDS } from "../i18n/en/schema-words.ts";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { longTables, mainTables } from "./tables.ts";

const atlas = loadTestAtlas();
const tables = [...mainTables(atlas), ...longTables(atlas)];

it("tells of each table, column and value in English", () => {
  const chinese = tables.flatMap(({ name, title, one, fields }) => [
    ...[title, one].map((tell) => tell(english)),
    ...fields.flatMap(({ name: column, title: called, description, values = [] }) =>
      [called, description, ...values.map(({ label }) => label)].map(
        (tell) => `${name}.${column}: ${tell(english)}`,
      ),
    ),
  ]);
  expect(chinese.filter((text) => /\p{Script=Han}|undefined/u.test(text))).toEqual([]);
  expect(chinese.length).toBeGreaterThan(600);
});

it("has English for nothing else", () => {
  const asked = new Set<string>();
  const listening = {
    ...english,
    schema: (text: string) => {
      asked.add(text);
      return english.schema(text);
    },
  };
  for (const { title, fields } of tables) {
    title(listening);
    for (const { title: called, description, values = [] } of fields)
      for (const tell of [called, description, ...values.map(({ label }) => label)])
        tell(listening);
  }
  const told = Object.keys({ ...SCHEMA_WORDS, ...SCHEMA_TEXTS });
  expect(told.filter((text) => !asked.has(text))).toEqual([]);
});
