import { describe, expect, it } from "vitest";
import type { Dataset } from "../data/dataset.ts";
import type { Source } from "../data/schema/sources.ts";
import { buildAtlas } from "./atlas.ts";
import { coverage, coverageSummary, lastReading, unitsOf } from "./coverage.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const real = loadTestAtlas().dataset;
const TODAY = "2026-11-23";
const board = (changes: Partial<Dataset> = {}, today = TODAY) =>
  coverage(buildAtlas({ ...real, ...changes }), today);

/** The real data's article, and a page that nothing but these tests cites. */
const article = real.sources.find(({ kind }) => kind === "article");
if (!article) throw new Error("The data has no article.");
const page: Source = { ...article, id: "test-page", kind: "official-page", published: "2026-03" };
const fromArticle = [{ source: article.id, at: "1" }];
const fromBoth = [...fromArticle, { source: "test-page", at: "1" }];
const sources = [...real.sources, page];

function unit(id: string, changes: Partial<Dataset> = {}) {
  const found = unitsOf(board(changes)).find(({ view }) => view.county.id === id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}
const knowledge = (id: string, changes: Partial<Dataset>) => unit(id, changes).aspects;

describe("coverage", () => {
  it("has a row for each of the 62 units, once, by prefecture, the unplaced last", () => {
    const { groups } = board();
    const ids = groups.flatMap(({ units }) => units.map(({ view }) => view.county.id));
    expect(ids.toSorted()).toEqual(real.counties.map(({ id }) => id).toSorted());
    expect(groups.at(-1)?.prefecture).toBeNull();
  });

  it("counts no source for a unit of which only the list is known", () => {
    const silent = {
      sources,
      teams: [],
      pairings: [],
      projects: [],
      indicators: [],
      funds: [],
      events: [],
      people: [],
      mechanisms: [],
      organizations: [],
      counties: real.counties.map(({ id, adcode, name, kind, prefecture }) => ({
        ...{ id, adcode, name, kind, prefecture },
        cite: [...fromBoth, { source: "boundaries", at: "边界" }],
      })),
    };
    const units = unitsOf(coverage(buildAtlas({ ...real, ...silent }), TODAY));
    expect(new Set(units.map(({ sources: { length } }) => length))).toEqual(new Set([0]));
    expect(new Set(units.map(({ age }) => age))).toEqual(new Set(["none"]));
    expect(
      units.flatMap(({ aspects }) =>
        Object.values(aspects).filter((one) => one.knowledge !== "unknown"),
      ),
    ).toEqual([]);
  });

  it("counts each source behind a unit's facts once, whatever stands on it", () => {
    const lianjiang = real.pairings.filter(({ county }) => county === "lianjiang");
    expect(lianjiang).not.toEqual([]);
    const pairings = lianjiang.map((one) => ({ ...one, cite: fromBoth }));
    const found = unit("lianjiang", { sources, pairings });
    expect(found.sources.map(({ id }) => id)).toEqual(
      expect.arrayContaining([article.id, "test-page"]),
    );
    expect(new Set(found.sources).size).toBe(found.sources.length);
    expect(found).toMatchObject({ newest: "2026-03", age: "recent" });
  });

  it("knows a lead only where a source says lead, and a list only where it is whole", () => {
    const teams = (role: "lead" | "convener" | null, membersKnown: "complete" | "partial") =>
      real.teams.slice(0, 1).map((team) => ({
        ...team,
        ...{ county: "lianjiang", level: "county" as const, membersKnown },
        members: team.members.slice(0, 1).map((member) => ({ ...member, role })),
      }));
    const of = (...args: Parameters<typeof teams>) => {
      const { team, lead } = knowledge("lianjiang", { teams: teams(...args) });
      return [team.knowledge, team.count, lead.knowledge];
    };
    expect(of("lead", "complete")).toEqual(["known", 1, "known"]);
    expect(of("convener", "partial")).toEqual(["partly", 1, "unknown"]);
    expect(of(null, "complete")).toEqual(["known", 1, "unknown"]);
    expect(knowledge("lianjiang", { teams: [] }).lead.knowledge).toBe("unknown");
  });

  it("tells industry co-operation from assistance, and an expected event from one that came", () => {
    const pairings = real.pairings.map((one) => ({ ...one, kind: "industry" as const }));
    expect(knowledge("lianjiang", { pairings }).pairing).toEqual({ knowledge: "partly", count: 1 });
    const events = real.events
      .slice(0, 1)
      .map((one) => ({ ...one, county: "lianjiang", status: "expected" as const }));
    expect(knowledge("lianjiang", { events }).event).toEqual({ knowledge: "partly", count: 1 });
    expect(knowledge("lianjiang", {}).event.knowledge).toBe("known");
  });

  it("calls a project known in part while no source says how far any had come", () => {
    const projects = real.projects.map((one) => ({ ...one, stage: null }));
    expect(knowledge("lianjiang", { projects }).project.knowledge).toBe("partly");
    expect(knowledge("lianjiang", {}).project.knowledge).toBe("known");
  });

  it("calls money known in part where it is a team member's, divided by no source", () => {
    expect(knowledge("dongyuan", {}).money.knowledge).toBe("partly");
    expect(knowledge("huazhou", {}).money).toEqual({ knowledge: "unknown", count: 0 });
  });
});

describe("the facts of the board", () => {
  const [figure] = real.indicators;
  if (!figure) throw new Error("The data has no indicator.");
  const one = (changes: Partial<typeof figure>, today?: string) =>
    board({ sources, indicators: [{ ...figure, ...changes }], funds: [] }, today).facts[0];

  it("are all figures, projects, teams, pairings and events", () => {
    const { indicators, funds, projects, teams, pairings, events } = real;
    const all = [indicators, funds, projects, teams, pairings, events].flat().map(({ id }) => id);
    expect(board().facts.map(({ id }) => id)).toEqual(all);
  });

  it("have a second source by a citation, or by another claim, and not by a second paragraph", () => {
    const count = (changes: Partial<typeof figure>) => one(changes)?.sources.length;
    expect(count({ cite: fromBoth })).toBe(2);
    expect(count({ cite: [...fromArticle, { source: article.id, at: "2" }] })).toBe(1);
    const { value, unit: counted, qualifier } = figure;
    const claim = { value, unit: counted, qualifier, asOf: null, cite: fromBoth.slice(1) };
    expect(count({ cite: fromArticle, otherClaims: [claim] })).toBe(2);
    expect(count({ cite: [{ source: "boundaries", at: "边界" }] })).toBe(0);
  });

  it("are older than a year by their newest source", () => {
    expect(one({ cite: fromArticle })?.age).toBe("old");
    expect(one({ cite: fromBoth })).toMatchObject({ age: "recent", newest: "2026-03" });
    expect(one({ cite: fromArticle }, "2025-05-29")?.age).toBe("recent");
    expect(one({ cite: fromArticle }, "2025-05-30")?.age).toBe("old");
  });

  it("are summed up by what they lack", () => {
    const undated = { ...page, published: null };
    const made = board({
      sources: [...real.sources, undated],
      indicators: [
        { ...figure, id: "single-old", cite: fromArticle },
        { ...figure, id: "second-undated", cite: fromBoth },
      ],
      ...{ funds: [], projects: [], teams: [], pairings: [], events: [] },
    });
    const { singleSource, old, undated: ageless, facts } = coverageSummary(made);
    expect(facts).toBe(2);
    expect(singleSource.map(({ id }) => id)).toEqual(["single-old"]);
    expect(old.map(({ id }) => id)).toEqual(["single-old"]);
    expect(ageless.map(({ id }) => id)).toEqual(["second-undated"]);
  });
});

describe("lastReading", () => {
  it("is the day of the newest reading, so that the same data gives the same page", () => {
    const read = (...days: string[]) =>
      lastReading(
        buildAtlas({
          ...real,
          sources: [
            ...real.sources,
            ...days.map((day, n) => ({ ...page, id: `p-${n}`, read: day })),
          ],
        }),
      );
    expect(read("2027-02-03")).toBe("2027-02-03");
    expect(read("2027-02")).toBe("2027-02-01");
    expect(read("2027")).toBe("2027-01-01");
  });
});
