import type { HelpedCounty } from "../../model/helpers.ts";

/** A county with its helpers, and the class that shows it in one of two views where they differ. */
export interface ShownGroup extends HelpedCounty {
  readonly className?: "of-pages" | "alone";
  /** Whether a name takes two lines beside the fan, whose rows are all of one height. */
  readonly isTall: boolean;
}

/** The longest name on one line, in characters, with the mark that it may have. */
const ONE_LINE = 9;
const isTall = ({ helpers }: HelpedCounty): boolean =>
  helpers.some(({ unit }) => unit.name.zh.length > ONE_LINE);

/** Which units, and how each helps. */
const sign = ({ helpers }: HelpedCounty): string =>
  helpers.map(({ unit, kind }) => `${unit.id} ${kind}`).join();

/** The groups of all sources, each followed by what the article alone tells of it, where that is other units. */
export function withAlone(
  all: readonly HelpedCounty[],
  alone: readonly HelpedCounty[],
): ShownGroup[] {
  return all.flatMap((group): ShownGroup[] => {
    const own = alone.find(({ county }) => county.id === group.county.id);
    if (own && sign(own) === sign(group)) return [{ ...group, isTall: isTall(group) }];
    return [
      { ...group, className: "of-pages", isTall: isTall(group) },
      ...(own ? [{ ...own, className: "alone" as const, isTall: isTall(own) }] : []),
    ];
  });
}
