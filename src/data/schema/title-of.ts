import { z } from "zod";
import { innerOf } from "./inner-of.ts";

/** The Chinese name of a field (数值, 说法); undefined for a schema that is nobody's field, such as a list's item. */
export function titleOf(schema: z.core.$ZodType): string | undefined {
  return z.globalRegistry.get(schema)?.title ?? z.globalRegistry.get(innerOf(schema))?.title;
}
