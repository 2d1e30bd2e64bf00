import { z } from "zod";
import { adcode } from "./fields/adcode.ts";
import { table } from "./table.ts";

/** Where a county's name stands on the map, from the middle of its shape, in units of the 960-wide frame. */
export const label = z.strictObject({
  adcode,
  dx: z.number(),
  dy: z.number(),
  anchor: z.enum(["start", "middle", "end"]),
  /** Whether the name stands inside the shape, and so takes the shape's colours, or beside it. */
  inside: z.boolean(),
  /** The scale from which it shows at the earliest, where less would crowd the map; without it, as soon as there is room. */
  from: z.number().min(1).optional(),
});

export const labels = table(label);
export type Label = z.infer<typeof label>;
