/** A county among others: its page, those before and after it, its prefecture, and what is told around it. */

import { countyPath } from "./addresses.ts";
import type { Atlas } from "./atlas.ts";
import { groupBy } from "./lookup.ts";
import { countiesByPrefecture } from "./record-lists.ts";
import type { CountyView } from "./views.ts";

/** A page of a county, or of all districts that no source names. */
export interface CountyPage {
  readonly path: string;
  /** The first of them, which stands for all. */
  readonly view: CountyView;
  readonly views: readonly CountyView[];
}

interface CountyPlace {
  /** In the order of lists; null at their ends. */
  readonly previous: CountyPage | null;
  readonly next: CountyPage | null;
  /** The units of its prefecture, itself among them; none where the prefecture is not known. */
  readonly siblings: readonly CountyView[];
  /** Of these, how many the sources tell of. */
  readonly toldSiblings: number;
  /** The counties on its border that the sources tell of. */
  readonly toldNeighbours: readonly CountyView[];
}

const listed = new WeakMap<Atlas, readonly CountyPage[]>();

/** The pages of all counties, by prefecture. */
export function countyPages(atlas: Atlas): readonly CountyPage[] {
  const known = listed.get(atlas);
  if (known) return known;
  const views = countiesByPrefecture(atlas).flatMap(({ counties }) => counties);
  const groups = groupBy(views, ({ county }) => countyPath(county));
  const pages = [...groups].flatMap(([path, found]) =>
    found[0] ? [{ path, view: found[0], views: found }] : [],
  );
  listed.set(atlas, pages);
  return pages;
}

/** Where a county stands among the others. */
export function placeOfCounty(atlas: Atlas, view: CountyView): CountyPlace {
  const pages = countyPages(atlas);
  const at = pages.findIndex(({ path }) => path === countyPath(view.county));
  const siblings = pages
    .map((page) => page.view)
    .filter(({ prefecture }) => prefecture !== null && prefecture === view.prefecture);
  return {
    previous: pages[at - 1] ?? null,
    next: pages[at + 1] ?? null,
    siblings,
    toldSiblings: siblings.filter(isTold).length,
    toldNeighbours: view.neighbours
      .flatMap(({ county }) => atlas.counties.get(county?.id ?? "") ?? [])
      .filter(isTold),
  };
}

const isTold = ({ status }: CountyView): boolean => status === "documented";
