import { z } from "zod";
import { only } from "../enum-words.ts";
import { field } from "../field.ts";
import { pointerTo } from "./pointer-to.ts";

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
