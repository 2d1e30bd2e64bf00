import type { Correction } from "../data/schema/corrections.ts";
import type { Atlas } from "./build-atlas.ts";

/** Corrections by date, the newest first; of one day, the one entered last. */
export function newestCorrections({ dataset }: Atlas): Correction[] {
  return dataset.corrections
    .toReversed()
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}
