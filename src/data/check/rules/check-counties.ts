import { isCountyTopology } from "../../read/is-county-topology.ts";
import type { RuleInput } from "../check-rules.ts";
import type { Problem } from "../problem.ts";
import { explanation } from "../said.ts";
import { problemAt, tableFile } from "../folder.ts";

/** Every named county has exactly one shape on the map and lies in the prefecture it names. */
export function checkCounties({ tables, folder }: RuleInput): Problem[] {
  const file = tableFile(folder, "counties");
  const { value } = folder.topology;
  // Without a map there is nothing to count: that the map cannot be read is told once, elsewhere.
  const geometries = isCountyTopology(value) ? value.objects.counties.geometries : undefined;
  const shapes = new Map<string, number>();
  for (const { id } of geometries ?? []) {
    shapes.set(String(id), (shapes.get(String(id)) ?? 0) + 1);
  }
  const prefectures = new Map(tables.prefectures.map((one) => [one.id, one]));
  return tables.counties.flatMap((county, index) => {
    const at = (field: string, ...words: Parameters<typeof explanation>) =>
      problemAt("counties", file, ["records", index, field], explanation(...words));
    const { adcode, prefecture } = county;
    if (adcode === null) {
      return prefecture === null
        ? []
        : [
            at(
              "prefecture",
              ["没有代码的地方不能写所属地级市", "a place without a code has no prefecture"],
              ["写成 null，或补上 adcode", "Write null, or add adcode"],
            ),
          ];
    }
    const count = shapes.get(adcode) ?? 0;
    const parent = prefecture === null ? undefined : prefectures.get(prefecture);
    return [
      ...(geometries === undefined || count === 1
        ? []
        : [
            at(
              "adcode",
              [
                `地图上有 ${count} 个代码为 ${adcode} 的图形，应有 1 个`,
                `the map has ${count} shapes with the code ${adcode} where there should be 1`,
              ],
              ["核对行政区划代码与 geo 文件", "Check the division code and the file in geo"],
            ),
          ]),
      ...(parent?.adcode.slice(0, 4) === adcode.slice(0, 4)
        ? []
        : [
            at(
              "prefecture",
              [
                `所属地级市与代码 ${adcode} 的前四位不符`,
                `the prefecture does not fit the first four digits of the code ${adcode}`,
              ],
              ["核对 prefecture 与 adcode", "Check prefecture and adcode"],
            ),
          ]),
    ];
  });
}
