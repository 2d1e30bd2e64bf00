import { describe, expect, it } from "vitest";
import { countStatuses } from "./count-statuses.ts";
import { type CountyView, isDocumented } from "./county.ts";
import { mustGet } from "./must-get.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { counties } = loadTestAtlas();
const view = (id: string): CountyView => mustGet(counties, id, "县");

describe("isDocumented", () => {
  it("is so of the six counties that the article tells of, and of no other", () => {
    const documented = [...counties.values()].filter(({ status }) => status === "documented");
    expect(documented.map(({ county }) => county.name.zh).toSorted()).toEqual(
      ["廉江市", "英德市", "蕉岭县", "阳西县", "东源县", "五华县"].toSorted(),
    );
  });

  it("is not so of a county that only stands on the list, nor of a note that says so", () => {
    expect(isDocumented(view("shixing"))).toBe(false);
    expect(isDocumented(view("chaonan"))).toBe(false);
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
  expect(countStatuses(loadTestAtlas())).toEqual({ documented: 6, listed: 52, unnamed: 4 });
});
