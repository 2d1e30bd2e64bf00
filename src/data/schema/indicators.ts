import { z } from "zod";
import { figureFields } from "./fields/figure.ts";
import { id } from "./fields/id.ts";
import { subject } from "./fields/subject.ts";
import { name } from "./fields/text.ts";
import { table } from "./table.ts";

/** A number about something, other than programme money (see funds). */
export const indicator = z.strictObject({ id, subject, name, ...figureFields });

export const indicators = table(indicator);
export type Indicator = z.infer<typeof indicator>;
