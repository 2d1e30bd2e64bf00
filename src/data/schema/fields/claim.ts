import { z } from "zod";
import { cite } from "./citation.ts";
import { partialDate } from "./partial-date.ts";
import { prose } from "./text.ts";

/**
 * What other sources say of the same fact, or the same source of another time (其他说法). The record itself holds the
 * claim that the site shows; a source that says just the same is a further citation of it, not another claim.
 *
 * @param says the members of the record that a claim may say differently
 */
export function otherClaims<Says extends z.core.$ZodShape>(says: Says) {
  const claim = z.strictObject({
    ...says,
    /** The day or period of which the source says it; null where it does not say. */
    asOf: partialDate.nullable(),
    cite,
    note: prose.optional(),
  });
  return z.array(claim).min(1).optional();
}
