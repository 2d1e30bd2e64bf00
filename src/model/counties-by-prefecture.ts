import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Atlas } from "./build-atlas.ts";
import type { CountyView } from "./county.ts";
import { groupBy } from "./group-by.ts";

/** The units of one prefecture; `prefecture` is null for those that no source names. */
export interface PrefectureGroup {
  readonly prefecture: Prefecture | null;
  readonly counties: readonly CountyView[];
}

/** All units by prefecture, in the order of the prefectures file, the unnamed last. */
export function countiesByPrefecture(atlas: Atlas): PrefectureGroup[] {
  const views = [...atlas.counties.values()];
  const groups = groupBy(views, ({ prefecture }) => prefecture?.id);
  const unnamed = views.filter(({ prefecture }) => prefecture === null);
  return [
    ...atlas.dataset.prefectures.flatMap((prefecture) => {
      const counties = groups.get(prefecture.id);
      return counties ? [{ prefecture, counties }] : [];
    }),
    ...(unnamed.length > 0 ? [{ prefecture: null, counties: unnamed }] : []),
  ];
}
