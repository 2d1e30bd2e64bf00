import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import type { Project } from "../../data/schema/projects.ts";
import { builds, complaints, type Page, pageAt } from "./lib/builds.ts";
import { all, attribute, hasClass, textOf, withClass } from "./lib/dom.ts";
import { chineseTexts, marksIn, showsAll, statedFacts, tables } from "./lib/citations.ts";

const dataset = loadDataset();
const { counties, prefectures, organizations, people, teams, pairings, projects } = dataset;
const { events, mechanisms } = dataset;
/** The blocks in which a fact and its marks stand together. */
const BLOCKS = ["li", "p", "dd", "header", "figure"];
const nameOf = (table: readonly { id: string; name: { zh: string } }[], id: string | undefined) =>
  table.find((record) => record.id === id)?.name.zh;

/** What a page must say, by its route: joined here anew, so that a join lost in the site shows. */
const expected = new Map<string, (string | undefined)[]>();
const expectOn = (route: string, ...said: readonly (string | undefined)[]) =>
  expected.set(route, [...(expected.get(route) ?? []), ...said]);

for (const { id, adcode, name, note, honours = [], products = [], statements = [] } of counties) {
  if (adcode === null) {
    expectOn("/counties/unnamed/", note?.zh ?? "");
    continue;
  }
  const known = [...honours, ...products].flatMap((item) => [item.name.zh, item.note?.zh ?? ""]);
  expectOn(`/counties/${id}/`, name.zh, name.en, note?.zh ?? "", ...known);
  expectOn(`/counties/${id}/`, ...statements.map(({ text }) => text.zh));
}
for (const { county, town, members, note, statements = [] } of teams) {
  const units = members.map(({ organization }) => nameOf(organizations, organization));
  expectOn(`/counties/${county}/`, town?.zh ?? "", note?.zh ?? "", ...units);
  expectOn(`/counties/${county}/`, ...statements.map(({ text }) => text.zh));
  for (const { organization } of members) {
    expectOn(`/organizations/${organization}/`, nameOf(counties, county), town?.zh ?? "");
  }
}
for (const { helper, county, prefecture, note, statements = [] } of pairings) {
  const said = [...statements.map(({ text }) => text.zh), note?.zh ?? ""];
  const helped = counties.filter((one) =>
    county === undefined ? one.prefecture === prefecture : one.id === county,
  );
  for (const { id } of helped) expectOn(`/counties/${id}/`, nameOf(organizations, helper), ...said);
  const place = county === undefined ? nameOf(prefectures, prefecture) : nameOf(counties, county);
  expectOn(`/organizations/${helper}/`, place, ...said);
}
for (const { id, name, note, statements = [] } of organizations) {
  expectOn(`/organizations/${id}/`, name.zh, name.en, note?.zh ?? "");
  expectOn(`/organizations/${id}/`, ...statements.map(({ text }) => text.zh));
}
for (const { id, name, county, partOf, summary, participants, statements = [] } of projects) {
  expectOn(`/projects/${id}/`, name.zh, name.en, summary.zh, nameOf(counties, county));
  expectOn(`/projects/${id}/`, ...statements.map(({ text }) => text.zh));
  expectOn(`/counties/${county}/`, name.zh);
  if (partOf !== undefined) {
    expectOn(`/projects/${id}/`, nameOf(projects, partOf));
    expectOn(`/projects/${partOf}/`, name.zh);
  }
  for (const { organization, does } of participants) {
    expectOn(`/projects/${id}/`, nameOf(organizations, organization), does.zh);
    expectOn(`/organizations/${organization}/`, name.zh, does.zh);
  }
}
for (const event of events) {
  const said = [event.name.zh, event.summary?.zh ?? "", event.place?.zh ?? ""];
  expectOn("/", ...said, event.when.words?.zh ?? "");
  if (event.county !== undefined) expectOn(`/counties/${event.county}/`, ...said);
  for (const id of event.projects ?? []) expectOn(`/projects/${id}/`, ...said);
  for (const id of event.organizations ?? []) expectOn(`/organizations/${id}/`, ...said);
}
for (const { name, from, posts, statements = [] } of people) {
  const said = [
    name.zh,
    ...posts.map(({ title }) => title.zh),
    ...statements.map(({ text }) => text.zh),
  ];
  if (from !== undefined) expectOn(`/organizations/${from}/`, ...said);
  for (const { county, project } of posts) {
    if (county !== undefined) expectOn(`/counties/${county}/`, ...said);
    if (project !== undefined) expectOn(`/projects/${project}/`, ...said);
  }
}
for (const { name, summary } of mechanisms) expectOn("/about/", name.zh, summary.zh);

/** All that a page says, its title and descriptions too. */
function saidOn({ document }: Page): string {
  const metas = all(document, "meta").map((meta) => attribute(meta, "content") ?? "");
  return [textOf(document), ...metas].join(" ");
}

describe.each(builds)("$name", (build) => {
  const { pages } = build;
  const main = new Map(pages.map((page) => [page.route, textOf(page.main)]));

  test("every Chinese text of the data is shown on some page", () => {
    // A prefecture without an assisted county is there for the map alone.
    const prefectures = dataset.prefectures.filter(({ id }) =>
      counties.some(({ prefecture }) => prefecture === id),
    );
    const everything = pages.map(saidOn).join(" ");
    // The census names places for editors: pages take their names from elsewhere.
    const missing = chineseTexts({ ...tables, prefectures, census: [] }).filter(
      ([, text]) => !everything.includes(text),
    );
    expect(prefectures).toHaveLength(15);
    expect(missing).toEqual([]);
  });

  test("every record is told in full on the pages of those it concerns", () => {
    const missing = [...expected].flatMap(([route, said]) =>
      said
        .filter((words) => words === undefined || !main.get(route)?.includes(words))
        .map((words) => `${route}: ${words ?? "a reference to nothing"}`),
    );
    // The districts that no source names share a page; home and about are the other two.
    const named = counties.filter(({ adcode }) => adcode !== null);
    expect(expected.size).toBe(named.length + 1 + organizations.length + projects.length + 2);
    expect(missing).toEqual([]);
  });

  test("each fact stands somewhere beside the marks of its sources", () => {
    const blocks = pages.flatMap((page) =>
      all(page.main, ...BLOCKS).map((block) => ({ text: textOf(block), marks: marksIn(block) })),
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
              texts.some((words) => text.includes(words)) && showsAll(marks, cite),
          ),
      );
    expect(unmarked.map(({ path }) => path)).toEqual([]);
  });

  test("what was only expected is never told as done", () => {
    const findings = complaints(pages, (page) =>
      withClass(page.main, "event").map((item) => {
        const text = textOf(item);
        const event = events.find(({ name }) => text.includes(name.zh));
        if (!event) return `an event that the data does not hold: ${text}`;
        const asExpected = hasClass(item, "expected") && text.includes("\u9884\u8ba1");
        const asDone = hasClass(item, "done") && withClass(item, "expected").length === 0;
        return !(event.status === "expected" ? asExpected : asDone) && text;
      }),
    );
    expect(events.some(({ status }) => status === "expected")).toBe(true);
    expect(findings).toEqual([]);
  });

  test("each project says how far it had come, and as of when", () => {
    const stages: Readonly<Record<NonNullable<Project["stage"]> | "unknown", RegExp>> = {
      proposed: /\u8bbe\u60f3/u,
      planned: /\u8ba1\u5212/u,
      expected: /\u9884\u8ba1/u,
      preparing: /\u7b79\u5907/u,
      "drawn-up": /^\u5df2\u5236\u5b9a$/u,
      signed: /\u7b7e\u7ea6/u,
      "under-way": /\u8fdb\u884c|\u63a8\u8fdb/u,
      completed: /^\u5df2\u5b8c\u6210$/u,
      unknown: /\u672a\u8bf4\u660e/u,
    };
    const wrong = projects.filter(({ id, stage }) => {
      const [tag] = withClass(pageAt(build, `/projects/${id}/`).main, "stage");
      const dated = main.get(`/projects/${id}/`)?.includes("2024\u5e745\u670829\u65e5");
      return !tag || !stages[stage ?? "unknown"].test(textOf(tag)) || !dated;
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("each member of a team has its role, or the word that the source gives none", () => {
    const roles = {
      lead: "\u7275\u5934",
      member: "\u6210\u5458",
      convener: "\u53ec\u96c6",
      unknown: "\u672a\u8bf4\u660e",
    };
    const wrong = teams.flatMap(({ county, members }) => {
      const items = withClass(pageAt(build, `/counties/${county}/`).main, "members").flatMap(
        (list) => all(list, "li"),
      );
      return members.filter(({ organization, role }) => {
        const name = nameOf(organizations, organization) ?? "";
        const item = items.find((one) => textOf(one).startsWith(name));
        return !item || !textOf(item).includes(roles[role ?? "unknown"]);
      });
    });
    expect(wrong).toEqual([]);
  });
});
