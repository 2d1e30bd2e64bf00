import { z } from "zod";
import { cite } from "./fields/citation.ts";
import { otherClaims } from "./fields/claim.ts";
import { id } from "./fields/id.ts";
import { ref } from "./fields/ref.ts";
import { statement } from "./fields/statement.ts";
import { name, prose } from "./fields/text.ts";
import { when } from "./fields/when.ts";
import { table } from "./table.ts";

/**
 * Leads (牵头), takes part (成员), or calls the team's joint meetings (召集联席会议), which is not said to be leading;
 * null where the source names the unit without its role.
 */
const role = z.enum(["lead", "member", "convener"]).nullable();

const member = z.strictObject({
  organization: ref("organizations"),
  role,
  cite,
  otherClaims: otherClaims({ role }),
});

/** A team of units that helps one county (纵向帮扶组团), or works in one of its towns (驻镇帮镇扶村). */
export const team = z.strictObject({
  id,
  level: z.enum(["county", "town"]),
  county: ref("counties"),
  /** The town, for a town-level team. */
  town: name.optional(),
  arrived: when.optional(),
  members: z.array(member).min(1),
  /** Whether the source says the list of members is whole. */
  membersKnown: z.enum(["complete", "partial", "not-stated"]),
  note: prose.optional(),
  statements: z.array(statement).optional(),
  cite,
});

export const teams = table(team);
export type Team = z.infer<typeof team>;
