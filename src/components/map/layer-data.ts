import type { CountyRow } from "../../model/county-row.ts";
import { type Layer, LAYERS } from "../../model/map-layer.ts";
import { basisData } from "./basis-data.ts";

/**
 * The data attributes that tell the styles what each layer shows of a county: `data-team="lead"`. What is not stated
 * has none, since that holds for nearly all counties and layers. The first layer shows `data-status` and what
 * `basisData` gives. With the article alone a class of `official` is none, and where the class is another one then,
 * `data-alone-team` has it.
 */
export function layerData(row: CountyRow): Record<string, string> {
  const { classes, alone } = row;
  const shown = LAYERS.filter((layer) => layer !== "documented" && classes[layer] !== "unstated");
  const differs = (layer: Layer): boolean =>
    classes[layer] !== "official" && alone !== null && alone.classes[layer] !== classes[layer];
  return {
    ...basisData(row),
    ...Object.fromEntries(shown.map((layer) => [`data-${layer}`, classes[layer]])),
    ...Object.fromEntries(
      shown.filter(differs).map((layer) => [`data-alone-${layer}`, alone?.classes[layer] ?? ""]),
    ),
  };
}
