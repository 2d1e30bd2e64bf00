/** Rules on places: their codes, their names on the map, their labels there, and how they are read. */

import { distance } from "fastest-levenshtein";
import { type Explanation, explanation, visible } from "../../problem.ts";
import type { CountyTopology } from "../../read/county-topology.ts";
import { shortName } from "../../schema/fields/text.ts";
import { type Rule, rule } from "./rule.ts";

/** How many shapes the map has of each code. */
function countShapes(topology: CountyTopology): ReadonlyMap<string, number> {
  const shapes = Map.groupBy(topology.objects.counties.geometries, ({ id }) => String(id));
  return new Map([...shapes].map(([code, { length }]) => [code, length]));
}

/** Every named county has exactly one shape on the map. */
const shapesOfCounties = rule(["counties", "topology"], ({ counties, topology }, { problem }) => {
  const shapes = countShapes(topology);
  return counties.flatMap(({ adcode }, index) => {
    const count = adcode === null ? 1 : (shapes.get(adcode) ?? 0);
    if (count === 1) return [];
    const words = explanation(
      [
        `地图上有 ${count} 个代码为 ${adcode} 的图形，应有 1 个`,
        `the map has ${count} shapes with the code ${adcode}, but should have 1`,
      ],
      ["核对行政区划代码与 geo 文件", "Check the division code and the file in geo"],
    );
    return [problem("counties", [index, "adcode"], words)];
  });
});

/** A named county lies in the prefecture whose code it shares; one that no source names has none. */
const prefecturesOfCounties = rule(["counties", "prefectures"], (facts, { problem }) => {
  const codes = new Map(facts.prefectures.map(({ id, adcode }) => [id, adcode]));
  return facts.counties.flatMap(({ adcode, prefecture }, index) => {
    if (adcode === null && prefecture === null) return [];
    if (adcode !== null && codes.get(prefecture ?? "")?.slice(0, 4) === adcode.slice(0, 4))
      return [];
    const words =
      adcode === null
        ? explanation(
            ["没有代码的地方不能写所属地级市", "a place without a code has no prefecture"],
            ["写成 null，或补上 adcode", "Write null, or add adcode"],
          )
        : explanation(
            [
              `所属地级市与代码 ${adcode} 的前四位不符`,
              `the prefecture does not fit the first four digits of the code ${adcode}`,
            ],
            ["核对 prefecture 与 adcode", "Check prefecture and adcode"],
          );
    return [problem("counties", [index, "prefecture"], words)];
  });
});

const offMap = (adcode: string) =>
  explanation(
    [`地图上没有代码为 ${adcode} 的地方`, `the map has no place with the code ${adcode}`],
    ["核对行政区划代码", "Check the division code"],
  );

const TWICE = ["删去重复的一项", "Delete the second one"] as const;

/** Codes of places that the map has: of its shapes, and of the prefectures that share the first four digits of these. */
const placesOn = (topology: CountyTopology): ReadonlySet<string> =>
  new Set([...countShapes(topology).keys()].flatMap((code) => [code, `${code.slice(0, 4)}00`]));

/** Prefectures, and the districts and cities that help, are on the map. */
const codes = (table: "prefectures" | "organizations") =>
  rule([table, "topology"], (facts, { problem }) => {
    const known = placesOn(facts.topology);
    return facts[table].flatMap(({ adcode }, index) =>
      adcode === undefined || known.has(adcode)
        ? []
        : [problem(table, [index, "adcode"], offMap(adcode))],
    );
  });

/** The province's seat is on the map. */
const seat = rule(["site", "topology"], ({ site, topology }, { problem }) => {
  const code = site.map.seat?.adcode;
  return code === undefined || placesOn(topology).has(code)
    ? []
    : [problem("site", ["map", "seat", "adcode"], offMap(code))];
});

/**
 * Finds where a place has another name on the map than in the data, or than the end of it (白云区 of 广州市白云区): if
 * two codes were swapped, on the map or in the data, each place would stand in the other's shape.
 */
function nameChecker(topology: CountyTopology) {
  const drawn = new Map(
    topology.objects.counties.geometries.map(({ id, properties }) => [
      String(id),
      properties && "name" in properties ? properties.name : "",
    ]),
  );
  return (adcode: string | null | undefined, name: string): readonly Explanation[] => {
    const onMap = adcode ? drawn.get(adcode) : undefined;
    if (!adcode || !onMap || name.endsWith(onMap)) return [];
    const [other, own] = [visible(onMap), visible(name)];
    const words = explanation(
      [
        `代码 ${adcode} 在地图上叫“${other}”，在这里是“${own}”`,
        `the map has another name for the code ${adcode}: ${other}, where the data has ${own}`,
      ],
      [
        "核对代码和名称；地图上的错了，就运行 npm run geo 重新生成",
        "Check the code and the name; if the map is wrong, run npm run geo to make it again",
      ],
    );
    return [words];
  };
}

const namesOnMap = (table: "counties" | "prefectures" | "organizations" | "census") =>
  rule([table, "topology"], (facts, { problem }) => {
    const check = nameChecker(facts.topology);
    return facts[table].flatMap(({ adcode, name }, index) =>
      check(adcode, name.zh).map((words) => problem(table, [index, "adcode"], words)),
    );
  });

/** The inset shows shapes that the map has; a county of the programme stands in its place, where it is looked for. */
const inset = rule(["site", "topology", "counties"], (facts, { problem }) => {
  const shapes = countShapes(facts.topology);
  const helped = new Set(facts.counties.map(({ adcode }) => adcode));
  const codes = facts.site.map.inset ?? [];
  return codes.flatMap((code, index) => {
    const words = !shapes.has(code)
      ? offMap(code)
      : codes.indexOf(code) < index
        ? explanation([`代码 ${code} 写了两次`, `the code ${code} stands twice`], TWICE)
        : helped.has(code) &&
          explanation(
            [
              `代码 ${code} 是被帮扶的地方，附框里点不到它`,
              `the code ${code} is a place of the programme, which nobody could choose in the inset`,
            ],
            ["从附框里删去", "Take it out of the inset"],
          );
    return words ? [problem("site", ["map", "inset", index], words)] : [];
  });
});

/** The site names shapes that the map has, each once. */
const namesOfSite = rule(["site", "topology"], ({ site, topology }, { problem }) => {
  const shapes = countShapes(topology);
  const check = nameChecker(topology);
  const names = site.map.names ?? [];
  return names.flatMap(({ adcode, name }, index) => {
    const isSecond = names.findIndex((one) => one.adcode === adcode) < index;
    const words = isSecond
      ? [explanation([`代码 ${adcode} 写了两次`, `the code ${adcode} stands twice`], TWICE)]
      : shapes.has(adcode)
        ? check(adcode, name.zh)
        : [offMap(adcode)];
    return words.map((one) => problem("site", ["map", "names", index, "adcode"], one));
  });
});

/** A label on the map belongs to a place that the data knows. */
const labels = rule(
  ["labels", "counties", "organizations", "prefectures"],
  (facts, { problem }) => {
    const known = new Set(
      [...facts.counties, ...facts.organizations, ...facts.prefectures].map(({ adcode }) => adcode),
    );
    return facts.labels.flatMap(({ adcode }, index) => {
      if (known.has(adcode)) return [];
      const words = explanation(
        [`没有代码为 ${adcode} 的地方`, `no place has the code ${adcode}`],
        [
          "改成 counties.json、organizations.json 或 prefectures.json 里的代码",
          "Write a code from counties.json, organizations.json or prefectures.json",
        ],
      );
      return [problem("labels", [index, "adcode"], words)];
    });
  },
);

/** An id that differs from the reading by more letters than these is taken for a name of another kind. */
const SLIP = 2;

/** Whether an id is the romanised name with a typing error: not where a number follows the name, nor where it is another name. */
function isSlip(id: string, syllables: readonly string[]): boolean {
  // Addresses have no ü; both ways to write it there are right.
  const readings = ["u", "v"].map((vowel) => syllables.join("").replaceAll("ü", vowel));
  // A letter that follows is one that the reading lacks: lian jian of lianjiang.
  const isWhole = (reading: string): boolean =>
    id.startsWith(reading) && !/^[a-z]/.test(id.slice(reading.length));
  return readings.every((reading) => !isWhole(reading) && distance(id, reading) <= SLIP);
}

/** A reading has a syllable for each character of the short name, and agrees with an id that is made from it. */
const readings = (table: "counties" | "prefectures") =>
  rule([table], (facts, { problem }) =>
    facts[table].flatMap(({ id, name, pinyin }, index) => {
      if (pinyin === undefined) return [];
      const short = shortName(name.zh);
      const characters = Array.from(short).length;
      const syllables = pinyin.split(" ");
      const words =
        syllables.length !== characters
          ? explanation(
              [
                `拼音有 ${syllables.length} 个音节，短名“${short}”有 ${characters} 个字`,
                `the pinyin has ${syllables.length} syllables, the short name ${short} has ${characters} characters`,
              ],
              [
                "一个字写一个音节，只写短名的，用一个空格隔开",
                "Write one syllable for each character of the short name, separated by single spaces",
              ],
            )
          : isSlip(id, syllables) &&
            explanation(
              [
                `拼音与编号 ${id} 只差一两个字母`,
                `the pinyin differs from the id ${id} by a letter or two`,
              ],
              [
                "核对读音；已发布的编号不要改",
                "Check how the name is read; do not change an id that is already published",
              ],
            );
      return words ? [problem(table, [index, "pinyin"], words)] : [];
    }),
  );

export const PLACE_RULES: readonly Rule[] = [
  shapesOfCounties,
  prefecturesOfCounties,
  codes("prefectures"),
  codes("organizations"),
  seat,
  namesOnMap("counties"),
  namesOnMap("prefectures"),
  namesOnMap("organizations"),
  namesOnMap("census"),
  namesOfSite,
  inset,
  labels,
  readings("counties"),
  readings("prefectures"),
];
