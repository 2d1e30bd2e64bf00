import { z } from "zod";
import { ref } from "./ref.ts";

/** What a figure is about: the whole programme, or one record of a table. */
export const subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("programme") }),
  z.strictObject({ kind: z.literal("county"), id: ref("counties") }),
  z.strictObject({ kind: z.literal("team"), id: ref("teams") }),
  z.strictObject({ kind: z.literal("organization"), id: ref("organizations") }),
  z.strictObject({ kind: z.literal("project"), id: ref("projects") }),
  z.strictObject({ kind: z.literal("event"), id: ref("events") }),
  z.strictObject({ kind: z.literal("person"), id: ref("people") }),
]);

export type Subject = z.infer<typeof subject>;
