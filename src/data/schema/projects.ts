import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { otherClaims } from "./fields/claim.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { statement } from "./fields/statement.ts";
import { name, prose } from "./fields/text.ts";
import { when } from "./fields/when.ts";
import { table } from "./table.ts";

const participant = z.strictObject({
  organization: ref("organizations"),
  /** What it does here, in our words. */
  does: prose,
  cite,
});

/**
 * How far it had come when the source was published: proposed (设想), planned (计划), expected (预计完成),
 * preparing (筹备), drawn-up (已制定, of plans), signed (已签约), under-way (推进中), completed (已完成); null where the source does not say.
 */
const stage = z
  .enum([
    "proposed",
    "planned",
    "expected",
    "preparing",
    "drawn-up",
    "signed",
    "under-way",
    "completed",
  ])
  .nullable();

/** A plan, survey, park, bid or building project in a county. */
export const project = z.strictObject({
  /** Also the page's address: `/projects/<id>/`. */
  id,
  name,
  kind: z.enum(["plan", "logistics", "promotion", "industry", "bid", "digital", "village"]),
  county: ref("counties"),
  /** A larger project or plan that this one belongs to. */
  partOf: ref("projects").optional(),
  stage,
  /** When it was expected to be ready, as of the source's date. */
  due: when.optional(),
  summary: prose,
  participants: z.array(participant),
  statements: z.array(statement).optional(),
  cite,
  otherClaims: otherClaims({ stage }),
});

export const projects = table(project);
export type Project = z.infer<typeof project>;
