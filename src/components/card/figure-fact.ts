import type { CardFact } from "../../charts/card/card.ts";
import type { Citation } from "../../data/schema/fields/citation.ts";
import { splitQuantity } from "../../i18n/zh/format-quantity.ts";
import { words } from "../../i18n/zh/words.ts";
import { basisOf } from "../../model/basis.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { Figure } from "../../model/figure.ts";
import type { Card } from "../../charts/card/card.ts";
import { tellCardSource } from "./tell-card-source.ts";

/** What a card says of its page: facts, what must be known of them, and where they stand. */
export type Told = Pick<Card, "facts" | "details" | "source">;

/** The tag of what official pages alone tell. */
export const tagOf = ({ indexes }: Atlas, cite: readonly Citation[]): string | null =>
  basisOf(indexes.sources, cite) === "official" ? words.basis.tag : null;

/** A figure as a card's fact. */
export function figureFact(atlas: Atlas, figure: Figure): CardFact {
  const [before, number, after] = splitQuantity(figure);
  return {
    label: figure.name.zh,
    said: { kind: "number", before, number, after },
    tag: tagOf(atlas, figure.cite),
  };
}

/** A card that shows one figure. */
export function tellFigure(atlas: Atlas, figure: Figure): Told {
  const { asOf, fund, note, otherClaims = [], cite } = figure;
  const first = [
    ...(asOf === null ? [] : [words.asOf(asOf, fund !== null)]),
    ...(otherClaims.length > 0 ? [words.claims.brief(otherClaims.length)] : []),
  ];
  return {
    facts: [figureFact(atlas, figure)],
    details: [
      ...(first.length > 0 ? [words.card.since(first)] : []),
      ...(note === undefined ? [] : [note.zh]),
    ],
    source: tellCardSource(atlas, cite),
  };
}

/** A card that says something in words. */
export function tellWords(
  atlas: Atlas,
  label: string,
  text: string,
  cite: readonly Citation[],
  details: readonly string[] = [],
): Told {
  const fact: CardFact = { label, said: { kind: "words", text }, tag: tagOf(atlas, cite) };
  return { facts: [fact], details, source: tellCardSource(atlas, cite) };
}

/** A card of what no source says; `cite` tells where the little stands that is known. */
export function tellNothing(
  atlas: Atlas,
  detail: string,
  cite: readonly Citation[],
  text: string = words.notStated,
): Told {
  const fact: CardFact = { label: "", said: { kind: "unknown", text }, tag: null };
  return { facts: [fact], details: [detail], source: tellCardSource(atlas, cite) };
}
