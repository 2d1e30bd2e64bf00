import { describe, expect, it } from "vitest";
import { loadDataset } from "../data/load-dataset.ts";
import { TABLE_NAMES, TABLES } from "../data/schema/files.ts";
import { partOf } from "../data/schema/walk-schema.ts";
import { chinese } from "../i18n/zh/index.ts";
import { columnsOf, type PublicColumn } from "./public-table.ts";

const tables = TABLE_NAMES.map((name) => ({
  name,
  columns: columnsOf(partOf(TABLES[name].schema.shape.records.element)),
}));
const fieldOf = (table: string, name: string) =>
  tables
    .find((one) => one.name === table)
    ?.columns.map(({ field }) => field)
    .find((field) => field.name === name);

/** A record put together again from its cells. */
function rebuild(columns: readonly PublicColumn[], record: unknown): unknown {
  const root: Record<string, unknown> = {};
  for (const { field, cell } of columns) {
    const text = cell(record);
    if (text === "") continue;
    const path = field.name.split(".");
    const last = path.pop() ?? "";
    const holder = path.reduce<Record<string, unknown>>((inner, key) => {
      const next = (inner[key] ??= {});
      return next as Record<string, unknown>;
    }, root);
    holder[last] = readCell(field.name, field.type, text);
  }
  return root;
}

function readCell(name: string, type: string, text: string): unknown {
  if (name === "cite")
    return text.split("; ").map((place) => {
      const [source, at] = place.split("#");
      return { source, at };
    });
  if (type !== "string") return JSON.parse(text) as unknown;
  const plain = text.replace(/^'/u, "");
  return name === "value" && !plain.includes("/") ? Number(plain) : plain;
}

/** Without what is null or an empty list: an empty cell is both, and absent. */
const pruned = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    inner === null || (Array.isArray(inner) && inner.length === 0) ? undefined : inner,
  ) as unknown;

describe("columnsOf", () => {
  it.each(tables)(
    "loses nothing of $name: every record comes back from its cells",
    ({ name, columns }) => {
      const records: readonly unknown[] = loadDataset()[name];
      expect(records.map((record) => pruned(rebuild(columns, record)))).toEqual(
        records.map(pruned),
      );
    },
  );

  it.each(tables)("tells of each column of $name what it is called and means", ({ columns }) => {
    const silent = columns.filter(
      ({ field }) =>
        !/\p{Script=Han}/u.test(field.title(chinese)) || field.description(chinese) === "",
    );
    expect(silent.map(({ field }) => field.name)).toEqual([]);
    const names = columns.map(({ field }) => field.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("leaves the cell of an empty list empty: the sources tell of none, and do not say that there are none", () => {
    const told = columnsOf(partOf(TABLES.projects.schema.shape.records.element));
    const participants = told.find(({ field }) => field.name === "participants");
    expect(participants?.cell({ participants: [] })).toBe("");
    expect(participants?.field.required).toBe(false);
    expect(fieldOf("projects", "cite")).toMatchObject({ required: true });
  });

  it("knows what may stand in a column", () => {
    expect(fieldOf("indicators", "qualifier")?.values?.map(({ value }) => value)).toEqual([
      "exact",
      "about",
      "over",
      "nearly",
    ]);
    expect(fieldOf("indicators", "subject.kind")?.values).toHaveLength(7);
    expect(fieldOf("counties", "adcode")).toMatchObject({ pattern: "^\\d{6}$", required: false });
    expect(fieldOf("counties", "name.zh")).toMatchObject({ required: true });
    expect(fieldOf("counties", "name.zh")?.title(chinese)).toBe("名称·中文");
    expect(fieldOf("teams", "county")).toMatchObject({ references: "counties", required: true });
    expect(fieldOf("teams", "town.zh")).toMatchObject({ required: false });
    expect(fieldOf("labels", "dx")).toMatchObject({ type: "number" });
    expect(fieldOf("sources", "paragraphs")).toMatchObject({ type: "integer" });
    expect(fieldOf("labels", "inside")).toMatchObject({ type: "boolean" });
    expect(fieldOf("events", "projects")).toMatchObject({ type: "array" });
  });
});
