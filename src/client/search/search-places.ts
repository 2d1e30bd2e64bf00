/** What a reader may look for, those that more may mean first. `outside` is a unit that is not in the programme. */
const KINDS = [
  "prefecture",
  "county",
  "organization",
  "person",
  "project",
  "term",
  "outside",
] as const;

/** A place that a reader may look for, or a unit, a person, a project, a term; absent is what nobody has told. */
export interface Place {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
  /** Its whole Chinese name: 廉江市. */
  readonly name: string;
  /** The name as maps print it, where that is another: 廉江. */
  readonly short?: string;
  /** Other spellings of the whole. */
  readonly also?: readonly string[];
  /** Six digits of the division code. */
  readonly code?: string;
  /** Chinese name of its prefecture. */
  readonly parent?: string;
  /** How the short name is read, a syllable a character, without tones: `lian jiang`. */
  readonly pinyin?: string;
  readonly en?: string;
  /** What stands beside its name. */
  readonly note: string;
  /** The page that tells of it, from the site's base. */
  readonly path: string;
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

/** The name of a place as the page has it. */
export const nameOf = ({ name, en }: Place, { shows }: Pick<SearchIndex, "shows">): string =>
  (shows && en) ?? name;

/** The ways to write one character: itself, its syllable, how that begins. */
type Unit = readonly string[];

/** The spellings of a place, folded. */
interface Keys {
  /** Chinese name first, then short name, reading, English name, code, other spellings. */
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
  const { name, short = name, also = [], pinyin = "", en = "", code = "" } = place;
  const syllables = pinyin.split(" ").map(fold);
  const stems = [fold(short), syllables.join("")].filter(Boolean);
  const keys: Keys = {
    names: [fold(name), ...stems, fold(en), code, ...also.map(fold)].filter(Boolean),
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
  const { name, short = name } = place;
  const offset = Math.max(0, name.indexOf(short));
  const written = name.toLowerCase().indexOf(query);
  const from = ends.findIndex((end) => end >= 0);
  const part: Match["part"] =
    written >= 0
      ? [written, written + query.length]
      : from >= 0
        ? [offset + from, offset + (ends[from] ?? 0)]
        : // An English name, or the rest of one, is no part of the Chinese one.
          [offset, offset + (rank > RANK.start || place.pinyin === undefined ? 0 : short.length)];
  return { rank, part };
}

/** What the search finds, and how it reads a query. */
export interface SearchIndex {
  /** That options show the English names, with the Chinese ones beside them; absent where they show those alone. */
  readonly shows?: "en";
  /** The province's names, whole and as people say it: 广东省, 广东, Guangdong. */
  readonly province: readonly string[];
  /** Traditional characters, each before the simplified one that the names here have. */
  readonly forms: string;
  readonly entries: readonly Place[];
}

/**
 * What a reader asks for, folded: traditional characters as the names have them, and without the province and the
 * prefecture before a name (广东省湛江市廉江市).
 */
export function readQuery(text: string, { province, forms, entries }: SearchIndex): string {
  const query = fold(text).replace(/./gsu, (one) => forms[forms.indexOf(one) | 1] ?? one);
  const around = province.map(fold).concat(
    // Those of prefectures, in the programme or not, end in zeros.
    entries.flatMap((place) => (place.code?.endsWith("00") ? keysOf(place).names : [])),
  );
  const rankOf = (wanted: string) =>
    Math.min(...entries.map((place) => matchPlace(wanted, place)?.rank ?? Infinity));
  const strip = (wanted: string): string => {
    const rests = around.flatMap((name) =>
      name === "" || wanted === name
        ? []
        : [
            ...(wanted.startsWith(name) ? [strip(wanted.slice(name.length))] : []),
            ...(wanted.endsWith(name) ? [strip(wanted.slice(0, -name.length))] : []),
          ],
    );
    // What is left may be but the ending of what was taken away (zhanjiang shi).
    const named = rests.find((rest) => rankOf(rest) <= RANK.ending);
    return named ?? (rankOf(wanted) < Infinity ? wanted : (rests[0] ?? wanted));
  };
  return query && strip(query);
}

/** Before what has the query inside its name. */
const BY_PARENT = RANK.inside - 0.5;

/**
 * What a reader may mean, best first: the name itself, with another ending, its beginning, its syllables or their
 * initials; the counties of a prefecture that is named in full; a part of a name. Equal ones stand by their kind, and
 * stay in their order. Any text is a query; what finds nothing gives an empty list.
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
    .flatMap(({ place, rank = Infinity }) => {
      const isWithin = place.kind === "county" && parents.has(place.parent ?? "");
      const best = isWithin ? Math.min(rank, BY_PARENT) : rank;
      return best === Infinity
        ? []
        : [{ place, order: best * KINDS.length + KINDS.indexOf(place.kind) }];
    })
    .sort((a, b) => a.order - b.order)
    .map(({ place }) => place);
}
