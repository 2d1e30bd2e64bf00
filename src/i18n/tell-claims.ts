/**
 * What other sources claim of a fact, in words.
 */

import type { Event } from "../data/schema/events.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Prose } from "../data/schema/fields/text.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Team } from "../data/schema/teams.ts";
import type { Figure } from "../model/figure.ts";
import type { Language } from "./language.ts";

/** Another claim of a fact, in words. */
export interface ToldClaim {
  readonly said: string;
  /** The day or period for which the claim holds; null if the source does not say. */
  readonly date: string | null;
  readonly cite: readonly Citation[];
  readonly note: string | null;
}

/** Other claims of a number, each in its own unit. */
export const claimsOfFigure = (
  say: Language,
  { otherClaims }: Pick<Figure, "otherClaims">,
): ToldClaim[] =>
  tellAll<NonNullable<typeof otherClaims>[number]>(say, otherClaims, say.formatQuantity);

/** Other claims of a project's stage. */
export const claimsOfProject = (
  say: Language,
  { otherClaims }: Pick<Project, "otherClaims">,
): ToldClaim[] => tellAll(say, otherClaims, ({ stage }) => say.words.stage[stage ?? "unknown"]);

/** Other claims of a unit's role in its team. */
export const claimsOfMember = (
  say: Language,
  { otherClaims }: Pick<Team["members"][number], "otherClaims">,
): ToldClaim[] => tellAll(say, otherClaims, ({ role }) => say.words.role[role ?? "unknown"]);

/** Other claims of the purpose of a pairing. */
export const claimsOfPairing = (
  say: Language,
  { otherClaims }: Pick<Pairing, "otherClaims">,
): ToldClaim[] => tellAll(say, otherClaims, ({ kind }) => say.words.pairing.kind[kind]);

/** Other claims of the time of an event, and of whether it took place or was expected. */
export const claimsOfEvent = (
  say: Language,
  { otherClaims }: Pick<Event, "otherClaims">,
): ToldClaim[] =>
  tellAll(say, otherClaims, ({ when, status }) =>
    say.words.claims.when(say.formatWhen(when), say.words.event[status]),
  );

interface Claim {
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
  readonly note?: Prose | undefined;
}

const tellAll = <One extends Claim>(
  say: Language,
  claims: readonly One[] | undefined,
  tell: (claim: One) => string,
): ToldClaim[] =>
  (claims ?? []).map((claim) => ({
    said: tell(claim),
    date: claim.asOf === null ? null : say.formatDate(claim.asOf),
    cite: claim.cite,
    note: say.text(claim.note) ?? null,
  }));
