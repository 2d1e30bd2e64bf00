import { describe, expect, it } from "vitest";
import type { Correction } from "../data/schema/corrections.ts";
import type { RecordPointer } from "../data/schema/fields/reference.ts";
import { countyPath } from "./addresses.ts";
import { buildAtlas } from "./atlas.ts";
import { groupBy, mustGet } from "./lookup.ts";
import {
  correctionsOf,
  recordsOnCounty,
  recordsOnOrganization,
  recordsOnProject,
} from "./page-records.ts";
import { recordPath } from "./record-path.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { dataset } = loadTestAtlas();
const correction = (id: string, date: string, record?: RecordPointer): Correction => ({
  ...{ id, date, about: { zh: id }, was: { zh: "一" }, is: { zh: "二" }, why: { zh: "三" } },
  ...(record ? { record } : {}),
});
const { indicators, funds, teams, pairings, projects, events, people } = dataset;
const pointers: RecordPointer[] = [
  ...[...indicators, ...funds].map(({ id }) => ({ kind: "figure" as const, id })),
  ...teams.map(({ id }) => ({ kind: "team" as const, id })),
  ...pairings.map(({ id }) => ({ kind: "pairing" as const, id })),
  ...projects.map(({ id }) => ({ kind: "project" as const, id })),
  ...events.map(({ id }) => ({ kind: "event" as const, id })),
  ...people.map(({ id }) => ({ kind: "person" as const, id })),
];

describe("correctionsOf", () => {
  const record = { kind: "project", id: "jiaoling-food-park" } as const;
  const atlas = buildAtlas({
    ...dataset,
    corrections: [
      correction("older", "2026-11-25", record),
      correction("of-none", "2026-11-25"),
      correction("newer", "2026-12-01", record),
      correction("of-a-namesake", "2026-12-01", { kind: "team", id: "jiaoling" }),
    ],
  });
  const ids = (records: readonly RecordPointer[]) =>
    correctionsOf(atlas, records).map(({ id }) => id);

  it("finds those that point to a record, newest first", () => {
    expect(ids([record])).toEqual(["newer", "older"]);
    expect(ids([])).toEqual([]);
  });

  it("takes no record of another kind for it, though it has the same id", () => {
    expect(ids([{ kind: "county", id: "jiaoling" }])).toEqual([]);
    expect(ids([{ kind: "team", id: "jiaoling" }])).toEqual(["of-a-namesake"]);
  });

  it("shows a correction on the page to which its own entry leads", () => {
    const keys = (records: readonly RecordPointer[]) =>
      new Set(records.map(({ kind, id }) => `${kind}:${id}`));
    const counties = groupBy(atlas.counties.values(), ({ county }) => countyPath(county));
    const pages = new Map([
      ...[...counties].map(
        ([path, views]) => [path, keys(views.flatMap(recordsOnCounty))] as const,
      ),
      ...[...atlas.projects].map(
        ([id, view]) => [`/projects/${id}/`, keys(recordsOnProject(view))] as const,
      ),
      ...[...atlas.organizations].map(
        ([id, view]) => [`/organizations/${id}/`, keys(recordsOnOrganization(view))] as const,
      ),
    ]);
    // What the home page and About tell, figures aside, has no note of its own there.
    const elsewhere = pointers.filter((one) =>
      /^\/(?:about\/)?(?:#|$)/u.test(recordPath(atlas, one) ?? "/"),
    );
    const lost = pointers
      .filter((one) => !elsewhere.includes(one))
      .filter((one) => {
        const [page = ""] = (recordPath(atlas, one) ?? "").split("#");
        return !mustGet(pages, page, "page").has(`${one.kind}:${one.id}`);
      });
    expect(pointers.length - elsewhere.length).toBeGreaterThan(40);
    expect(lost).toEqual([]);
  });
});
