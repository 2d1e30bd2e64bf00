import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { name, prose } from "./fields/text.ts";
import { when } from "./fields/when.ts";
import { table } from "./table.ts";

/** Something that happened, or that the source expected. */
export const event = z.strictObject({
  id,
  when,
  /** Done at the source's date, or only expected then; the site never tells the second as the first. */
  status: z.enum(["done", "expected"]),
  name,
  summary: prose.optional(),
  /** Where it took place, if the source says. */
  place: name.optional(),
  county: ref("counties").optional(),
  projects: z.array(ref("projects")).optional(),
  organizations: z.array(ref("organizations")).optional(),
  people: z.array(ref("people")).optional(),
  cite,
});

export const events = table(event);
export type Event = z.infer<typeof event>;
