import { beforeAll, describe, expect, it } from "vitest";
import { editTable, type Format, loadFormat, type TableEdit } from "./edit-file.ts";
import { layoutOf } from "./sheets.ts";

let format: Format;
beforeAll(async () => {
  format = await loadFormat();
});

const edit = (text: string, { changed = new Map(), added = [] }: Partial<TableEdit>) =>
  editTable(text, { changed, added }, layoutOf("people"), format);

const person = {
  id: "a",
  name: { zh: "甲", en: "A" },
  posts: [{ title: { zh: "县长", en: "Mayor" }, cite: [{ source: "s", at: "1" }] }],
  cite: [{ source: "s", at: "1" }],
};

describe("editTable", () => {
  it("keeps a file's own formatting: order of members, tabs, line ends, spelling of characters", async () => {
    const text =
      '{\r\n\t"$schema": "./x.json",\r\n\t"records": [\r\n\t\t{ "name":{"en" : "A","zh":"\\u7532"},   "id":"a",\r\n\t\t"posts":[ ] }\r\n\t]\r\n}';
    const changed = new Map([[0, { id: "a", name: { zh: "甲", en: "B" }, posts: [] }]]);
    expect(await edit(text, { changed })).toBe(text.replace('"en" : "A"', '"en" : "B"'));
  });

  it("puts a new member where the schema has it, and the last one without a comma", async () => {
    const text = '{"records": [\n  {"id": "a",\n   "posts": []}\n]}\n';
    const value = { id: "a", name: { zh: "甲", en: "A" }, posts: [], cite: [] };
    expect(await edit(text, { changed: new Map([[0, value]]) })).toMatchInlineSnapshot(`
      "{"records": [
        {"id": "a", "name": { "zh": "甲", "en": "A" },
         "posts": [], "cite": []}
      ]}
      "
    `);
  });

  it("fills an empty table as the repository formats its files", async () => {
    const text = '{\n  "records": []\n}\n';
    const after = await edit(text, { added: [person] });
    expect(after).toMatchInlineSnapshot(`
      "{
        "records": [
          {
            "id": "a",
            "name": {
              "zh": "甲",
              "en": "A"
            },
            "posts": [
              {
                "title": {
                  "zh": "县长",
                  "en": "Mayor"
                },
                "cite": [
                  {
                    "source": "s",
                    "at": "1"
                  }
                ]
              }
            ],
            "cite": [
              {
                "source": "s",
                "at": "1"
              }
            ]
          }
        ]
      }
      "
    `);
    expect(await edit(after, { changed: new Map([[0, undefined]]) })).toBe(text);
  });

  it("takes out the first record, one in the middle and the last with their commas alone", async () => {
    const text = '{"records": [\n  {"id": "a"},\n\n  {"id": "b"},\n  {"id": "c"}\n]}\n';
    const without = (...gone: number[]) =>
      edit(text, { changed: new Map(gone.map((at) => [at, undefined])) });
    expect(await without(0)).toBe('{"records": [\n  {"id": "b"},\n  {"id": "c"}\n]}\n');
    expect(await without(1)).toBe('{"records": [\n  {"id": "a"},\n  {"id": "c"}\n]}\n');
    expect(await without(1, 2)).toBe('{"records": [\n  {"id": "a"}\n]}\n');
  });
});
