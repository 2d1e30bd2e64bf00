import { isCountyTopology } from "../../read/is-county-topology.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";

const explain = (adcode: string) =>
  explanation(
    [`地图上没有代码为 ${adcode} 的地方`, `the map has no place with the code ${adcode}`],
    ["核对行政区划代码", "Check the division code"],
  );

/** Codes of prefectures, of helping districts and cities, and of the province's seat stand on the map. */
export function checkPlaces({ tables, site, folder }: RuleInput): Problem[] {
  const { value } = folder.topology;
  // Without a map nothing can be missed on it: that it cannot be read is told elsewhere.
  if (!isCountyTopology(value)) return [];
  const shapes = value.objects.counties.geometries.map(({ id }) => String(id));
  const known = new Set([
    ...shapes,
    // A prefecture is the shapes that share the first four digits of its code.
    ...shapes.map((code) => `${code.slice(0, 4)}00`),
  ]);
  const seat = site?.map.seat;
  return [
    ...(["prefectures", "organizations"] as const).flatMap((table) =>
      tables[table].flatMap(({ adcode }, index) =>
        adcode === undefined || known.has(adcode)
          ? []
          : [
              problemAt(
                table,
                tableFile(folder, table),
                ["records", index, "adcode"],
                explain(adcode),
              ),
            ],
      ),
    ),
    ...(seat === undefined || known.has(seat.adcode)
      ? []
      : [problemAt("site", folder.site, ["map", "seat", "adcode"], explain(seat.adcode))]),
  ];
}
