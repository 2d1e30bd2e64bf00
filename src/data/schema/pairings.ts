import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { statement } from "./fields/statement.ts";
import { table } from "./table.ts";

/** County-to-county assistance (横向对口帮扶): a district of the Pearl River Delta and a county. */
export const pairing = z.strictObject({
  id,
  helper: ref("organizations"),
  county: ref("counties"),
  statements: z.array(statement).optional(),
  cite,
});

export const pairings = table(pairing);
export type Pairing = z.infer<typeof pairing>;
