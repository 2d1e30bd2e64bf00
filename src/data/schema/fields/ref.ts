import { z } from "zod";
import { field } from "../field.ts";
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

/** An id that could stand in a pointer to a table. */
const EXAMPLES: Readonly<Record<RefTable, string>> = {
  counties: "lianjiang",
  prefectures: "zhanjiang",
  teams: "lianjiang",
  organizations: "provincial-statistics-bureau",
  people: "li-xue",
  projects: "lianjiang-work-plan",
  events: "yingde-survey",
  pairings: "baiyun-lianjiang",
  mechanisms: "joint-meetings",
  sources: "nanfang-2024-05-29",
  figures: "programme-teams",
};

/** The tables of `RefTable`, in a fixed order. */
export const REF_TABLES = Object.keys(EXAMPLES).filter((key): key is RefTable => key in EXAMPLES);

/**
 * An id that must exist in another table (`figures` is indicators and funds together), with what the pointer
 * means here. The registry knows the schema that is returned, and copies of it through their parent.
 */
export function ref(
  table: RefTable,
  title: string,
  description: string,
  example = EXAMPLES[table],
): z.ZodString {
  const schema = field(id, title, description, [example]);
  references.add(schema, { table });
  return schema;
}
