import type { HelpedCounty } from "../../model/helpers.ts";

/** A county with its helpers, and the class that shows it in one of two views where they differ. */
export interface ShownGroup extends HelpedCounty {
  readonly className?: "of-pages" | "alone";
}

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
    if (own && sign(own) === sign(group)) return [group];
    return [
      { ...group, className: "of-pages" },
      ...(own ? [{ ...own, className: "alone" as const }] : []),
    ];
  });
}
