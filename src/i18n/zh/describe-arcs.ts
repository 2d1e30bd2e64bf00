import type { ArcLook } from "../../model/arc-look.ts";
import type { PairingView } from "../../model/views.ts";
import { words } from "./words.ts";

/** What a kind of arc stands for, as legends name it. */
export function nameArc({ kind, official }: ArcLook): string {
  const name = words.map.arc[kind];
  return official ? words.map.arcOfficial(name) : name;
}

/** All pairings in a line, those that official pages alone tell of marked. */
export function describeArcs(pairings: readonly PairingView[]): string {
  return pairings
    .map(({ helper, county, pairing, basis }) => {
      const pair = words.map.pair[pairing.kind](helper.name.zh, county.name.zh);
      return basis === "official" ? pair + words.bracket(words.basis.tag) : pair;
    })
    .join("、");
}
