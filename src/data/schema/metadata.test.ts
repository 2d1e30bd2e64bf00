import { describe, expect, it } from "vitest";
import { z } from "zod";
import { collectReferences } from "../check/references.ts";
import { field, innerOf, titleOf, wordOf } from "./field.ts";
import { ref } from "./fields/reference.ts";
import { TABLE_NAMES, TABLES } from "./files.ts";
import { ALL_FIELDS } from "./testing/walk-fields.ts";

const told = (schema: z.core.$ZodType) => {
  const { title, description, examples } = z.globalRegistry.get(innerOf(schema)) ?? {};
  return { title, description, examples: Array.isArray(examples) ? examples : [] };
};

const placesWhere = (isWrong: (schema: z.core.$ZodType) => boolean) =>
  ALL_FIELDS.filter(({ schema }) => isWrong(schema)).map(({ path }) => path);

/** The values of an enumeration, or of the one `kind` of a union's member. */
function valuesOf(outer: z.core.$ZodType): string[] {
  const schema = innerOf(outer);
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : [];
}

describe("what an editor is told of a field", () => {
  it("looks at every level of every file", () => {
    const places = ALL_FIELDS.map(({ path }) => path);
    expect(places).toEqual(
      expect.arrayContaining([
        "teams › records",
        "teams › records › members › otherClaims › cite › at",
        "events › records › when › words › zh",
        "indicators › records › subject › kind",
        "corrections › records › record › id",
        "counties › records › honours › name › en",
        "labels › records › inside",
        "site › map › seat › name › zh",
        "site › $schema",
      ]),
    );
    expect(places.length).toBeGreaterThan(400);
  });

  it("has a title that fits a spreadsheet's column", () => {
    expect(
      placesWhere((schema) => !/^\p{Script=Han}{2,6}$|^[县镇]$/u.test(titleOf(schema) ?? "")),
    ).toEqual([]);
  });

  it("has one sentence or two of Chinese that end as sentences do", () => {
    const isPlain = (text = "") => /\p{Script=Han}/u.test(text) && /^[^\n]{4,80}。$/u.test(text);
    expect(placesWhere((schema) => !isPlain(told(schema).description))).toEqual([]);
  });

  it("has an example, and each could stand in the file", () => {
    expect(placesWhere((schema) => told(schema).examples.length === 0)).toEqual([]);
    const faulty = ALL_FIELDS.flatMap(({ path, schema }) =>
      told(schema)
        .examples.filter((example) => !z.safeParse(schema, example).success)
        .map((example) => `${path}: ${JSON.stringify(example)}`),
    );
    expect(faulty).toEqual([]);
  });

  it("tells the fields of one record apart", () => {
    const shared = TABLE_NAMES.flatMap((table) => {
      const fields = Object.values<z.core.$ZodType>(
        TABLES[table].schema.shape.records.element.shape,
      );
      const titles = fields.map((schema) => titleOf(schema));
      return titles.filter((title, index) => titles.indexOf(title) < index);
    });
    expect(shared).toEqual([]);
  });
});

describe("the words of an enumeration", () => {
  it("has a Chinese word for each value, no two alike", () => {
    const enums = ALL_FIELDS.filter(({ schema }) => valuesOf(schema).length > 0);
    expect(enums.length).toBeGreaterThan(40);
    for (const { path, schema } of enums) {
      const words = valuesOf(schema).map((value) => wordOf(schema, value));
      expect([path, words.filter((word) => !/\p{Script=Han}/u.test(word ?? ""))]).toEqual([
        path,
        [],
      ]);
      expect([path, new Set(words).size]).toEqual([path, words.length]);
    }
  });

  it("finds them through a title, null and leaving out", () => {
    const shapes = {
      indicator: TABLES.indicators.schema.shape.records.element.shape,
      county: TABLES.counties.schema.shape.records.element.shape,
      project: TABLES.projects.schema.shape.records.element.shape,
    };
    expect(wordOf(shapes.indicator.qualifier, "exact")).toBe("确数");
    expect(wordOf(shapes.indicator.unit, "cny-10k")).toBe("万元");
    expect(wordOf(shapes.county.kind, "county-level-city")).toBe("县级市");
    expect(wordOf(shapes.project.stage, "under-way")).toBe("进行中");
    expect(wordOf(shapes.project.stage.optional(), "under-way")).toBe("进行中");
    expect(wordOf(shapes.project.stage, "toString")).toBeUndefined();
    expect(wordOf(shapes.project.name, "under-way")).toBeUndefined();
  });
});

describe("a pointer with a title", () => {
  it("is still a pointer, however it is wrapped and told anew", () => {
    const pointer = ref("counties", "县", "哪个县。");
    const schema = z.strictObject({
      plain: pointer,
      again: field(pointer, "另一个县", "另一个县。").nullable(),
      many: z.array(pointer.optional()),
    });
    const value = { plain: "lianjiang", again: "yingde", many: ["wuhua"] };
    expect([...collectReferences(schema, value)]).toEqual([
      { path: ["plain"], id: "lianjiang", table: "counties" },
      { path: ["again"], id: "yingde", table: "counties" },
      { path: ["many", 0], id: "wuhua", table: "counties" },
    ]);
  });
});
