import { describe, expect, it } from "vitest";
import { z } from "zod";
import { field, oneOf, only } from "./field.ts";
import { ref } from "./fields/reference.ts";
import { SITE, TABLE_NAMES, TABLES } from "./files.ts";
import { fieldsIn, optionFor, type Part, partOf } from "./walk-schema.ts";

const schema = z.strictObject({
  county: ref("counties", "县", "哪个县。").nullable(),
  stage: field(oneOf({ planned: "计划中", done: "已完成" }), "进度", "做到哪一步。").optional(),
  on: field(
    z.string().refine((value) => value !== "", { error: "date" }),
    "日期",
    "哪一天。",
  )
    .nullable()
    .optional(),
  notes: z.array(z.strictObject({ text: z.string(), count: z.number() })).min(2),
  about: z.discriminatedUnion("kind", [
    z.strictObject({ kind: only("programme", "整个帮扶") }),
    z.strictObject({ kind: only("county", "县"), id: ref("counties", "编号", "哪个县。") }),
  ]),
});

const part = partOf(schema);
const memberOf = (one: Part | undefined, key: string): Part | undefined =>
  one?.is === "object" ? one.members.get(key) : undefined;

describe("partOf", () => {
  it("tells what a member may hold, whether it may be left out and be null, and its rules", () => {
    expect(memberOf(part, "county")).toMatchObject({
      ...{ is: "pointer", table: "counties", title: "县", description: "哪个县。" },
      ...{ optional: false, nullable: true },
    });
    expect(memberOf(part, "stage")).toMatchObject({
      ...{ is: "choice", title: "进度", optional: true, nullable: false },
      words: new Map(Object.entries({ planned: "计划中", done: "已完成" })),
    });
    expect(memberOf(part, "on")).toMatchObject({
      ...{ is: "text", title: "日期", optional: true, nullable: true, rules: ["date"] },
    });
    expect(memberOf(part, "notes")).toMatchObject({ is: "list", least: 2, title: undefined });
    expect(memberOf(part, "about")).toMatchObject({ is: "union", key: "kind" });
  });

  it("knows every kind of field that the data files have", () => {
    const roots = [...TABLE_NAMES.map((table) => TABLES[table].schema), SITE.schema];
    const fields = roots.flatMap((root) => [...fieldsIn(partOf(root))]);
    expect(fields.length).toBeGreaterThan(400);
    const unknown = fields.filter((one) => one.part.is === "other");
    expect(unknown.map(({ path }) => path.join("."))).toEqual([]);
  });
});

describe("optionFor", () => {
  const about = memberOf(part, "about");
  const kindOf = (value: unknown) => (about?.is === "union" ? optionFor(about, value) : undefined);

  it("tells the options of a union apart by their key", () => {
    expect(memberOf(kindOf({ kind: "county" }), "id")).toMatchObject({ is: "pointer" });
    expect(memberOf(kindOf({ kind: "programme" }), "id")).toBeUndefined();
  });

  it.each([[{ kind: "team" }], [{}], [null], ["county"]])("knows none for %j", (value) => {
    expect(kindOf(value)).toBeUndefined();
  });
});

it("lists the fields within a part with their places, through lists and unions", () => {
  expect([...fieldsIn(part)].map(({ path }) => path.join("."))).toEqual([
    ...["county", "stage", "on", "notes", "notes.text", "notes.count"],
    ...["about", "about.kind", "about.kind", "about.id"],
  ]);
});
