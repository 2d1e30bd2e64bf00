import { expect, it } from "vitest";
import { subjectKey } from "./subject-names.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { indexes } = loadTestAtlas();
const nameOf = (id: string) => {
  const figure = indexes.figures.get(id);
  return figure && indexes.subjectNames.get(subjectKey(figure.subject))?.zh;
};

it("has a name for the subject of every figure", () => {
  const nameless = [...indexes.figures.keys()].filter((id) => !nameOf(id));
  expect(nameless).toEqual([]);
});

it("calls a team by its county, and anything else by its own name", () => {
  expect(
    ["programme-teams", "lianjiang-team-cadres", "yangxi-centenarians", "guangsheng-gifts"].map(
      nameOf,
    ),
  ).toEqual(["广东省纵向组团帮扶", "廉江市", "阳西县", "广晟控股集团"]);
});
