import { z } from "zod";
import { only } from "../enum-words.ts";
import { field } from "../field.ts";
import { ref, type RefTable } from "./ref.ts";

/** A record named by its kind and id, as a member of a union of such pointers. */
export function pointerTo<const Kind extends string>(kind: Kind, word: string, table: RefTable) {
  return z.strictObject({
    kind: field(only(kind, word), "类别", "指的是哪一类记录。", [kind]),
    id: ref(table, "记录编号", `指的${word}是哪一条：写它的编号。`),
  });
}
