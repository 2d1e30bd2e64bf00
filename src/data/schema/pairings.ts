import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { otherClaims } from "./fields/claim.ts";
import { id } from "./fields/id.ts";
import { partialDate } from "./fields/partial-date.ts";
import { ref } from "./fields/ref.ts";
import { statement } from "./fields/statement.ts";
import { prose } from "./fields/text.ts";
import { table } from "./table.ts";

/** What a pairing is for: assistance (对口帮扶协作), or industry alone (对口产业协作). */
const kind = z.enum(["assistance", "industry"]);

/** Help from place to place (横向): a district or city of the Pearl River Delta and a county. */
export const pairing = z.strictObject({
  id,
  helper: ref("organizations"),
  county: ref("counties"),
  kind,
  /** The day or period of which the source says it; null where it does not say. */
  asOf: partialDate.nullable(),
  statements: z.array(statement).optional(),
  cite,
  /** How carefully the source words it, and what a reader must know to read it rightly. */
  note: prose.optional(),
  otherClaims: otherClaims({ kind }),
});

export const pairings = table(pairing);
export type Pairing = z.infer<typeof pairing>;
