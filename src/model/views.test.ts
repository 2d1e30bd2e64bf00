import { describe, expect, it } from "vitest";
import { countStatuses, isBeyond } from "./basis.ts";
import { mustGet } from "./lookup.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";
import { type CountyView, isDocumented } from "./views.ts";

const atlas = loadTestAtlas();
const { counties } = atlas;
const view = (id: string): CountyView => mustGet(counties, id, "县");

describe("isDocumented", () => {
  const article = ["廉江市", "英德市", "蕉岭县", "阳西县", "东源县", "五华县"];
  const pages = ["潮南区", "连山壮族瑶族自治县", "徐闻县", "雷州市", "南澳县", "德庆县"].concat([
    "鹤山市",
    "开平市",
    "台山市",
    "恩平市",
    "兴宁市",
    "四会市",
    "封开县",
  ]);

  it("is so of the six counties that the article tells of and the 13 that other sources add", () => {
    const documented = [...counties.values()].filter(({ status }) => status === "documented");
    const named = (views: readonly CountyView[]) =>
      views.map(({ county }) => county.name.zh).toSorted();
    expect(named(documented)).toEqual([...article, ...pages].toSorted());
    expect(named(documented.filter((one) => isBeyond(atlas, one)))).toEqual(pages.toSorted());
  });

  it("is not so of a county that only stands on the list, nor of a note that says so", () => {
    expect(isDocumented(view("shixing"))).toBe(false);
    expect(isDocumented(view("unnamed-district-1"))).toBe(false);
  });

  it("is not so of what is said of its prefecture, nor of a title or product of the county", () => {
    const raoping = view("raoping");
    expect(raoping.county.honours).toHaveLength(1);
    expect(raoping.pairings).toEqual([]);
    expect(
      raoping.prefecturePairings.map(({ pairing, helper, prefecture }) => [
        pairing.id,
        helper.name.zh,
        prefecture.name.zh,
      ]),
    ).toEqual([["shenzhen-chaozhou", "深圳市", "潮州市"]]);
    expect(raoping.status).toBe("listed");
    const products = { county: { ...raoping.county, products: view("yangxi").county.products } };
    expect(isDocumented({ ...raoping, ...products })).toBe(false);
  });

  it.each([
    ["team", { team: view("lianjiang").team }],
    ["town team", { townTeams: view("wuhua").townTeams }],
    ["pairing", { pairings: view("lianjiang").pairings }],
    ["person", { people: view("yangxi").people }],
    ["project", { projects: view("jiaoling").projects }],
    ["figure", { figures: view("yangxi").figures }],
    ["event", { events: view("yingde").events }],
  ])("is so of a county as soon as a %s is known", (_what, known) => {
    expect(isDocumented({ ...view("shixing"), ...known })).toBe(true);
  });
});

it("counts the 62 units by what is known of them", () => {
  expect(countStatuses(atlas)).toEqual({
    documented: 19,
    beyond: 13,
    listed: 39,
    unnamed: 4,
  });
});
