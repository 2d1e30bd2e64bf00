import { aloneAtlas } from "./alone-atlas.ts";
import type { Atlas } from "./build-atlas.ts";
import type { CountyView } from "./county.ts";

/** Whether official pages alone tell of a county: without them it would only stand on the list, or not be named. */
export function isOfficial(atlas: Atlas, { county, status }: CountyView): boolean {
  return (
    status === "documented" && aloneAtlas(atlas).counties.get(county.id)?.status !== "documented"
  );
}
