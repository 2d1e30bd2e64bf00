import { z } from "zod";
import { SITE, TABLE_NAMES, TABLES } from "../files.ts";
import { innerOf } from "../field.ts";

/** For tests: a member of an object of a schema, with its place (`teams › records › members › role`). */
export interface WalkedField {
  readonly path: string;
  readonly schema: z.core.$ZodType;
}

function* walk(outer: z.core.$ZodType, path: string): Generator<WalkedField> {
  const schema = innerOf(outer);
  if (schema instanceof z.ZodArray) yield* walk(schema.element, path);
  else if (schema instanceof z.ZodUnion) {
    for (const option of schema.options) yield* walk(option, path);
  } else if (schema instanceof z.ZodObject) {
    for (const [key, inner] of Object.entries<z.core.$ZodType>(schema.shape)) {
      const place = `${path} › ${key}`;
      yield { path: place, schema: inner };
      yield* walk(inner, place);
    }
  }
}

/** Every field of every table and of the site, however deep. */
export const ALL_FIELDS: readonly WalkedField[] = [
  ...TABLE_NAMES.flatMap((table) => [...walk(TABLES[table].schema, table)]),
  ...walk(SITE.schema, "site"),
];
