import { fold } from "./fold.ts";
import { keysOf } from "./keys-of.ts";
import { matchPlace, RANK } from "./match-place.ts";
import type { Place } from "./place.ts";

/** What the page tells of the language and the province of its names. */
export interface QueryWords {
  /** Traditional characters, each before the simplified one that the names here have. */
  readonly forms?: string;
  /** The province's whole name, with an ending of one character. */
  readonly province?: string;
}

/**
 * What a reader asks for, folded: traditional characters as the names have them, and without the province and the
 * prefecture before a name (广东省湛江市廉江市).
 */
export function readQuery(
  text: string,
  places: readonly Place[],
  { forms = "", province = "" }: QueryWords,
): string {
  const query = fold(text.replace(/./gsu, (one) => forms[forms.indexOf(one) | 1] ?? one));
  const around = [province, province.slice(0, -1)].concat(
    places.flatMap((place) => (place.kind === "prefecture" ? keysOf(place).names : [])),
  );
  const rankOf = (wanted: string) =>
    Math.min(...places.map((place) => matchPlace(wanted, place)?.rank ?? Infinity));
  const strip = (wanted: string): string => {
    const rests = around
      .filter((name) => name && wanted.startsWith(name) && wanted !== name)
      .map((name) => strip(wanted.slice(name.length)));
    // What is left may be but the ending of what was taken away (zhanjiang shi).
    const named = rests.find((rest) => rankOf(rest) <= RANK.ending);
    return named ?? (rankOf(wanted) < Infinity ? wanted : (rests[0] ?? wanted));
  };
  return query && strip(query);
}
