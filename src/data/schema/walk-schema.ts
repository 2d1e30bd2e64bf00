import { z } from "zod";
import { innerOf, titleOf, wordOf } from "./field.ts";
import { references, type RefTable } from "./fields/reference.ts";

/** What is told of every part of the data, whatever it may hold. */
interface Common {
  /** The zod schema, without what lets the part be left out or be null. */
  readonly schema: z.core.$ZodType;
  /** The Chinese name of a field; undefined for what is nobody's field, such as a list's item. */
  readonly title: string | undefined;
  /** Empty where there is none. */
  readonly description: string;
  /** Whether it may be left out. */
  readonly optional: boolean;
  readonly nullable: boolean;
  /** The keys of our own rules that it must keep (`date`, `when-order`), which zod carries as their errors. */
  readonly rules: readonly string[];
}

interface ObjectPart extends Common {
  readonly is: "object";
  /** In the schema's order. */
  readonly members: ReadonlyMap<string, Part>;
}

interface ListPart extends Common {
  readonly is: "list";
  readonly item: Part;
  /** How many items it has at the least. */
  readonly least: number;
}

/** One of several parts. */
export interface UnionPart extends Common {
  readonly is: "union";
  readonly options: readonly Part[];
  /** The member whose value tells the options apart, where they are objects with such a member. */
  readonly key: string | undefined;
}

/** The id of a record of a table. */
interface PointerPart extends Common {
  readonly is: "pointer";
  readonly table: RefTable;
}

/** One of some values, or the only one that there may be. */
interface ChoicePart extends Common {
  readonly is: "choice";
  /** Each value as its text, with the Chinese word for it; the value itself where it has no word. */
  readonly words: ReadonlyMap<string, string>;
}

interface ValuePart extends Common {
  readonly is: "text" | "number" | "integer" | "boolean" | "other";
}

/** A part of the data by its schema: a record, a member of one, an item of a list. */
export type Part = ObjectPart | ListPart | UnionPart | PointerPart | ChoicePart | ValuePart;

const known = new WeakMap<z.core.$ZodType, Part>();

/**
 * Reads a zod schema once into parts, for all that is made from the schemas: sheets, published columns, JSON Schemas,
 * the search for pointers, damages in tests. Nothing else needs to know how zod nests its schemas.
 */
export function partOf(schema: z.core.$ZodType): Part {
  const part = known.get(schema) ?? readPart(schema);
  known.set(schema, part);
  return part;
}

function readPart(outer: z.core.$ZodType): Part {
  const schema = innerOf(outer);
  const common: Common = {
    schema,
    title: titleOf(outer),
    description: told(outer).description ?? told(schema).description ?? "",
    ...admissionsOf(outer),
    rules: rulesOf(schema),
  };
  const pointer = references.get(schema);
  if (pointer) return { ...common, is: "pointer", table: pointer.table };
  if (schema instanceof z.ZodObject) {
    const members = Object.entries<z.core.$ZodType>(schema.shape);
    return {
      ...common,
      is: "object",
      members: new Map(members.map(([key, member]) => [key, partOf(member)])),
    };
  }
  if (schema instanceof z.ZodArray)
    return { ...common, is: "list", item: partOf(schema.element), least: leastOf(schema) };
  if (schema instanceof z.ZodUnion) {
    const key = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : undefined;
    return { ...common, is: "union", options: schema.options.map(partOf), key };
  }
  const values = valuesOf(schema);
  if (values) {
    const words = values.map((value) => [value, wordOf(schema, value) ?? value] as const);
    return { ...common, is: "choice", words: new Map(words) };
  }
  return { ...common, is: kindOf(schema) };
}

const told = (schema: z.core.$ZodType) => z.globalRegistry.get(schema) ?? {};

function admissionsOf(schema: z.core.$ZodType): Pick<Common, "optional" | "nullable"> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return { ...admissionsOf(schema.unwrap()), optional: true };
  if (schema instanceof z.ZodNullable) return { ...admissionsOf(schema.unwrap()), nullable: true };
  return { optional: false, nullable: false };
}

function rulesOf(schema: z.core.$ZodType): string[] {
  return (schema._zod.def.checks ?? []).flatMap(({ _zod: { def } }) => {
    const key: unknown = def.error && Reflect.apply(def.error, undefined, [{}]);
    return typeof key === "string" ? [key] : [];
  });
}

function leastOf({ def }: z.ZodArray): number {
  return Math.max(
    0,
    ...(def.checks ?? []).map((check) =>
      check instanceof z.core.$ZodCheckMinLength ? check._zod.def.minimum : 0,
    ),
  );
}

function valuesOf(schema: z.core.$ZodType): string[] | undefined {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodLiteral ? [...schema.values].map(String) : undefined;
}

function kindOf(schema: z.core.$ZodType): ValuePart["is"] {
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return "text";
  if (schema instanceof z.ZodNumber) return schema.format === "safeint" ? "integer" : "number";
  return schema instanceof z.ZodBoolean ? "boolean" : "other";
}

/** The option that an object is by the value of its `key`; undefined if it is none of them. */
export function optionFor({ options, key }: UnionPart, value: unknown): Part | undefined {
  if (key === undefined || typeof value !== "object" || value === null) return undefined;
  const kind: unknown = Reflect.get(value, key);
  return options.find((option) => {
    const member = option.is === "object" ? option.members.get(key) : undefined;
    return member?.is === "choice" && member.words.has(String(kind));
  });
}

/** A field at any depth, and its name and those of the objects that it stands in. */
export interface Field {
  readonly path: readonly string[];
  readonly part: Part;
}

/** Every field within a part, however deep; an object's fields stand below its own. */
export function* fieldsIn(part: Part, path: readonly string[] = []): Generator<Field> {
  if (part.is === "list") yield* fieldsIn(part.item, path);
  else if (part.is === "union") for (const option of part.options) yield* fieldsIn(option, path);
  else if (part.is === "object") {
    for (const [key, member] of part.members) {
      const place = [...path, key];
      yield { path: place, part: member };
      yield* fieldsIn(member, place);
    }
  }
}
