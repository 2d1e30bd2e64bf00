import { expect, it } from "vitest";
import { loadDataset } from "./load-dataset.ts";
import { shortName } from "./short-name.ts";
import { LIVE_DATA } from "./testing/test-facts.ts";

it.each([
  ["廉江市", "廉江"],
  ["东源县", "东源"],
  ["潮南区", "潮南"],
  ["广州市白云区", "白云"],
  ["汕尾市城区", "城区"],
  ["城区", "城区"],
  ["东莞市", "东莞"],
  ["乳源瑶族自治县", "乳源"],
  ["连山壮族瑶族自治县", "连山"],
  ["连南瑶族自治县", "连南"],
  ["积石山保安族东乡族撒拉族自治县", "积石山"],
  ["阿克塞哈萨克族自治县", "阿克塞"],
  ["东沙群岛", "东沙群岛"],
])("writes %s as %s", (name, short) => {
  expect(shortName(name)).toBe(short);
});

it("leaves no unit of the map without a name of two characters or more", () => {
  const { topology } = loadDataset(LIVE_DATA);
  const names = topology.objects.counties.geometries.map(({ properties }) =>
    shortName(properties && "name" in properties ? properties.name : ""),
  );
  expect(names.filter((name) => !/^\p{Script=Han}{2,4}$/u.test(name))).toEqual([]);
});
