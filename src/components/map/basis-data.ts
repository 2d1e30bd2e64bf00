import type { CountyRow } from "../../model/county-row.ts";

/**
 * The data attributes of a county's shape on any map: `data-basis="official"` where official pages alone tell of it,
 * and `data-alone="outside"` where they alone name it, so that with the article alone it is none of the programme's.
 */
export function basisData({ classes, alone, view }: CountyRow): Record<string, string> {
  return {
    ...(classes.documented === "official" ? { "data-basis": "official" } : {}),
    ...(alone?.view.county.adcode === view.county.adcode ? {} : { "data-alone": "outside" }),
  };
}
