import type { Atlas } from "./build-atlas.ts";
import type { Figure } from "./figure.ts";
import { mustGet } from "./must-get.ts";

/** The figures that the home page opens with, in the order of `site.json`. */
export function keyFigures({ dataset, indexes }: Atlas): Figure[] {
  return dataset.site.keyFigures.map((id) => mustGet(indexes.figures, id, "指标或资金"));
}

/** All figures about the programme as a whole. */
export function programmeFigures({ indexes }: Atlas): readonly Figure[] {
  return indexes.figuresBySubject.get("programme") ?? [];
}
