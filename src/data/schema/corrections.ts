import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { id, recordPointer } from "./fields/reference.ts";
import { partialDate } from "./fields/dates.ts";
import { prose } from "./fields/text.ts";

/** A published fact that was wrong: what it was, what it is, why. */
export const correction = z.strictObject({
  id: field(id, "编号", "这次更正的编号，同一个文件里不能重复。", ["2026-12-01-teams"]),
  date: field(partialDate, "更正日期", "哪一天改的。", ["2026-12-01"]),
  /** The record that was corrected: its page links here, and the release reminder asks for no further entry. */
  record: field(recordPointer, "有关记录", "改的是哪一条记录：先写类别，再写编号。").optional(),
  /** What the correction is about, for a reader. */
  about: field(prose, "更正什么", "更正的是哪件事，写给读者看。", [{ zh: "组团的个数" }]),
  was: field(prose, "原来", "改之前网站上写的是什么。", [{ zh: "61个" }]),
  is: field(prose, "现在", "改成了什么。", [{ zh: "62个" }]),
  why: field(prose, "缘由", "为什么改：抄错了、来源更正了，还是有了新的来源。", [
    { zh: "录入时写错了一位。" },
  ]),
});

export const corrections = table(correction, "一次更正：原来是什么，现在是什么，为什么改");
export type Correction = z.infer<typeof correction>;
