import { fold } from "./fold.ts";
import type { Place } from "./place.ts";

/** What follows a short name, in each script; wrong ones count too, since readers mix them up. */
export const ENDINGS =
  "市 县 区 自治县 shi xian qu zizhixian zzx city county district autonomouscounty".split(" ");

/** The ways to write one character: itself, its syllable, how that begins. */
export type Unit = readonly string[];

/** The spellings of a place, folded. */
export interface Keys {
  /** Chinese name first, then short name, reading, English name, code. */
  readonly names: readonly string[];
  /** What an ending may follow. */
  readonly stems: readonly string[];
  readonly units: readonly Unit[];
  /** The English name from its second word on, its third, and so forth; not what ends it. */
  readonly tails: readonly string[];
}

const known = new WeakMap<Place, Keys>();

/** Folds the spellings of a place; once, however many letters are typed. */
export function keysOf(place: Place): Keys {
  const found = known.get(place);
  if (found) return found;
  const { name, short, pinyin, en, code } = place;
  const syllables = pinyin.map(fold);
  const stems = [fold(short), syllables.join("")].filter(Boolean);
  const keys: Keys = {
    names: [fold(name), ...stems, fold(en), code].filter(Boolean),
    stems,
    units: Array.from(short, (character, index) => {
      const syllable = syllables[index] ?? "";
      const begun = /^[zcs]h/.exec(syllable)?.[0] ?? "";
      return [fold(character), syllable, begun, syllable.charAt(0)].filter(Boolean);
    }),
    tails: en
      .split(" ")
      .map((_, index, all) => fold(all.slice(index).join("")))
      .filter((tail) => !ENDINGS.includes(tail)),
  };
  known.set(place, keys);
  return keys;
}
