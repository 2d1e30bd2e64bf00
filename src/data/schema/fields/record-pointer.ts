import { z } from "zod";
import { field } from "../field.ts";
import { pointerTo } from "./pointer-to.ts";

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
