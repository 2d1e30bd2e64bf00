import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/id.ts";
import { name, prose } from "./fields/text.ts";
import { table } from "./table.ts";

/** How the programme works. */
export const mechanism = z.strictObject({
  id,
  /**
   * A force that helps (帮扶力量), an arrangement that joins them (工作机制), a method (工作方法),
   * the principles (原则), a field of work (重点领域) or a step announced as next (下一步).
   */
  kind: z.enum(["force", "arrangement", "method", "principle", "field", "next-step"]),
  name,
  summary: prose,
  cite,
});

export const mechanisms = table(mechanism);
export type Mechanism = z.infer<typeof mechanism>;
