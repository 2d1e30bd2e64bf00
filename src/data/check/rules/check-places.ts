import { isCountyTopology } from "../../read/is-county-topology.ts";
import type { RuleInput } from "../check-rules.ts";
import { problemAt, tableFile } from "../folder.ts";
import type { Problem } from "../problem.ts";
import { visible } from "../quote.ts";
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

/**
 * A place has the name on the map that it has in the data, or the end of it (白云区 of 广州市白云区): with two codes
 * swapped, in either of them, each would stand in the other's shape.
 */
export function checkMapNames({ tables, folder }: RuleInput): Problem[] {
  const { value } = folder.topology;
  if (!isCountyTopology(value)) return [];
  const drawn = new Map(
    value.objects.counties.geometries.map(({ id, properties }) => [
      String(id),
      properties && "name" in properties ? properties.name : "",
    ]),
  );
  return (["counties", "prefectures", "organizations"] as const).flatMap((table) =>
    tables[table].flatMap(({ adcode, name }, index) => {
      const onMap = adcode ? drawn.get(adcode) : undefined;
      if (!adcode || !onMap || name.zh.endsWith(onMap)) return [];
      const [other, own] = [visible(onMap), visible(name.zh)];
      return [
        problemAt(
          table,
          tableFile(folder, table),
          ["records", index, "adcode"],
          explanation(
            [
              `代码 ${adcode} 在地图上叫“${other}”，在这里是“${own}”`,
              `the map has another name for the code ${adcode}: ${other}, where the data has ${own}`,
            ],
            [
              "核对代码和名称；地图上的错了，就运行 npm run geo 重新生成",
              "Check code and name; if the map is wrong, npm run geo makes it anew",
            ],
          ),
        ),
      ];
    }),
  );
}
