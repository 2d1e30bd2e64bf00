/** Rules on the census: its places are known, and its parts and sums agree. */

import { type Explanation, explanation } from "../../problem.ts";
import { type CensusRow, isPrefectureCode, isProvinceCode, isUnitOf } from "../../schema/census.ts";
import { type Rule, rule } from "./rule.ts";

const group = (number: number): string => number.toLocaleString("en-US");

/** The sum of some numbers; null if one of them is not known. */
const sum = (numbers: readonly (number | null)[]): number | null =>
  numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), 0);

/** Each place is the province, one of its prefectures, or drawn on the map, alone or within another's shape. */
const places = rule(["census", "prefectures", "topology"], (facts, { problem }) => {
  const { census, prefectures, topology } = facts;
  const shapes = new Set(topology.objects.counties.geometries.map(({ id }) => String(id)));
  const listed = new Set(prefectures.map(({ adcode }) => adcode));
  const provinces = new Set([...shapes].map((code) => `${code.slice(0, 2)}0000`));
  const isKnown = (code: string) =>
    shapes.has(code) || listed.has(code) || (isProvinceCode(code) && provinces.has(code));
  return census.flatMap(({ adcode, within }, index) => {
    if (within === undefined) {
      if (isKnown(adcode)) return [];
      const words = explanation(
        [
          `没有代码为 ${adcode} 的地方：地图上没有，也不是 prefectures.json 里的地级市`,
          `no place has the code ${adcode}: it is not on the map and no prefecture in prefectures.json`,
        ],
        [
          "核对行政区划代码；地图没有单列的地方，用 within 写它在哪个图形里",
          "Check the division code; for a place that the map does not draw apart, write in within whose shape it lies in",
        ],
      );
      return [problem("census", [index, "adcode"], words)];
    }
    if (!shapes.has(adcode) && shapes.has(within) && isUnitOf(adcode, within)) return [];
    const words = explanation(
      [`${adcode} 不能写在图形 ${within} 里`, `${adcode} cannot lie in the shape ${within}`],
      [
        "within 只给地图没有单列的地方写，写同一个地级市里有图形的代码",
        "Write within only for a place that has no shape, with the code of a shape in the same prefecture",
      ],
    );
    return [problem("census", [index, "within"], words)];
  });
});

/** A member of a row that can be no more than another one. */
const PARTS = [
  ["ages0to14", "residents"],
  ["ages65up", "residents"],
  ["onePerson", "households"],
  ["households", "residents"],
] as const;

function* explainRow(row: CensusRow): Generator<[member: keyof CensusRow, words: Explanation]> {
  const remedy = ["照普查资料核对这一行", "Check this row against the census volume"] as const;
  const { residents, urban, rural, ages0to14, ages65up } = row;
  const both = sum([urban, rural]);
  if (both !== null && both !== residents) {
    const said = explanation(
      [
        `城镇和乡村加起来是 ${group(both)}，常住人口是 ${group(residents)}`,
        `urban and rural add up to ${group(both)}, but there are ${group(residents)} residents`,
      ],
      remedy,
    );
    yield ["residents", said];
  }
  for (const [part, whole] of PARTS) {
    const [less, more] = [row[part], row[whole]];
    if (less === null || more === null || less <= more) continue;
    const said = explanation(
      [
        `${group(less)} 比 ${whole} 的 ${group(more)} 还多`,
        `${group(less)} is more than the ${group(more)} of ${whole}`,
      ],
      remedy,
    );
    yield [part, said];
  }
  const ages = sum([ages0to14, ages65up]);
  // Where one of them alone is too many, that is told above.
  const isOne = Math.max(ages0to14 ?? 0, ages65up ?? 0) > residents;
  if (ages !== null && ages > residents && !isOne) {
    const said = explanation(
      [
        `少年和老年加起来是 ${group(ages)}，常住人口只有 ${group(residents)}`,
        `the young and the old add up to ${group(ages)}, but there are ${group(residents)} residents`,
      ],
      remedy,
    );
    yield ["ages65up", said];
  }
}

/** The parts of a row are no more than the whole of it. */
const parts = rule(["census"], ({ census }, { problem }) =>
  census.flatMap((row, index) =>
    [...explainRow(row)].map(([member, words]) => problem("census", [index, member], words)),
  ),
);

/** What is counted, and so can be added up. */
const COUNTS = [
  "residents",
  "urban",
  "rural",
  "ages0to14",
  "ages65up",
  "households",
  "onePerson",
] as const;

/** The places that make up a place: a prefecture's units, the province's prefectures; none for a unit. */
function partsOf({ adcode }: CensusRow, census: readonly CensusRow[]): readonly CensusRow[] {
  if (isProvinceCode(adcode)) return census.filter((row) => isPrefectureCode(row.adcode));
  return isPrefectureCode(adcode) ? census.filter((row) => isUnitOf(row.adcode, adcode)) : [];
}

/** Tells by how much the parts of a place differ from the whole. */
function explainSum(whole: CensusRow, rows: number, stated: number, added: number): Explanation {
  const [zh, en] = isProvinceCode(whole.adcode)
    ? ["地级市", "prefectures"]
    : ["县（市、区）", "units"];
  const off = group(Math.abs(added - stated));
  return explanation(
    [
      `${rows} 个${zh}加起来是 ${group(added)}，比这里的 ${group(stated)} ${added > stated ? "多" : "少"} ${off}`,
      `the ${rows} ${en} add up to ${group(added)}, ${off} ${added > stated ? "more" : "less"} than the ${group(stated)} here`,
    ],
    [
      "照普查资料核对：哪个数抄错了，或者少了、多了一行",
      "Check against the census volume: a number is wrong, or a row is missing or too many",
    ],
  );
}

/**
 * The units of a prefecture, and the prefectures of the province, add up to what is counted in the whole. Where nothing
 * adds up, since a row is missing or too many, the residents alone are told.
 */
const sums = rule(["census"], ({ census }, { problem }) =>
  census.flatMap((whole, index) => {
    const within = partsOf(whole, census);
    if (within.length === 0) return [];
    const off = COUNTS.flatMap((member) => {
      const [stated, added] = [whole[member], sum(within.map((row) => row[member]))];
      return stated === null || added === null || stated === added
        ? []
        : [{ member, words: explainSum(whole, within.length, stated, added) }];
    });
    const told = off.length === COUNTS.length ? off.slice(0, 1) : off;
    return told.map(({ member, words }) => problem("census", [index, member], words));
  }),
);

/** The rows of the census, and their day and source in site.json, are there together. */
const origin = rule(["census", "site"], ({ census, site }, { problem }) => {
  if (census.length > 0 === (site.census !== undefined)) return [];
  if (census.length === 0) {
    const words = explanation(
      [
        "这里没有普查数，site.json 却写着它的日期和出处",
        "no rows, though site.json tells their day and source",
      ],
      ["补上普查数，或删去 site.json 的 census", "Add the rows, or delete census in site.json"],
    );
    return [problem("census", [], words)];
  }
  const words = explanation(
    [
      "没有写 census.json 里的数是哪一天的、出自哪里",
      "the day and the source of the rows in census.json are not said",
    ],
    ["补上 census，写 asOf 和 cite", "Add census, with asOf and cite"],
  );
  return [problem("site", [], words)];
});

export const CENSUS_RULES: readonly Rule[] = [places, parts, sums, origin];
