import type { Citation } from "../../data/schema/fields/citation.ts";
import { basisOf } from "../../model/basis.ts";
import { loadAtlas } from "../../model/load-atlas.ts";

type Cite = readonly Citation[];
interface Cited {
  readonly cite: Cite;
}

const isOfPages = (cite: Cite): boolean =>
  basisOf(loadAtlas().indexes.sources, cite) === "official";

/**
 * The class of what official pages alone support: the switch to the article alone hides it. What shows only then has
 * the class `alone` (see alone.css). A fact of which another source says something else stays, and says that.
 */
export function ofPages(cite: Cite, otherClaims?: readonly Cited[]): "of-pages" | undefined {
  return [cite, ...(otherClaims ?? []).map((claim) => claim.cite)].every(isOfPages)
    ? "of-pages"
    : undefined;
}

/** The class of a part of a page all of whose facts official pages alone support. */
export function allOfPages(facts: readonly Cited[]): "of-pages" | undefined {
  return facts.length > 0 && facts.every(({ cite }) => isOfPages(cite)) ? "of-pages" : undefined;
}

/** What stands in the place of a fact that only official pages support: the first claim that another source makes. */
export function insteadOf<Claim extends Cited>(cite: Cite, claims: readonly Claim[]): Claim | null {
  return isOfPages(cite) ? (claims.find((claim) => !isOfPages(claim.cite)) ?? null) : null;
}
