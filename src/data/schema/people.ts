import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { cite, statements } from "./fields/citation.ts";
import { id, ref } from "./fields/reference.ts";
import { enFrom, name } from "./fields/text.ts";

const example = {
  title: { zh: "廉江市委副书记", en: "Deputy Secretary of the CPC Lianjiang Municipal Committee" },
  county: "lianjiang",
  cite: [{ source: "nanfang-2024-05-29", at: "8" }],
};

/** A public post (职务), at the date of the source. */
const post = z.strictObject({
  title: field(name, "职务名称", "职务的全称，照来源的写法，中文和英文都要有。", [example.title]),
  county: ref("counties", "县", "在哪个县任职就写哪个县的编号；不在县里任职不写。").optional(),
  project: ref("projects", "项目", "职务属于哪个项目就写项目的编号；否则不写。").optional(),
  cite,
});

/** A person in a public role; nothing else about them. */
export const person = z.strictObject({
  id: field(id, "编号", "人物的编号：用姓名的拼音，同一个文件里不能重复。", ["li-xue"]),
  name: field(name, "姓名", "姓名，中文和拼音都要有。", [{ zh: "李雪", en: "Li Xue" }]),
  enFrom,
  /** The unit the person comes from (来自); absent where the source does not say. */
  from: ref(
    "organizations",
    "来自单位",
    "从哪家单位派来：写单位的编号；来源没说就不写。",
  ).optional(),
  posts: field(
    z.array(post).min(1),
    "职务",
    "来源写到的公职，一个一条，至少一个；只记公职，不记别的。",
    [[example]],
  ),
  statements,
  cite,
});

export const people = table(person, "一位担任公职的人，只记公职");
export type Person = z.infer<typeof person>;
