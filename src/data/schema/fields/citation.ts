import { z } from "zod";
import { field } from "../field.ts";
import { ref } from "./ref.ts";
import { text } from "./text.ts";

/** Where a fact stands in its source: the source and the paragraph number or named part. Never a quotation. */
export const citation = z.strictObject({
  /** The source record. */
  source: ref("sources", "来源", "哪个来源：写 sources.json 里的编号。"),
  /** Paragraph number ("7") or a part that the source record lists ("摘要"). */
  at: field(
    text,
    "位置",
    "在来源的哪一处：段落号，或来源列出的部分，都写在引号里；只写位置，不抄原句。",
    ["7", "摘要"],
  ),
});

/** Every fact cites at least one place. */
export const cite = field(
  z.array(citation).min(1),
  "出处",
  "这条事实写在哪个来源的哪一处，至少一处；几个来源说法相同，就都列上。",
  [[{ source: "nanfang-2024-05-29", at: "7" }]],
);

export type Citation = z.infer<typeof citation>;
