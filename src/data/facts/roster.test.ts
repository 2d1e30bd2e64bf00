import { describe, expect, it } from "vitest";
import { loadDataset } from "../load-dataset.ts";
import type { County } from "../schema/counties.ts";
import { TEST_FACTS } from "../testing/test-facts.ts";

const { counties, prefectures, site, sources, topology } = loadDataset(TEST_FACTS);
const assisted = counties.filter(({ kind }) => kind !== "district");
const districts = counties.filter(({ kind }) => kind === "district");

/** How many of some counties have each value of a field. */
function count(list: readonly County[], keyOf: (county: County) => string | null) {
  const counts: Record<string, number> = {};
  for (const county of list) {
    const key = keyOf(county) ?? "null";
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

describe("the roster of Guangdong's programme", () => {
  it("has 57 counties and county-level cities, all that the province has", () => {
    expect(count(assisted, ({ kind }) => kind)).toEqual({
      "county-level-city": 20,
      county: 34,
      "autonomous-county": 3,
    });
  });

  it("has them in 15 prefectures, none in the six cities of the delta that have no counties", () => {
    expect(count(assisted, ({ prefecture }) => prefecture)).toEqual({
      shaoguan: 7,
      shantou: 1,
      jiangmen: 4,
      zhanjiang: 5,
      maoming: 3,
      zhaoqing: 5,
      huizhou: 3,
      meizhou: 6,
      shanwei: 3,
      heyuan: 5,
      yangjiang: 2,
      qingyuan: 6,
      chaozhou: 1,
      jieyang: 3,
      yunfu: 3,
    });
    const used = new Set(assisted.map(({ prefecture }) => prefecture));
    const without = prefectures.filter(({ id }) => !used.has(id)).map(({ name }) => name.zh);
    expect(without).toEqual(["广州市", "深圳市", "珠海市", "佛山市", "东莞市", "中山市"]);
  });

  it("has 62 units: of the five districts one by its official source, four without a place", () => {
    expect(counties).toHaveLength(62);
    const named = districts.filter(({ adcode }) => adcode !== null);
    expect(named).toMatchObject([
      { id: "chaonan", adcode: "440514", name: { zh: "潮南区" }, prefecture: "shantou" },
    ]);
    const evidence = sources.find(({ id }) => id === named[0]?.cite[0]?.source);
    expect(evidence).toMatchObject({ kind: "official-page", publisher: { zh: "广东省水利厅" } });
    expect(new URL(evidence?.url ?? "").hostname).toMatch(/\.gd\.gov\.cn$/);
    const unnamed = districts.filter(({ adcode }) => adcode === null);
    expect(unnamed.map(({ prefecture }) => prefecture)).toEqual([null, null, null, null]);
  });

  it("calls every county as its kind asks, in both languages", () => {
    const endings: Readonly<Record<County["kind"], RegExp>> = {
      "county-level-city": /^..市\/\S+ City$/,
      county: /^..县\/\S+ County$/,
      "autonomous-county": /^..(?:[壮瑶]族)+自治县\/\S+ .*Autonomous County$/,
      district: /^..区\/\S+ District$/,
    };
    const odd = counties
      .filter(({ adcode }) => adcode !== null)
      .filter(({ kind, name }) => !endings[kind].test(`${name.zh}/${name.en}`));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("makes addresses of the romanised names, each once", () => {
    const odd = counties
      .filter(({ adcode }) => adcode !== null)
      .filter(({ id, name }) => id !== name.en.split(" ")[0]?.replace("\u2019", "").toLowerCase());
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(new Set(counties.map(({ id }) => id)).size).toBe(counties.length);
  });

  it("knows how every place with a name is read, as its address has it", () => {
    const places = [...counties.filter(({ adcode }) => adcode !== null), ...prefectures];
    const odd = places.filter(({ id, pinyin }) => pinyin?.replaceAll(" ", "") !== id);
    expect(odd.map(({ id }) => id)).toEqual([]);
    expect(counties.filter(({ adcode, pinyin }) => adcode === null && pinyin)).toEqual([]);
  });

  it("names every county as its one shape on the map is named", () => {
    const shapes = topology.objects.counties.geometries.map(({ id, properties }) => {
      const name = properties && "name" in properties ? properties.name : "";
      return `${String(id)} ${name}`;
    });
    const missing = counties
      .filter(({ adcode }) => adcode !== null)
      .map(({ adcode, name }) => `${String(adcode)} ${name.zh}`)
      .filter((unit) => shapes.filter((shape) => shape === unit).length !== 1);
    expect(missing).toEqual([]);
  });

  it("names only government sites as portals, each place's its own, and those of all 15 prefectures", () => {
    const portals = [site, ...prefectures, ...counties].flatMap(({ portal }) => portal ?? []);
    expect(portals.filter((url) => !/^https?:\/\/www\.[a-z]+\.gov\.cn\/$/u.test(url))).toEqual([]);
    expect(new Set(portals.map((url) => new URL(url).host)).size).toBe(portals.length);
    const known = new Set(prefectures.flatMap(({ id, portal }) => (portal ? [id] : [])));
    const wanted = new Set(counties.flatMap(({ prefecture }) => prefecture ?? []));
    expect(known).toEqual(wanted);
  });
});
