import { z } from "zod";
import { id } from "./fields/id.ts";
import { partialDate } from "./fields/partial-date.ts";
import { recordPointer } from "./fields/record-pointer.ts";
import { prose } from "./fields/text.ts";
import { table } from "./table.ts";

/** A published fact that was wrong: what it was, what it is, why. */
export const correction = z.strictObject({
  id,
  date: partialDate,
  /** The record that was put right; its page leads here, and no reminder asks for an entry any more. */
  record: recordPointer.optional(),
  /** What the correction is about, for a reader. */
  about: prose,
  was: prose,
  is: prose,
  why: prose,
});

export const corrections = table(correction);
export type Correction = z.infer<typeof correction>;
