import { fold } from "./fold.ts";
import { ENDINGS, keysOf, type Unit } from "./keys-of.ts";
import type { Place } from "./place.ts";

/** How well a spelling fits, best first. */
export const RANK = { name: 0, ending: 1, start: 2, syllables: 3, inside: 4 } as const;

export interface Match {
  readonly rank: number;
  /** The part of the Chinese name that the spelling stands for, as by `slice`. */
  readonly part: readonly [number, number];
}

/** The peoples in the name of an autonomous county: 壮族瑶族, zhuangzu yaozu. */
const PEOPLES = /^(?:.{1,4}族|[a-z]{1,8}zu)+/u;

/** Whether what is left of a spelling ends a name, or begins to. */
const isEnding = (rest: string): boolean =>
  ENDINGS.some((ending) => ending.startsWith(rest.replace(PEOPLES, "")));

/** The unit before which a spelling ends that begins at unit `at`; -1 if it does not spell these units. */
function spell(query: string, units: readonly Unit[], at: number): number {
  const unit = units[at];
  if (query === "") return at;
  if (!unit) return isEnding(query) ? at : -1;
  if (unit.some((way) => way.startsWith(query))) return at + 1;
  for (const way of unit) {
    const end = query.startsWith(way) ? spell(query.slice(way.length), units, at + 1) : -1;
    if (end >= 0) return end;
  }
  return -1;
}

/** How a folded spelling (not empty) fits a place; undefined if it does not. */
export function matchPlace(query: string, place: Place): Match | undefined {
  const { names, stems, units, tails } = keysOf(place);
  // One Latin letter is inside nearly every name; one character is not.
  const mayBeInside = !/^[a-z]$/.test(query);
  const ends = units.map((_, at) => (at === 0 || mayBeInside ? spell(query, units, at) : -1));
  const tests: readonly (() => boolean)[] = [
    () => names.includes(query),
    () => stems.some((stem) => query.startsWith(stem) && isEnding(query.slice(stem.length))),
    () => names.some((name) => name.startsWith(query)),
    () => (ends[0] ?? -1) >= 0,
    () =>
      ends.some((end) => end >= 0) ||
      (query.length > 1 &&
        (names[0]?.includes(query) === true || tails.some((tail) => tail.startsWith(query)))),
  ];
  const rank = tests.findIndex((test) => test());
  if (rank < 0) return undefined;
  const offset = Math.max(0, place.name.indexOf(place.short));
  const written = fold(place.name).indexOf(query);
  const from = ends.findIndex((end) => end >= 0);
  const part: Match["part"] =
    written >= 0
      ? [written, written + query.length]
      : from >= 0
        ? [offset + from, offset + (ends[from] ?? 0)]
        : // The rest of an English name is no part of the Chinese one.
          [offset, offset + (rank > RANK.start ? 0 : place.short.length)];
  return { rank, part };
}
