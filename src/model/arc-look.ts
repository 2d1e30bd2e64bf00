import type { Pairing } from "../data/schema/pairings.ts";
import { groupBy } from "./group-by.ts";
import type { PairingView } from "./views.ts";

/** How a pairing is drawn: by what it is for, and by whether official pages alone tell of it. */
export interface ArcLook {
  readonly kind: Pairing["kind"];
  readonly official: boolean;
}

/** The look of a pairing. */
export const arcLook = ({ pairing, basis }: PairingView): ArcLook => ({
  kind: pairing.kind,
  official: basis === "official",
});

/** The looks that occur, each with how many pairings have it, in the order of their first. */
export function arcLegend(
  pairings: readonly PairingView[],
): { readonly look: ArcLook; readonly count: number }[] {
  const groups = groupBy(pairings.map(arcLook), ({ kind, official }) => `${kind} ${official}`);
  return [...groups.values()].flatMap((found) =>
    found[0] ? [{ look: found[0], count: found.length }] : [],
  );
}
