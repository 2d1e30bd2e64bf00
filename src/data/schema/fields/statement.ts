import { z } from "zod";
import { field } from "../field.ts";
import { cite } from "./citation.ts";
import { id } from "./id.ts";
import { prose } from "./text.ts";

/** A fact without a number, in our own words, with its source. */
export const statement = z.strictObject({
  id: field(id, "编号", "这一句的编号，同一条记录里不能重复。", ["working-principle"]),
  text: field(prose, "内容", "一件事实，用自己的话写成一句，不抄来源的句子。", [
    { zh: "镇里有一座富硒科普馆。", en: "The town has a science hall on selenium." },
  ]),
  cite,
});

/** Facts without a number, of a record. */
export const statements = field(
  z.array(statement),
  "其他事实",
  "这条记录还有的、不带数字的事实，一件一条；没有就不写。",
  [
    [
      {
        id: "selenium-museum",
        text: { zh: "镇里有一座富硒科普馆。", en: "The town has a science hall on selenium." },
        cite: [{ source: "nanfang-2024-05-29", at: "22" }],
      },
    ],
  ],
).optional();

export type Statement = z.infer<typeof statement>;
