import { describe, expect, it } from "vitest";
import { keyFigures } from "./record-lists.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const atlas = loadTestAtlas();
const { dataset, indexes } = atlas;
const views = [
  ...atlas.counties.values(),
  ...atlas.projects.values(),
  ...atlas.organizations.values(),
];

/** All objects within a value, however deep: what a page made from it can show. */
function* objectsWithin(value: unknown): Generator<object> {
  if (typeof value !== "object" || value === null) return;
  yield value;
  for (const inner of Object.values(value)) yield* objectsWithin(inner);
}

describe("buildAtlas", () => {
  it("brings every figure to a page: that of its subject, or the home page", () => {
    const programme = indexes.figuresBySubject.get("programme") ?? [];
    const shown = new Set<object>([...objectsWithin([views, indexes.events]), ...programme]);
    const lost = [...indexes.figures.values()].filter((figure) => !shown.has(figure));
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("brings every person, team, pairing, project and event to a page", () => {
    const shown = new Set<object>(objectsWithin([views, indexes.events]));
    const { people, teams, pairings, projects, events } = dataset;
    const lost = [...people, ...teams, ...pairings, ...projects, ...events].filter(
      (record) => !shown.has(record),
    );
    expect(lost.map(({ id }) => id)).toEqual([]);
  });

  it("gives each county its own: Lianjiang's team, pairing, people and projects", () => {
    const lianjiang = atlas.counties.get("lianjiang");
    expect(lianjiang?.team?.members.map(({ unit }) => unit.name.zh)).toEqual([
      "省统计局",
      "广铁集团",
      "省港航集团",
    ]);
    expect(lianjiang?.pairings.map(({ helper }) => helper.name.zh)).toEqual(["广州市白云区"]);
    expect(lianjiang?.people.map(({ person }) => person.name.zh)).toEqual(["李雪"]);
    expect(new Set(lianjiang?.projects.map(({ county }) => county))).toEqual(
      new Set(["lianjiang"]),
    );
  });

  it("tells a county's team from that of its town", () => {
    const wuhua = atlas.counties.get("wuhua");
    expect(wuhua?.team?.team.level).toBe("county");
    expect(wuhua?.townTeams.map(({ team }) => team.town?.zh)).toEqual(["横陂镇"]);
  });

  it("gives Guangsheng's sums to Guangsheng, and to neither county that it helps", () => {
    const sums = ["guangsheng-project-funding", "guangsheng-purchases", "guangsheng-gifts"];
    const own = atlas.organizations.get("guangsheng-group")?.figures.map(({ id }) => id);
    expect(own).toEqual(sums);
    for (const id of ["dongyuan", "wuhua"]) expect(atlas.counties.get(id)?.figures).toEqual([]);
  });

  it("opens the home page with the figures of site.json, in its order", () => {
    expect(keyFigures(atlas).map(({ id }) => id)).toEqual(dataset.site.keyFigures);
  });
});
