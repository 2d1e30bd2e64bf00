import { describe, expect, it } from "vitest";
import { z } from "zod";
import { collectReferences } from "../check/references.ts";
import { field, titleOf, wordOf } from "./field.ts";
import { ref } from "./fields/reference.ts";
import { SITE, TABLE_NAMES, TABLES } from "./files.ts";
import { fieldsIn, type Part, partOf } from "./walk-schema.ts";

/** Every field of every file, however deep, with its place (`teams › records › members › role`). */
const FIELDS = [
  ...TABLE_NAMES.map((table) => [table, TABLES[table].schema] as const),
  ["site", SITE.schema] as const,
].flatMap(([name, schema]) =>
  [...fieldsIn(partOf(schema), [name])].map(({ path, part }) => ({ path: path.join(" › "), part })),
);

const examplesOf = ({ schema }: Part): readonly unknown[] => {
  const { examples } = z.globalRegistry.get(schema) ?? {};
  return Array.isArray(examples) ? examples : [];
};

const placesWhere = (isWrong: (part: Part) => boolean) =>
  FIELDS.filter(({ part }) => isWrong(part)).map(({ path }) => path);

describe("what an editor is told of a field", () => {
  it("looks at every level of every file", () => {
    const places = FIELDS.map(({ path }) => path);
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
    expect(placesWhere(({ title = "" }) => !/^\p{Script=Han}{2,6}$|^[县镇]$/u.test(title))).toEqual(
      [],
    );
  });

  it("has one sentence or two of Chinese that end as sentences do", () => {
    const isPlain = (text: string) => /\p{Script=Han}/u.test(text) && /^[^\n]{4,80}。$/u.test(text);
    expect(placesWhere(({ description }) => !isPlain(description))).toEqual([]);
  });

  it("has an example, and each could stand in the file", () => {
    expect(placesWhere((part) => examplesOf(part).length === 0)).toEqual([]);
    const faulty = FIELDS.flatMap(({ path, part }) =>
      examplesOf(part)
        .filter((example) => !z.safeParse(part.schema, example).success)
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
    const enums = FIELDS.flatMap(({ path, part }) =>
      part.is === "choice" ? [{ path, words: [...part.words.values()] }] : [],
    );
    expect(enums.length).toBeGreaterThan(40);
    for (const { path, words } of enums) {
      expect([path, words.filter((word) => !/\p{Script=Han}/u.test(word))]).toEqual([path, []]);
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
    expect([...collectReferences(partOf(schema), value)]).toEqual([
      { path: ["plain"], id: "lianjiang", table: "counties" },
      { path: ["again"], id: "yingde", table: "counties" },
      { path: ["many", 0], id: "wuhua", table: "counties" },
    ]);
  });
});
