import { z } from "zod";
import { ref } from "./ref.ts";
import { text } from "./text.ts";

/** Where a fact stands in its source: the source and the paragraph number or named part. Never a quotation. */
export const citation = z.strictObject({
  /** The source record. */
  source: ref("sources"),
  /** Paragraph number ("7") or a part that the source record lists ("摘要"). */
  at: text,
});

/** Every fact cites at least one place. */
export const cite = z.array(citation).min(1);

export type Citation = z.infer<typeof citation>;
