import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { LanguageCode } from "../../data/languages.ts";
import type { Name, Prose } from "../../data/schema/fields/text.ts";
import type { Project } from "../../data/schema/projects.ts";
import { complaints, editions, type Page } from "./lib/builds.ts";
import { all, attribute, hasClass, textOf, withClass } from "./lib/dom.ts";
import { marksIn, plain, showsAll, statedFacts, tables, textsIn } from "./lib/citations.ts";

const dataset = loadDataset();
const { counties, prefectures, organizations, people, teams, pairings, projects } = dataset;
const { events, mechanisms } = dataset;
/** The blocks in which a fact and its marks stand together. */
const BLOCKS = ["li", "p", "dd", "header", "figure"];
const nameOf = (
  table: readonly { id: string; name: Prose }[],
  id: string | undefined,
): Prose | undefined => table.find((record) => record.id === id)?.name;

/** What a page must say, by its path: joined here anew, so that a join lost in the site shows. */
const expected = new Map<string, (Prose | undefined)[]>();
const maybe = (text: Prose | undefined) => (text ? [text] : []);
/** A name as the head of its page says it: in both languages, whichever the page's is. */
const inBoth = ({ zh, en }: Name): Prose[] => [{ zh }, { zh: en }];
const expectOn = (path: string, ...said: readonly (Prose | undefined)[]) =>
  expected.set(path, [...(expected.get(path) ?? []), ...said]);

for (const { id, adcode, name, note, honours = [], products = [], statements = [] } of counties) {
  if (adcode === null) {
    expectOn("/counties/unnamed/", ...maybe(note));
    continue;
  }
  const known = [...honours, ...products].flatMap((item) => [item.name, ...maybe(item.note)]);
  expectOn(`/counties/${id}/`, ...inBoth(name), ...maybe(note), ...known);
  expectOn(`/counties/${id}/`, ...statements.map(({ text }) => text));
}
for (const { county, town, members, note, statements = [] } of teams) {
  const units = members.map(({ organization }) => nameOf(organizations, organization));
  expectOn(`/counties/${county}/`, ...maybe(town), ...maybe(note), ...units);
  expectOn(`/counties/${county}/`, ...statements.map(({ text }) => text));
  for (const { organization } of members) {
    expectOn(`/organizations/${organization}/`, nameOf(counties, county), ...maybe(town));
  }
}
for (const { helper, county, prefecture, note, statements = [] } of pairings) {
  const said = [...statements.map(({ text }) => text), ...maybe(note)];
  const helped = counties.filter((one) =>
    county === undefined ? one.prefecture === prefecture : one.id === county,
  );
  for (const { id } of helped) expectOn(`/counties/${id}/`, nameOf(organizations, helper), ...said);
  const place = county === undefined ? nameOf(prefectures, prefecture) : nameOf(counties, county);
  expectOn(`/organizations/${helper}/`, place, ...said);
}
for (const { id, name, note, statements = [] } of organizations) {
  expectOn(`/organizations/${id}/`, ...inBoth(name), ...maybe(note));
  expectOn(`/organizations/${id}/`, ...statements.map(({ text }) => text));
}
for (const { id, name, county, partOf, summary, participants, statements = [] } of projects) {
  expectOn(`/projects/${id}/`, ...inBoth(name), summary, nameOf(counties, county));
  expectOn(`/projects/${id}/`, ...statements.map(({ text }) => text));
  expectOn(`/counties/${county}/`, name);
  if (partOf !== undefined) {
    expectOn(`/projects/${id}/`, nameOf(projects, partOf));
    expectOn(`/projects/${partOf}/`, name);
  }
  for (const { organization, does } of participants) {
    expectOn(`/projects/${id}/`, nameOf(organizations, organization), does);
    expectOn(`/organizations/${organization}/`, name, does);
  }
}
for (const event of events) {
  const said = [event.name, ...maybe(event.summary), ...maybe(event.place)];
  expectOn("/", ...said, ...maybe(event.when.words));
  if (event.county !== undefined) expectOn(`/counties/${event.county}/`, ...said);
  for (const id of event.projects ?? []) expectOn(`/projects/${id}/`, ...said);
  for (const id of event.organizations ?? []) expectOn(`/organizations/${id}/`, ...said);
}
for (const { name, from, posts, statements = [] } of people) {
  const said = [name, ...posts.map(({ title }) => title), ...statements.map(({ text }) => text)];
  if (from !== undefined) expectOn(`/organizations/${from}/`, ...said);
  for (const { county, project } of posts) {
    if (county !== undefined) expectOn(`/counties/${county}/`, ...said);
    if (project !== undefined) expectOn(`/projects/${project}/`, ...said);
  }
}
for (const { name, summary } of mechanisms) expectOn("/about/", name, summary);

/** All that a page says, its title and descriptions too. */
function saidOn({ document }: Page): string {
  const metas = all(document, "meta").map((meta) => attribute(meta, "content") ?? "");
  return [textOf(document), ...metas].join(" ");
}

const STAGES: Readonly<
  Record<LanguageCode, Readonly<Record<NonNullable<Project["stage"]> | "unknown", RegExp>>>
> = {
  zh: {
    proposed: /\u8bbe\u60f3/u,
    planned: /\u8ba1\u5212/u,
    expected: /\u9884\u8ba1/u,
    preparing: /\u7b79\u5907/u,
    "drawn-up": /^\u5df2\u5236\u5b9a$/u,
    signed: /\u7b7e\u7ea6/u,
    "under-way": /\u8fdb\u884c|\u63a8\u8fdb/u,
    completed: /^\u5df2\u5b8c\u6210$/u,
    unknown: /\u672a\u8bf4\u660e/u,
  },
  en: {
    proposed: /proposed/u,
    planned: /planned/u,
    expected: /expected/u,
    preparing: /in preparation/u,
    "drawn-up": /^drawn up$/u,
    signed: /signed/u,
    "under-way": /under way/u,
    completed: /^completed$/u,
    unknown: /not stated/u,
  },
};
/** The word that marks what was expected when it was written. */
const EXPECTED = { zh: "\u9884\u8ba1", en: "expected" };
const ROLES = {
  zh: {
    lead: "\u7275\u5934",
    member: "\u6210\u5458",
    convener: "\u53ec\u96c6",
    unknown: "\u672a\u8bf4\u660e",
  },
  en: {
    lead: "lead",
    member: "member",
    convener: "called the joint meeting",
    unknown: "role not stated",
  },
};

describe.each(editions)("$name", ({ say, pages, pageAt }) => {
  const main = new Map(pages.map((page) => [page.path, plain(textOf(page.main))]));

  test("every text of the data is shown on some page", () => {
    // A prefecture without an assisted county is there for the map alone.
    const prefectures = dataset.prefectures.filter(({ id }) =>
      counties.some(({ prefecture }) => prefecture === id),
    );
    const everything = plain(pages.map(saidOn).join(" "));
    // The census names places for editors: pages take their names from elsewhere.
    const site = { ...dataset.site, map: { ...dataset.site.map, names: [] } };
    const missing = textsIn({ ...tables, site, prefectures, census: [] }).filter(
      ([, text]) => !everything.includes(plain(say.text(text))),
    );
    const onMap = (dataset.site.map.names ?? []).filter(
      ({ name }) => !everything.includes(plain(say.short(name))),
    );
    expect(onMap).toEqual([]);
    expect(prefectures).toHaveLength(15);
    expect(missing).toEqual([]);
  });

  test("every record is told in full on the pages of those it concerns", () => {
    const missing = [...expected].flatMap(([path, said]) =>
      said
        .filter((words) => words === undefined || !main.get(path)?.includes(plain(say.text(words))))
        .map((words) => `${path}: ${say.text(words) ?? "a reference to nothing"}`),
    );
    // The districts that no source names share a page; home and about are the other two.
    const named = counties.filter(({ adcode }) => adcode !== null);
    expect(expected.size).toBe(named.length + 1 + organizations.length + projects.length + 2);
    expect(missing).toEqual([]);
  });

  test("each fact stands somewhere beside the marks of its sources", () => {
    const blocks = pages.flatMap((page) =>
      all(page.main, ...BLOCKS).map((block) => ({
        text: plain(textOf(block)),
        marks: marksIn(say, block),
      })),
    );
    const figures = /^(?:indicators|funds)\//u;
    const unmarked = statedFacts
      .filter(({ path }) => !figures.test(path) && !/^people\/[^/]+$/u.test(path))
      // The census has no words of its own, but its table has its marks: see sources.test.ts.
      .filter(({ texts }) => texts.length > 0)
      .filter(
        ({ texts, cite }) =>
          !blocks.some(
            ({ text, marks }) =>
              texts.some((words) => text.includes(plain(say.text(words)))) && showsAll(marks, cite),
          ),
      );
    expect(unmarked.map(({ path }) => path)).toEqual([]);
  });

  test("what was only expected is never told as done", () => {
    const findings = complaints(pages, (page) =>
      withClass(page.main, "event").map((item) => {
        const text = textOf(item);
        const event = events.find(({ name }) => text.includes(say.text(name)));
        if (!event) return `an event that the data does not hold: ${text}`;
        const asExpected = hasClass(item, "expected") && text.includes(EXPECTED[say.code]);
        const asDone = hasClass(item, "done") && withClass(item, "expected").length === 0;
        return !(event.status === "expected" ? asExpected : asDone) && text;
      }),
    );
    expect(events.some(({ status }) => status === "expected")).toBe(true);
    expect(findings).toEqual([]);
  });

  test("each project says how far it had come, and as of when", () => {
    const wrong = projects.filter(({ id, stage }) => {
      const [tag] = withClass(pageAt(`/projects/${id}/`).main, "stage");
      const dated = main.get(`/projects/${id}/`)?.includes(plain(say.formatDate("2024-05-29")));
      return !tag || !STAGES[say.code][stage ?? "unknown"].test(textOf(tag)) || !dated;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("each member of a team has its role, or the word that the source gives none", () => {
    const wrong = teams.flatMap(({ county, members }) => {
      const items = withClass(pageAt(`/counties/${county}/`).main, "members").flatMap((list) =>
        all(list, "li"),
      );
      return members.filter(({ organization, role }) => {
        const name = say.text(nameOf(organizations, organization)) ?? "absent";
        const item = items.find((one) => textOf(one).startsWith(name));
        return !item || !textOf(item).includes(ROLES[say.code][role ?? "unknown"]);
      });
    });
    expect(wrong).toEqual([]);
  });
});
