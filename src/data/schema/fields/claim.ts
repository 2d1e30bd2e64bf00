import { z } from "zod";
import { asOf } from "./as-of.ts";
import { cite } from "./citation.ts";
import { note } from "./note.ts";

/**
 * What other sources say of the same fact, or the same source of another time (其他说法). The record itself holds the
 * claim that the site shows; a source that says just the same is a further citation of it, not another claim.
 *
 * @param says the members of the record that a claim may say differently
 * @param example the same members as another source might put them
 */
export function otherClaims<Says extends z.core.$ZodShape>(
  says: Says,
  example: z.input<z.ZodObject<Says>>,
) {
  const claim = z.strictObject({
    ...says,
    /** The day or period of which the source says it; null where it does not say. */
    asOf,
    cite,
    note,
  });
  const claims = z
    .array(claim)
    .min(1)
    .meta({
      title: "其他说法",
      description:
        "别的来源，或同一来源在别的时候，对这同一件事的不同说法，一种一条；说法相同的不写在这里，加进出处。",
      examples: [
        [{ ...example, asOf: "2024", cite: [{ source: "water-resources-chaonan", at: "正文" }] }],
      ],
    });
  return claims.optional();
}
