import { z } from "zod";
import { field } from "./field.ts";
import { table } from "./table.ts";
import { cite } from "./fields/citation.ts";
import { asOf } from "./fields/dates.ts";
import { adcode, note, prose } from "./fields/text.ts";

/** More than all of China's people. */
const MOST_PEOPLE = 2e9;

const people = (title: string, description: string, example: number) =>
  field(z.int().nonnegative().max(MOST_PEOPLE), title, description, [example]);

/**
 * What a census counted in the province, in one of its prefectures or in a unit of county level. A member is null where
 * the volume has no number. All rows stand for one day and cite the same places: see `census` in site.json.
 */
export const censusRow = z.strictObject({
  adcode: field(
    adcode,
    "区划代码",
    "六位行政区划代码，写在引号里；全省末四位是0，地级市末两位是0。",
  ),
  name: field(prose, "地名", "普查资料里的地名；不在帮扶名单上的地方，英文版的地图用它的英文。", [
    { zh: "荔湾区", en: "Liwan District" },
  ]),
  /** The code of the shape that its people live in, for a unit that the map does not draw apart. */
  within: field(
    adcode,
    "所在图形",
    "地图没有单列的地方，写它在哪个图形里：那个图形的六位区划代码；有图形的不写。",
    ["440306"],
  ).optional(),
  residents: people("常住人口", "常住人口，人。", 1_363_790),
  urban: people("城镇人口", "常住人口里住在城镇的，人；资料没有写 null。", 480_000).nullable(),
  rural: people("乡村人口", "常住人口里住在乡村的，人；资料没有写 null。", 883_790).nullable(),
  ages0to14: people("少儿人口", "0至14岁的人，资料没有写 null。", 350_000).nullable(),
  ages65up: people("老年人口", "65岁及以上的人，资料没有写 null。", 150_000).nullable(),
  /** Family households (家庭户), which collective ones are not. */
  households: people("家庭户", "家庭户的户数，不含集体户；资料没有写 null。", 380_000).nullable(),
  onePerson: people("一人户", "只有一个人的家庭户有几户，资料没有写 null。", 80_000).nullable(),
  /** Mean years of schooling, as the volume prints them. */
  schooling: field(
    z.number().nonnegative().max(30),
    "受教育年限",
    "平均受教育年限，年，照资料写；资料没有写 null。",
    [8.62],
  ).nullable(),
  note,
});

export const census = table(censusRow, "一个地方的普查数：全省、一个地级市，或一个县级单位");
export type CensusRow = z.infer<typeof censusRow>;

/** What all rows of the census have in common. */
export const censusOrigin = z.strictObject({
  asOf,
  cite,
});

/** Whether a code is that of the whole province. */
export const isProvinceCode = (code: string): boolean => code.endsWith("0000");

/** Whether a code is that of a prefecture or of a city without counties (东莞), which stands beside the prefectures. */
export const isPrefectureCode = (code: string): boolean =>
  code.endsWith("00") && !isProvinceCode(code);

/** Whether a place of county level belongs to a prefecture, by their codes. */
export const isUnitOf = (code: string, prefecture: string): boolean =>
  !code.endsWith("00") && code.slice(0, 4) === prefecture.slice(0, 4);
