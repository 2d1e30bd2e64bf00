import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { otherClaims } from "./fields/claim.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { name, prose } from "./fields/text.ts";
import { when } from "./fields/when.ts";
import { table } from "./table.ts";

/** Done at the source's date, or only expected then; the site never tells the second as the first. */
const status = z.enum(["done", "expected"]);

/** Something that happened, or that the source expected. */
export const event = z.strictObject({
  id,
  when,
  status,
  name,
  summary: prose.optional(),
  /** Where it took place, if the source says. */
  place: name.optional(),
  county: ref("counties").optional(),
  projects: z.array(ref("projects")).optional(),
  organizations: z.array(ref("organizations")).optional(),
  people: z.array(ref("people")).optional(),
  cite,
  otherClaims: otherClaims({ when, status }),
});

export const events = table(event);
export type Event = z.infer<typeof event>;
