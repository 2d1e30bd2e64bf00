import { z } from "zod";
import { ref } from "./ref.ts";

/** Any record that holds facts, by its kind and id. */
export const recordPointer = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("figure"), id: ref("figures") }),
  z.strictObject({ kind: z.literal("county"), id: ref("counties") }),
  z.strictObject({ kind: z.literal("team"), id: ref("teams") }),
  z.strictObject({ kind: z.literal("pairing"), id: ref("pairings") }),
  z.strictObject({ kind: z.literal("organization"), id: ref("organizations") }),
  z.strictObject({ kind: z.literal("project"), id: ref("projects") }),
  z.strictObject({ kind: z.literal("event"), id: ref("events") }),
  z.strictObject({ kind: z.literal("person"), id: ref("people") }),
  z.strictObject({ kind: z.literal("mechanism"), id: ref("mechanisms") }),
  z.strictObject({ kind: z.literal("source"), id: ref("sources") }),
]);

export type RecordPointer = z.infer<typeof recordPointer>;
