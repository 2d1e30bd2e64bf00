import { z } from "zod";
import { wordOf } from "../../data/schema/enum-words.ts";
import { references } from "../../data/schema/fields/ref.ts";
import { innerOf } from "../../data/schema/inner-of.ts";
import { titleOf } from "../../data/schema/title-of.ts";
import { printCell } from "./print-cell.ts";
import type { CellType, PublicColumn, PublicField } from "./public-column.ts";

interface Place {
  readonly path: readonly string[];
  readonly titles: readonly string[];
  /** Whether all that it stands in is always there. */
  readonly sure: boolean;
}

const OUTSIDE: Place = { path: [], titles: [], sure: true };

/** The value that stands at a path of a record. */
const valueAt = (record: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null ? Reflect.get(inner, key) : undefined,
    record,
  );

function typeOf(schema: z.core.$ZodType): CellType {
  if (schema instanceof z.ZodArray) return isCitations(schema) ? "string" : "array";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodNumber) return schema.format === "safeint" ? "integer" : "number";
  return "string";
}

function isCitations(schema: z.core.$ZodType): boolean {
  if (!(schema instanceof z.ZodArray)) return false;
  const element = innerOf(schema.element);
  return element instanceof z.ZodObject && "source" in element.shape && "at" in element.shape;
}

/** Whether it is a list that may hold nothing, for which a cell is empty. */
const mayBeEmpty = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodArray && schema.safeParse([]).success;

/** The values of one or several schemas of the same member, each once, in order. */
function valuesOf(schemas: readonly z.core.$ZodType[]) {
  const found = schemas.flatMap((schema) => {
    const list =
      schema instanceof z.ZodEnum
        ? schema.options
        : schema instanceof z.ZodLiteral
          ? [...schema.values]
          : [];
    return list.map(String).map((value) => ({ value, label: wordOf(schema, value) ?? value }));
  });
  return found.filter(({ value }, at) => found.findIndex((one) => one.value === value) === at);
}

/** The regular expression of a text that has just one. */
const patternOf = (schema: z.core.$ZodType): string | undefined =>
  schema instanceof z.ZodString ? z.toJSONSchema(schema).pattern : undefined;

/** The column of a member that stands in one cell; `schemas` are what the kinds of record make of it. */
function leafColumn(schemas: readonly z.core.$ZodType[], { path, titles, sure }: Place) {
  const outer = schemas[0] ?? z.never();
  const inner = innerOf(outer);
  const about = z.globalRegistry.get(outer) ?? z.globalRegistry.get(inner);
  const values = valuesOf(schemas.map(innerOf));
  const pattern = patternOf(inner);
  const table = references.get(inner)?.table;
  const isFree = schemas.length > 1 && values.length === 0;
  const field: PublicField = {
    name: path.join("."),
    title: titles.join("·"),
    description: about?.description ?? "",
    type: typeOf(inner),
    required: sure && inner === outer && !mayBeEmpty(inner),
    ...(values.length > 0 && { values }),
    ...(pattern !== undefined && { pattern }),
    ...(table !== undefined && !isFree && { references: table }),
  };
  const cites = isCitations(inner);
  return { field, cell: (row: unknown) => printCell(valueAt(row, path), field.type, cites) };
}

/** The members of the objects that a schema may be: each with what they make of it, and whether all have it. */
function membersOf(schema: z.core.$ZodType): Map<string, z.core.$ZodType[]> | null {
  const options = schema instanceof z.ZodUnion ? schema.options.map(innerOf) : [schema];
  const shapes = options.flatMap((one) => (one instanceof z.ZodObject ? [one.shape] : []));
  if (shapes.length < options.length) return null;
  const members = new Map<string, z.core.$ZodType[]>();
  for (const shape of shapes) {
    for (const [key, member] of Object.entries<z.core.$ZodType>(shape))
      members.set(key, [...(members.get(key) ?? []), member]);
  }
  return members;
}

/**
 * The columns of a record, made from its schema, so that no field can be forgotten: an object's members are columns
 * of their own, with dots; places of sources are `source#at; source#at`; another list stands in its cell as JSON.
 */
export function columnsOf(schema: z.core.$ZodType, place: Place = OUTSIDE): PublicColumn[] {
  const inner = innerOf(schema);
  const members = membersOf(inner);
  if (members === null) return [leafColumn([schema], place)];
  const kinds = inner instanceof z.ZodUnion ? inner.options.length : 1;
  return [...members].flatMap(([key, schemas]) => {
    const first = schemas[0] ?? z.never();
    const within = {
      path: [...place.path, key],
      titles: [...place.titles, titleOf(first) ?? key],
      sure: place.sure && inner === schema && schemas.length === kinds,
    };
    return schemas.length > 1 ? [leafColumn(schemas, within)] : columnsOf(first, within);
  });
}
