import { type LayerClasses, LAYERS } from "../../model/map-layer.ts";

/**
 * The data attributes that tell the styles what each layer shows of a county: `data-team="lead"`. What is not stated
 * has none, since that holds for nearly all counties and layers. The first layer shows `data-status`.
 */
export function layerData(classes: LayerClasses): Record<string, string> {
  return Object.fromEntries(
    LAYERS.filter((layer) => layer !== "documented" && classes[layer] !== "unstated").map(
      (layer) => [`data-${layer}`, classes[layer]],
    ),
  );
}
