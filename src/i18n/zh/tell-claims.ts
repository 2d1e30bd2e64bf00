import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Prose } from "../../data/schema/fields/text.ts";
import type { Event } from "../../data/schema/events.ts";
import type { Pairing } from "../../data/schema/pairings.ts";
import type { Project } from "../../data/schema/projects.ts";
import type { Team } from "../../data/schema/teams.ts";
import type { Figure } from "../../model/figure.ts";
import { formatQuantity } from "./format-quantity.ts";
import { formatDate, formatWhen } from "./format-when.ts";
import { words } from "./words.ts";

/** Another claim of a fact in words. */
export interface ToldClaim {
  readonly said: string;
  /** The day or period of which the source says it; null where it does not say. */
  readonly date: string | null;
  readonly cite: readonly Citation[];
  readonly note: string | null;
}

interface Claim {
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
  readonly note?: Prose | undefined;
}

const tell = <One extends Claim>(
  claims: readonly One[] | undefined,
  say: (claim: One) => string,
): ToldClaim[] =>
  (claims ?? []).map((claim) => ({
    said: say(claim),
    date: claim.asOf === null ? null : formatDate(claim.asOf),
    cite: claim.cite,
    note: claim.note?.zh ?? null,
  }));

/** What else is said of a number: each with its own unit and claim. */
export const claimsOfFigure = ({ otherClaims }: Pick<Figure, "otherClaims">): ToldClaim[] =>
  tell<NonNullable<typeof otherClaims>[number]>(otherClaims, formatQuantity);

/** What else is said of how far a project had come. */
export const claimsOfProject = ({ otherClaims }: Pick<Project, "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ stage }) => words.stage[stage ?? "unknown"]);

/** What else is said of a unit's role in its team. */
export const claimsOfMember = ({
  otherClaims,
}: Pick<Team["members"][number], "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ role }) => words.role[role ?? "unknown"]);

/** What else a pairing is said to be for. */
export const claimsOfPairing = ({ otherClaims }: Pick<Pairing, "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ kind }) => words.pairing.kind[kind]);

/** When else an event is said to have been, and whether it was only expected. */
export const claimsOfEvent = ({ otherClaims }: Pick<Event, "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ when, status }) => words.claims.when(formatWhen(when), words.event[status]));
