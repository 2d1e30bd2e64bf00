import type { Dataset } from "./dataset.ts";
import type { Name, Prose } from "./schema/fields/text.ts";

type Facts = Pick<Dataset, "topology" | "site" | "counties" | "prefectures" | "census">;

/**
 * What each unit of the map is called, by adcode: as its own record names it, or else a row of the census or `map.names`
 * of site.json. Where none does, there is the Chinese name of the map file alone.
 */
export function nameUnits(facts: Facts): ReadonlyMap<string, Prose> {
  const { site, census, prefectures, counties, topology } = facts;
  const named: ReadonlyMap<string | null, Prose> = new Map(
    [...(site.map.names ?? []), ...census, ...prefectures, ...counties].map(
      ({ adcode, name }) => [adcode, name] as const,
    ),
  );
  return new Map(
    topology.objects.counties.geometries.map(({ id, properties }) => [
      String(id),
      named.get(String(id)) ?? { zh: properties && "name" in properties ? properties.name : "" },
    ]),
  );
}

const isName = (text: Prose): text is Name => text.en !== undefined;

/** The units that have a name in both languages, as `map.names` of site.json lists them. */
export const listNames = (facts: Facts) =>
  [...nameUnits(facts)].flatMap(([adcode, name]) => (isName(name) ? [{ adcode, name }] : []));
