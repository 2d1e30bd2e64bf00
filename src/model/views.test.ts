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
  ]);

  it("is so of the six counties that the article tells of and the ten that official pages add", () => {
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

  it.each([
    ["team", { team: view("lianjiang").team }],
    ["town team", { townTeams: view("wuhua").townTeams }],
    ["pairing", { pairings: view("lianjiang").pairings }],
    ["person", { people: view("yangxi").people }],
    ["project", { projects: view("jiaoling").projects }],
    ["figure", { figures: view("yangxi").figures }],
    ["event", { events: view("yingde").events }],
    [
      "honour",
      { county: { ...view("shixing").county, honours: view("lianjiang").county.honours } },
    ],
    [
      "product",
      { county: { ...view("shixing").county, products: view("yangxi").county.products } },
    ],
  ])("is so of a county as soon as a %s is known", (_what, known) => {
    expect(isDocumented({ ...view("shixing"), ...known })).toBe(true);
  });
});

it("counts the 62 units by what is known of them", () => {
  expect(countStatuses(atlas)).toEqual({
    documented: 16,
    beyond: 10,
    listed: 42,
    unnamed: 4,
  });
});
