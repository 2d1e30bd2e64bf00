import { z } from "zod";
import { figureFields } from "./fields/figure.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { subject } from "./fields/subject.ts";
import { name } from "./fields/text.ts";
import { table } from "./table.ts";

/** A number about something, other than programme money (see funds). */
export const indicator = z.strictObject({
  id,
  subject,
  /** The county whose page shows it too, for a figure about something else there. */
  county: ref("counties").optional(),
  name,
  ...figureFields,
});

export const indicators = table(indicator);
export type Indicator = z.infer<typeof indicator>;
