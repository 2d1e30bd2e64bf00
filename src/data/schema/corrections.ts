import { z } from "zod";
import { id } from "./fields/id.ts";
import { partialDate } from "./fields/partial-date.ts";
import { prose } from "./fields/text.ts";
import { table } from "./table.ts";

/** A published fact that was wrong: what it was, what it is, why. */
export const correction = z.strictObject({
  id,
  date: partialDate,
  /** What the correction is about, for a reader. */
  about: prose,
  was: prose,
  is: prose,
  why: prose,
});

export const corrections = table(correction);
export type Correction = z.infer<typeof correction>;
