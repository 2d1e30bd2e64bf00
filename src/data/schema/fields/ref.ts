import { z } from "zod";
import { id } from "./id.ts";

/** Tables that other records may point to. */
export type RefTable =
  | "counties"
  | "prefectures"
  | "teams"
  | "organizations"
  | "people"
  | "projects"
  | "events"
  | "pairings"
  | "mechanisms"
  | "sources"
  | "figures";

/** Which table a schema's value points to; the reference check and the editors' pick lists read it. */
export const references = z.registry<{ table: RefTable }>();

/** An id that must exist in another table (`figures` is indicators and funds together). */
export function ref(table: RefTable): z.ZodString {
  const schema = id.clone();
  references.add(schema, { table });
  return schema;
}
