/** Ids, and pointers from one record to another. */

import { z } from "zod";
import { field, only } from "../field.ts";

/** A stable identifier: lower-case latin letters, digits and single hyphens. It also makes the page's address. */
export const id = field(
  z
    .string()
    .max(80)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "id" }),
  "编号",
  "这一条的名字，给程序和别的记录用：只用小写字母、数字和连字符，同一个文件里不能重复，发布后不要改。",
  ["lianjiang-work-plan"],
);

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
  | "glossary"
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
  glossary: "team",
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

/** A record named by its kind and id, as a member of a union of such pointers. */
function pointerTo<const Kind extends string>(kind: Kind, word: string, table: RefTable) {
  return z.strictObject({
    kind: field(only(kind, word), "类别", "指的是哪一类记录。", [kind]),
    id: ref(table, "记录编号", `指的${word}是哪一条：写它的编号。`),
  });
}

/** Any record that holds facts, by its kind and id. */
export const recordPointer = field(
  z.discriminatedUnion("kind", [
    pointerTo("figure", "数字", "figures"),
    pointerTo("county", "县（市、区）", "counties"),
    pointerTo("team", "组团", "teams"),
    pointerTo("pairing", "横向结对", "pairings"),
    pointerTo("organization", "单位", "organizations"),
    pointerTo("project", "项目", "projects"),
    pointerTo("event", "事件", "events"),
    pointerTo("person", "人物", "people"),
    pointerTo("mechanism", "机制", "mechanisms"),
    pointerTo("source", "来源", "sources"),
  ]),
  "有关记录",
  "指一条记录：先写类别，再写编号。",
  [{ kind: "figure", id: "programme-teams" }],
);

export type RecordPointer = z.infer<typeof recordPointer>;

/** A page of the site that shows what belongs to it besides its facts. */
export const pagePointer = field(
  z.discriminatedUnion("kind", [
    pointerTo("county", "县（市、区）", "counties"),
    pointerTo("project", "项目", "projects"),
  ]),
  "哪一页",
  "放在哪个县或哪个项目的页面上：先写类别，再写编号。",
  [{ kind: "county", id: "lianjiang" }],
);

export type PagePointer = z.infer<typeof pagePointer>;

/** What a figure is about: the whole programme, or one record of a table. */
export const subject = field(
  z.discriminatedUnion("kind", [
    z.strictObject({
      kind: field(only("programme", "整个帮扶"), "类别", "说的是整个帮扶，不用再写编号。", [
        "programme",
      ]),
    }),
    pointerTo("county", "县（市、区）", "counties"),
    pointerTo("team", "组团", "teams"),
    pointerTo("organization", "单位", "organizations"),
    pointerTo("project", "项目", "projects"),
    pointerTo("event", "事件", "events"),
    pointerTo("person", "人物", "people"),
  ]),
  "说的是谁",
  "这个数字说的是整个帮扶，还是某个县、组团、单位、项目、事件或人物。",
  [{ kind: "programme" }, { kind: "county", id: "lianjiang" }],
);

export type Subject = z.infer<typeof subject>;
