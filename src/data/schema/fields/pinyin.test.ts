import { expect, it } from "vitest";
import { pinyin } from "./pinyin.ts";

it.each(["lian jiang", "nan ao", "da bu", "xiong er", "lü liang", "nüe", "e", "zhuang hei"])(
  "takes %s",
  (value) => {
    expect(pinyin.safeParse(value).success).toBe(true);
  },
);

it.each([
  ...["", " ", "Lian jiang", "lian  jiang", " lian jiang", "lian jiang ", "lian\u3000jiang"],
  ...["lianjiang", "lián jiāng", "lian2 jiang1", "nan'ao", "lian-jiang", "lv liang", "廉江"],
  ...["lian jang x", "jng", "u\u0308 l\u0308u"],
])("refuses %j", (value) => {
  expect(pinyin.safeParse(value).error?.issues.map(({ message }) => message)).toEqual(["pinyin"]);
});
