import type { Citation } from "../../data/schema/fields/citation.ts";
import { basisOf, type SourcesById } from "../basis.ts";

/** Anything that cites its sources. */
export interface Cited {
  readonly cite: readonly Citation[];
}

/** A record with other claims, which have their own sources. */
type WithClaims = Cited & { readonly otherClaims?: readonly Cited[] | undefined };
type ClaimOf<Item extends WithClaims> = NonNullable<Item["otherClaims"]>[number];

/** Takes from records what official pages alone support. */
export interface ClaimKeeper {
  /** The records that another source supports, without their citations of official pages. */
  readonly keepAll: <Item extends Cited>(items: readonly Item[]) => Item[];
  /**
   * The same for records with other claims. Where only an official page says what is shown, and another source says
   * something else, the record says that instead; `say` gives what the claim says differently.
   */
  readonly keepClaims: <Item extends WithClaims>(
    items: readonly Item[],
    say: (claim: ClaimOf<Item>) => Partial<Item>,
  ) => Item[];
}

/** Makes the keeper for a set of sources. */
export function claimKeeper(sources: SourcesById): ClaimKeeper {
  const keep = <Item extends Cited>(item: Item): Item[] =>
    basisOf(sources, item.cite) === "official"
      ? []
      : [
          {
            ...item,
            cite: item.cite.filter(({ source }) => sources.get(source)?.kind !== "official-page"),
          },
        ];
  const withClaims = <Item>(item: Item, claims: readonly unknown[]): Item => ({
    ...item,
    otherClaims: claims.length > 0 ? claims : undefined,
  });
  return {
    keepAll: (items) => items.flatMap(keep),
    keepClaims: (items, say) =>
      items.flatMap((item) => {
        const claims = (item.otherClaims ?? []).flatMap((claim) => keep<typeof claim>(claim));
        const [own] = keep(item);
        if (own) return [withClaims(own, claims)];
        const [first, ...others] = claims;
        return first ? [withClaims({ ...item, ...say(first), cite: first.cite }, others)] : [];
      }),
  };
}
