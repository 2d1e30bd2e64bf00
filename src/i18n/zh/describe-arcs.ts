import type { ArcLook } from "../../model/arc-look.ts";
import type { PairingView } from "../../model/views.ts";
import { words } from "./words.ts";

/** What a kind of arc stands for, as legends name it. */
export function nameArc({ kind, official }: ArcLook): string {
  const name = words.map.arc[kind];
  return official ? words.map.arcOfficial(name) : name;
}

/** Pairings in a line: those that the article tells of, and how many more official pages do; a table has them all. */
export function describeArcs(pairings: readonly PairingView[]): string {
  const tell = (): string =>
    pairings
      .filter(({ basis }) => basis !== "official")
      .map(({ helper, county, pairing }) =>
        words.map.pair[pairing.kind](helper.name.zh, county.name.zh),
      )
      .join("、");
  const official = pairings.filter(({ basis }) => basis === "official").length;
  return [tell(), ...(official === 0 ? [] : [words.map.arcsOfficial(official)])]
    .filter(Boolean)
    .join("；");
}
