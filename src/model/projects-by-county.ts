import type { County } from "../data/schema/counties.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Atlas } from "./build-atlas.ts";

/** Projects county by county, in the order of the counties file. */
export function projectsByCounty({
  counties,
}: Atlas): { county: County; projects: readonly Project[] }[] {
  return [...counties.values()].flatMap(({ county, projects }) =>
    projects.length > 0 ? [{ county, projects }] : [],
  );
}
