import { z } from "zod";
import { cite } from "./citation.ts";
import { id } from "./id.ts";
import { prose } from "./text.ts";

/** A fact without a number, in our own words, with its source. */
export const statement = z.strictObject({ id, text: prose, cite });

export type Statement = z.infer<typeof statement>;
