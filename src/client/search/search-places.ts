/** A place that a reader may look for. */
export interface Place {
  readonly kind: "county" | "prefecture";
  readonly id: string;
  /** Its whole Chinese name: 廉江市. */
  readonly name: string;
  /** The name as maps print it: 廉江. */
  readonly short: string;
  /** Six digits of the division code; empty where it has none. */
  readonly code: string;
  /** Chinese name of its prefecture; null for a prefecture, and for a unit that has none. */
  readonly parent: string | null;
  /** How the short name is read, a syllable a character, without tones; empty where nobody has told. */
  readonly pinyin: readonly string[];
  readonly en: string;
}

/**
 * A spelling without what readers leave out, add or write otherwise: width and case of letters, tones (as marks or
 * digits), blanks, apostrophes, hyphens; ü and its v are u. Folding again changes nothing.
 */
export function fold(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/([a-z])[0-5]+/g, "$1")
    .replace(/v/g, "u");
}

/** What follows a short name, in each script; wrong ones count too, since readers mix them up. */
const ENDINGS =
  "市 县 区 自治县 shi xian qu zizhixian zzx city county district autonomouscounty".split(" ");

/** The ways to write one character: itself, its syllable, how that begins. */
type Unit = readonly string[];

/** The spellings of a place, folded. */
interface Keys {
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
function keysOf(place: Place): Keys {
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

/** How well a spelling fits, best first. */
const RANK = { name: 0, ending: 1, start: 2, syllables: 3, inside: 4 } as const;

interface Match {
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

/** What the page tells of the language and the province of its names. */
interface QueryWords {
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

/** After all that fit by themselves. */
const BY_PARENT = RANK.inside + 1;

/**
 * The places that a reader may mean, best first: the name itself, with another ending, its beginning, its syllables
 * or their initials, a part of it; then the counties of a prefecture that is named in full. Equal ones stay in their
 * order, prefectures first. Any text is a query; what finds nothing gives an empty list.
 */
export function searchPlaces(query: string, places: readonly Place[]): Place[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const ranked = places.map((place) => ({ place, rank: matchPlace(wanted, place)?.rank }));
  const parents = new Set(
    ranked
      .filter(({ place, rank = BY_PARENT }) => place.kind === "prefecture" && rank <= RANK.ending)
      .map(({ place }) => place.name),
  );
  return ranked
    .flatMap(({ place, rank = parents.has(place.parent ?? "") ? BY_PARENT : undefined }) =>
      rank === undefined ? [] : [{ place, order: rank * 2 + Number(place.kind === "county") }],
    )
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}
