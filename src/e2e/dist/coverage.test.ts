import { describe, expect, test } from "vitest";
import { loadDataset } from "../../data/load-dataset.ts";
import { countyPath } from "../../model/addresses.ts";
import { builds, pageAt } from "./lib/builds.ts";
import { all, attribute, closest, hasClass, textOf, withClass } from "./lib/dom.ts";

const dataset = loadDataset();
const { counties, teams, pairings, projects, events } = dataset;
/** Names and shapes come from these; they tell no fact. */
const datasets = new Set(
  dataset.sources.filter(({ kind }) => kind === "dataset").map(({ id }) => id),
);
/** The columns after a unit's name, in order, by what the data holds for them: counted here anew. */
const COUNTED = [
  [
    "team",
    (id: string) =>
      teams
        .filter(({ county, level }) => county === id && level === "county")
        .flatMap(({ members }) => members),
  ],
  ["lead", undefined],
  ["pairing", (id: string) => pairings.filter(({ county }) => county === id)],
  ["project", (id: string) => projects.filter(({ county }) => county === id)],
  ["figure", undefined],
  ["money", undefined],
  ["event", (id: string) => events.filter(({ county }) => county === id)],
] as const;
/** 已知, 部分已知, 来源没有写 */
const SAID = {
  known: "\u5df2\u77e5",
  partly: "\u90e8\u5206\u5df2\u77e5",
  unknown: "\u6765\u6e90\u6ca1\u6709\u5199",
} as const;

describe.each(builds)("$name", (build) => {
  const { main } = pageAt(build, "/data/coverage/");
  const [table] = withClass(main, "coverage");
  const rows = (table ? all(table, "tr") : []).flatMap((row) => {
    const head = all(row, "th").find((th) => attribute(th, "scope") === "row");
    const [link] = head ? all(head, "a") : [];
    const id = /\/counties\/([^/]+)\/$/u.exec((link && attribute(link, "href")) ?? "")?.[1];
    return id === undefined ? [] : [{ id, cells: all(row, "td") }];
  });

  test("has a row for each unit of the programme, which leads to its page", () => {
    const pages = counties.map((county) => countyPath(county).split("/")[2]);
    expect(rows.map(({ id }) => id).toSorted()).toEqual(pages.toSorted());
  });

  test("says in each cell, for those who hear it, what its sign says", () => {
    const wrong = rows.flatMap(({ id, cells }) =>
      cells.slice(0, 8).flatMap((cell) => {
        const states = (["known", "partly", "unknown"] as const).filter((one) =>
          hasClass(cell, one),
        );
        const [state] = states;
        const text = textOf(cell).replace(/\s?\d+$/u, "");
        return states.length !== 1 || state === undefined || text !== SAID[state] ? [id] : [];
      }),
    );
    expect(rows[0]?.cells).toHaveLength(10);
    expect(wrong).toEqual([]);
  });

  test("counts what the data holds, and never shows a zero", () => {
    const wrong = rows.flatMap(({ id, cells }) =>
      COUNTED.flatMap(([column, recordsOf], at) => {
        if (!recordsOf) return [];
        const count = recordsOf(id).length;
        const cell = cells[at];
        const shown = cell ? (/\d+$/u.exec(textOf(cell))?.[0] ?? "") : "no cell";
        const isKnown = cell !== undefined && !hasClass(cell, "unknown");
        return shown === (count === 0 ? "" : String(count)) && isKnown === count > 0
          ? []
          : [`${id}: ${column} shows ${shown} of ${count}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("counts no source for a unit that is only listed", () => {
    const listed = rows.filter(({ cells }) =>
      cells.slice(0, 8).every((cell) => hasClass(cell, "unknown")),
    );
    const wrong = listed.filter(({ cells }) => textOf(cells[8] ?? main) !== "\u6ca1\u6709");
    expect(listed.length).toBeGreaterThan(0);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("lists every fact that rests on one source alone", () => {
    const single = [projects, pairings, teams, events, dataset.indicators, dataset.funds]
      .flat()
      .filter((record) => {
        const claims = "otherClaims" in record ? (record.otherClaims ?? []) : [];
        const cited = [record, ...claims].flatMap(({ cite }) => cite.map(({ source }) => source));
        return new Set(cited.filter((id) => !datasets.has(id))).size < 2;
      });
    const section = all(main, "section").find(
      (one) => attribute(one, "aria-labelledby") === "single",
    );
    expect(section ? all(section, "li") : []).toHaveLength(single.length);
  });

  test("tells how to help, and is reached from every page and from About", () => {
    const leads = (root: Parameters<typeof all>[0], end: string) =>
      all(root, "a").filter((link) => attribute(link, "href")?.endsWith(end));
    expect(leads(main, "/about/#contribute")).not.toEqual([]);
    const about = pageAt(build, "/about/");
    const found = leads(about.document, "/data/coverage/").map(
      (link) => closest(link, "nav", "main")?.tagName,
    );
    expect(new Set(found)).toEqual(new Set(["nav", "main"]));
  });
});
