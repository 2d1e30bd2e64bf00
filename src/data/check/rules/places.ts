import { distance } from "fastest-levenshtein";
import { explanation, type Problem, visible } from "../../problem.ts";
import { isCountyTopology } from "../../read/county-topology.ts";
import { problemAt, tableFile } from "../../read/folder.ts";
import { shortName } from "../../schema/fields/text.ts";
import type { RuleInput } from "../check-folder.ts";

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

/** A label belongs to a place that the data knows. */
export function checkLabels({ tables, folder }: RuleInput): Problem[] {
  const known = new Set([
    ...tables.counties.flatMap(({ adcode }) => adcode ?? []),
    ...tables.organizations.flatMap(({ adcode }) => adcode ?? []),
    ...tables.prefectures.map(({ adcode }) => adcode),
  ]);
  return tables.labels.flatMap(({ adcode }, index) =>
    known.has(adcode)
      ? []
      : [
          problemAt(
            "labels",
            tableFile(folder, "labels"),
            ["records", index, "adcode"],
            explanation(
              [`没有代码为 ${adcode} 的地方`, `no place has the code ${adcode}`],
              [
                "改成 counties.json、organizations.json 或 prefectures.json 里的代码",
                "Write a code from counties.json, organizations.json or prefectures.json",
              ],
            ),
          ),
        ],
  );
}

/** By so many letters an id may differ from the reading before it is taken for a name of another kind. */
const SLIP = 2;

/** Whether an id is the romanised name but for a slip: not where a number follows it, nor where it is no reading at all. */
function isSlip(id: string, syllables: readonly string[]): boolean {
  // Addresses have no ü; both ways to write it there are right.
  const readings = ["u", "v"].map((vowel) => syllables.join("").replaceAll("ü", vowel));
  // A letter that follows is one that the reading lacks: lian jian of lianjiang.
  const isWhole = (reading: string): boolean =>
    id.startsWith(reading) && !/^[a-z]/.test(id.slice(reading.length));
  return readings.every((reading) => !isWhole(reading) && distance(id, reading) <= SLIP);
}

/** A reading has a syllable for each character of the short name, and agrees with an id made of it. */
export function checkPinyin(
  table: "counties" | "prefectures",
  { tables, folder }: RuleInput,
): Problem[] {
  const file = tableFile(folder, table);
  return tables[table].flatMap(({ id, name, pinyin }, index) => {
    if (pinyin === undefined) return [];
    const at = (...words: Parameters<typeof explanation>) => [
      problemAt(table, file, ["records", index, "pinyin"], explanation(...words)),
    ];
    const short = shortName(name.zh);
    const characters = Array.from(short).length;
    const syllables = pinyin.split(" ");
    if (syllables.length !== characters) {
      return at(
        [
          `拼音有 ${syllables.length} 个音节，短名“${short}”有 ${characters} 个字`,
          `the pinyin has ${syllables.length} syllables, the short name ${short} has ${characters} characters`,
        ],
        [
          "一个字写一个音节，只写短名的，用一个空格隔开",
          "A syllable for each character of the short name, parted by one space",
        ],
      );
    }
    return isSlip(id, syllables)
      ? at(
          [
            `拼音与编号 ${id} 只差一两个字母`,
            `the pinyin differs from the id ${id} by a letter or two`,
          ],
          ["核对读音；已发布的编号不要改", "Check how it is read; an id that is published stays"],
        )
      : [];
  });
}
