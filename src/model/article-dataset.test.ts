import { describe, expect, it } from "vitest";
import type { Dataset } from "../data/dataset.ts";
import { findCitations } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";
import { TABLE_NAMES, TABLES } from "../data/schema/files.ts";
import { DataFolder } from "../data/testing/test-facts.ts";
import { articleDataset } from "./article-dataset.ts";
import { countStatuses } from "./basis.ts";
import { buildAtlas } from "./atlas.ts";
import { byId } from "./lookup.ts";
import { basisOf, beyondKinds, type SourcesById } from "./support.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { dataset } = loadTestAtlas();
const alone = articleDataset(dataset);
const sources = byId(dataset.sources);
const page = { source: "panyu-wuhua", at: "正文" };
const article = { source: "nanfang-2024-05-29", at: "7" };

describe("basisOf", () => {
  it("tells the article from all other kinds, and lets a dataset count for neither", () => {
    const boundaries = { source: "boundaries", at: "边界" };
    expect(basisOf(sources, [article, boundaries])).toBe("article");
    expect(basisOf(sources, [boundaries])).toBe("article");
    expect(basisOf(sources, [boundaries, page])).toBe("beyond");
    expect(basisOf(sources, [page, article])).toBe("both");
  });

  it("names the kinds that alone tell a fact, in their order and each once", () => {
    const known: SourcesById = new Map<string, Pick<Source, "kind">>([
      ...sources,
      ...(["press", "statistics", "institution", "media"] as const).map(
        (kind, at) => [`s${at}`, { kind }] as const,
      ),
    ]);
    const cite = ["s1", "s2", "s0", page.source, "s3", "s0"].map((source) => ({ source }));
    expect(beyondKinds(known, cite)).toEqual([
      "official-page",
      "press",
      "media",
      "institution",
      "statistics",
    ]);
    expect(basisOf(known, cite.slice(0, 1))).toBe("beyond");
    expect(beyondKinds(known, [...cite, article])).toEqual([]);
    expect(basisOf(known, [...cite, article])).toBe("both");
  });
});

describe("articleDataset", () => {
  it("cites no other source, and nothing that the article says is lost", () => {
    const cited = [...findCitations({ ...alone, topology: null })].map(({ source }) => source);
    expect(new Set(cited)).toEqual(new Set(["nanfang-2024-05-29", "boundaries"]));
    const ofArticle = (from: Dataset) =>
      TABLE_NAMES.flatMap((table) =>
        [...findCitations(from[table])].filter(({ source }) => source === article.source),
      ).length;
    // The unit that a page names is left as one of the five, on the article's word.
    expect(ofArticle(alone)).toBe(ofArticle(dataset) + 2);
  });

  it("passes the whole check of the data", () => {
    const folder = new DataFolder();
    for (const name of TABLE_NAMES)
      folder.write(TABLES[name].file, JSON.stringify({ records: alone[name] }));
    // The story tells of the whole folder; what it names of later sources is not shown without them.
    folder.write("site.json", JSON.stringify({ ...alone.site, story: false }));
    expect(folder.report()).toBe("");
  });

  it("tells what the article tells: six counties, two pairings, 62 units of which five are unnamed", () => {
    const atlas = buildAtlas(alone);
    expect(countStatuses(atlas)).toEqual({ documented: 6, beyond: 0, listed: 51, unnamed: 5 });
    expect(alone.pairings.map(({ id }) => id)).toEqual(["baiyun-lianjiang", "panyu-jiaoling"]);
    expect(alone.counties).toHaveLength(62);
    expect(atlas.counties.get("chaonan")?.county).toMatchObject({ adcode: null, prefecture: null });
    expect(atlas.counties.get("wuhua")?.pairings).toEqual([]);
    expect(atlas.organizations.has("zhongshan")).toBe(false);
  });

  it("calls the units of the map as before, though it has no census", () => {
    expect(alone.census).toEqual([]);
    const names = buildAtlas(alone).indexes.unitNames;
    expect(names.get("440103")).toEqual({ zh: "荔湾区", en: "Liwan District" });
    expect(names.get("440514")).toEqual({ zh: "潮南区", en: "Chaonan District" });
    expect(names).toEqual(buildAtlas(dataset).indexes.unitNames);
  });

  it("is the dataset itself where nothing rests on other sources", () => {
    expect(articleDataset(alone)).toBe(alone);
  });

  it("leads to no further reading and shows no photo, even where nothing else is left out", () => {
    const place = { page: { kind: "county", id: "lianjiang" }, id: "x" } as const;
    const named = { zh: "某某", en: "Something" };
    const links = [
      { ...place, title: named, publisher: named, published: null, url: "x", read: "2026" },
    ];
    const photos = [
      {
        ...{ ...place, file: "x.jpg", alt: named, caption: named, credit: named, taken: null },
        licence: "cc-by-4.0" as const,
      },
    ];
    expect(articleDataset({ ...alone, links, photos })).toMatchObject({ links: [], photos: [] });
    expect(articleDataset({ ...dataset, links, photos })).toMatchObject({ links: [], photos: [] });
  });

  it("lets an official page that a site leads with count as its source", () => {
    const led = { ...dataset, site: { ...dataset.site, leadSource: page.source } };
    expect(articleDataset(led)).toBe(led);
  });

  it("says what the article says where an official page's claim was chosen", () => {
    const [figure, ...others] = dataset.indicators;
    const [team, ...teams] = dataset.teams;
    const [lead, ...members] = team?.members ?? [];
    if (!figure || !team || !lead) throw new Error("there is nothing to change");
    const claim = { unit: figure.unit, qualifier: "about" as const, asOf: null, cite: [article] };
    const told = articleDataset({
      ...dataset,
      indicators: [
        {
          ...figure,
          cite: [page],
          otherClaims: [
            { ...claim, value: 150 },
            { ...claim, value: 140, cite: [page] },
            { ...claim, value: 130 },
          ],
        },
        ...others,
      ],
      teams: [
        {
          ...team,
          members: [
            {
              ...lead,
              cite: [page],
              otherClaims: [{ role: "member", asOf: null, cite: [article] }],
            },
            ...members,
          ],
        },
        ...teams,
      ],
    });
    expect(told.indicators[0]).toMatchObject({ value: 150, qualifier: "about", asOf: null });
    expect(told.indicators[0]?.otherClaims?.map(({ value }) => value)).toEqual([130]);
    expect(told.teams[0]?.members[0]).toMatchObject({ role: "member", cite: [article] });
  });

  it("takes along what points to a record that is gone", () => {
    const project = dataset.projects.find(({ id }) => id === "jiaoling-food-park");
    const gone = articleDataset({
      ...dataset,
      projects: dataset.projects.map((one) => (one === project ? { ...one, cite: [page] } : one)),
      organizations: dataset.organizations.map((one) =>
        one.id === "guangsheng-group" ? { ...one, cite: [page] } : one,
      ),
    });
    expect(JSON.stringify({ ...gone, topology: null })).not.toMatch(
      /jiaoling-food-park|"guangsheng-group"/u,
    );
    expect(gone.teams.map(({ id }) => id)).not.toContain("dongyuan");
    expect(gone.funds.map(({ id }) => id)).toEqual(["programme-funds"]);
    expect(() => buildAtlas(gone)).not.toThrow();
  });
});
