import { z } from "zod";
import { field } from "../field.ts";

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
