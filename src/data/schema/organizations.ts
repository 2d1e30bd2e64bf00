import { z } from "zod";
import { adcode } from "./fields/adcode.ts";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/id.ts";
import { statement } from "./fields/statement.ts";
import { name, prose } from "./fields/text.ts";
import { table } from "./table.ts";

/** A unit that helps, plans, visits or is founded (单位). */
export const organization = z.strictObject({
  /** Also the page's address: `/organizations/<id>/`. */
  id,
  /** The name as the source prints it, and its usual English. */
  name,
  kind: z.enum([
    "party",
    "government",
    "procuratorate",
    "peoples-organization",
    "enterprise",
    "institute",
    "society",
    "district",
    "city",
  ]),
  /** Division code, for a district or a city that helps a county (横向帮扶的区、地级市). */
  adcode: adcode.optional(),
  cite,
  note: prose.optional(),
  statements: z.array(statement).optional(),
});

export const organizations = table(organization);
export type Organization = z.infer<typeof organization>;
