import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellReaders, toldBy, unexplainedChanges } from "./compare-editions.ts";
import { readEdition } from "./edition.ts";
import { draftCorrection, formatDraft } from "./draft.ts";

/** An edition from records by file; the files not named are empty. */
const edition = (files: Readonly<Record<string, readonly unknown[]>>) =>
  readEdition((file) => JSON.stringify({ records: files[file] ?? [] }));
type Files = Readonly<Record<string, readonly unknown[]>>;

const money = { id: "gift", name: { zh: "捐赠" }, value: 973, unit: "cny-10k", qualifier: "exact" };
const county = { id: "a", name: { zh: "甲县" } };
const units = [
  { id: "u", name: { zh: "某局" } },
  { id: "v", name: { zh: "某集团" } },
];
const changes = (old: Files, current: Files) =>
  unexplainedChanges(toldBy(edition(old)), edition(current)).map(
    ({ record: { kind, id }, about, was, is, path }) =>
      `${kind} ${id} ${about} | ${was} → ${is} | ${path.join("/")}`,
  );
const funds = (...records: unknown[]): Files => ({ "funds.json": records });

describe("what was published and has changed", () => {
  it("is a figure's number, in readers' wording", () => {
    expect(changes(funds(money), funds({ ...money, value: 980 }))).toEqual([
      "figure gift 捐赠 | 973万元 → 980万元 | value",
    ]);
    expect(changes(funds(money), funds({ ...money, qualifier: "over" }))).toEqual([
      "figure gift 捐赠 | 973万元 → 超973万元 | value",
    ]);
  });

  it("is named with what it is about, so that a reader of corrections knows which", () => {
    const subject = { kind: "organization", id: "v" };
    const about = (one: unknown): Files => ({ ...funds(one), "organizations.json": units });
    const [gift, more] = [money, { ...money, value: 980 }].map((one) => ({ ...one, subject }));
    expect(changes(about(gift), about(more))).toEqual([
      "figure gift 某集团：捐赠 | 973万元 → 980万元 | value",
    ]);
  });

  it("is the date for which it stands, once there was one", () => {
    const dated = { ...money, asOf: "2023" };
    expect(changes(funds(dated), funds({ ...dated, value: 980, asOf: "2024" }))).toEqual([
      "figure gift 捐赠 | 973万元；时间：2023年 → 980万元；时间：2024年 | value",
    ]);
    expect(changes(funds(dated), funds({ ...dated, asOf: null }))).toEqual([
      "figure gift 捐赠 | 时间：2023年 → 时间：来源未说明 | ",
    ]);
    expect(changes(funds({ ...money, asOf: null }), funds(dated))).toEqual([]);
  });

  it("is a project's stage, and an event's time and status", () => {
    const project = { id: "p", name: { zh: "园区" }, county: "a", stage: "planned" };
    const event = { id: "e", name: { zh: "开工" }, when: { on: "2024-06" }, status: "expected" };
    expect(
      changes(
        { "projects.json": [project], "events.json": [event] },
        {
          "projects.json": [{ ...project, stage: "signed" }],
          "events.json": [{ ...event, when: { on: "2024-07" }, status: "done" }],
        },
      ),
    ).toEqual([
      "project p 园区 | 计划中 → 已签约 | stage",
      "event e 开工 | 时间：2024年6月；当时预计 → 时间：2024年7月；已发生 | when",
    ]);
  });

  it("is a member's role, and a member that is gone, told once", () => {
    const team = (...members: unknown[]) => ({
      "teams.json": [{ id: "t", county: "a", members }],
      "counties.json": [county],
      "organizations.json": units,
    });
    const [u, v] = [
      { organization: "u", role: "lead" },
      { organization: "v", role: "member" },
    ];
    expect(changes(team(u, v), team({ ...u, role: "convener" }))).toEqual([
      "team t 甲县组团 | 某局：牵头；成员：某集团 → 某局：召集联席会议；成员：不再列出 | members/0/role",
    ]);
    expect(changes(team(u), team(v, u))).toEqual([]);
    expect(changes(team({ ...u, role: null }), team(u))).toEqual([]);
  });

  it("is what a pairing pairs, and what it is for", () => {
    const pairing = { id: "x", helper: "u", county: "a", kind: "assistance", asOf: null };
    const with_ = (one: unknown): Files => ({
      "pairings.json": [one],
      "counties.json": [county],
      "organizations.json": units,
    });
    expect(changes(with_(pairing), with_({ ...pairing, kind: "industry", helper: "v" }))).toEqual([
      "pairing x 某集团与甲县的结对 | 帮扶方：某局；种类：对口帮扶协作 → 帮扶方：某集团；种类：对口产业协作 | helper",
    ]);
    const renamed = {
      ...with_(pairing),
      "organizations.json": [{ id: "u", name: { zh: "某厅" } }],
    };
    expect(changes(with_(pairing), renamed)).toEqual([
      "organization v 某集团 | 某集团 → 不再列出 | ",
    ]);
    // Before pairings had a kind: to say it now corrects nothing.
    expect(changes(with_({ ...pairing, kind: undefined }), with_(pairing))).toEqual([]);
  });

  it("is a record that is gone, but for none that came, moved between files or was renamed", () => {
    expect(changes(funds(money), funds())).toEqual(["figure gift 捐赠 | 973万元 → 不再列出 | "]);
    expect(changes(funds(), funds(money))).toEqual([]);
    expect(changes(funds(money), { "indicators.json": [money] })).toEqual([]);
    expect(changes(funds(money), funds({ ...money, name: { zh: "捐款" } }))).toEqual([]);
    const gone = { "counties.json": [county] };
    expect(changes(gone, {})).toEqual(["county a 甲县 | 甲县 → 不再列出 | "]);
  });

  it("is told for a schema of another day as well as can be, and never stops the check", () => {
    const odd = [
      { ...money, unit: "dollars" },
      { id: "gift", value: { low: 1 }, asOf: 2023 },
      { id: "gift" },
      { id: 7 },
      null,
      "text",
    ];
    for (const one of odd) {
      for (const file of [
        "funds.json",
        "projects.json",
        "teams.json",
        "events.json",
        "pairings.json",
      ]) {
        const weird = { id: "gift", members: [one, { organization: 3 }], when: one, stage: one };
        expect(() => changes({ [file]: [one, weird] }, { [file]: [money] })).not.toThrow();
        expect(() => changes({ [file]: [money] }, { [file]: [one, weird] })).not.toThrow();
      }
    }
    expect(changes(funds({ ...money, unit: "dollars" }), funds(money))).toEqual([
      "figure gift 捐赠 | 973 dollars exact → 973万元 | value",
    ]);
    for (const text of ["", "[]", "{", "null", '{"records":{}}', null])
      expect(unexplainedChanges(toldBy(readEdition(() => text)), edition(funds(money)))).toEqual(
        [],
      );
  });
});

describe("an entry that explains a change", () => {
  const changed = { ...money, value: 980 };
  const entry = { id: "c", record: { kind: "figure", id: "gift" }, is: { zh: "980 万元" } };
  const now = (record: unknown, corrections: readonly unknown[]): Files => ({
    ...funds(...[record].flat()),
    "corrections.json": corrections,
  });

  it("points to the record and was written since", () => {
    expect(changes(funds(money), now(changed, [entry]))).toEqual([]);
    expect(changes(now(money, [entry]), now(changed, [entry]))).toHaveLength(1);
    expect(changes(now(money, [entry]), now(changed, [entry, { ...entry, id: "d" }]))).toEqual([]);
  });

  it("names the number that stands there now", () => {
    const earlier = { ...entry, is: { zh: "975万元" } };
    expect(changes(funds(money), now(changed, [earlier]))).toHaveLength(1);
  });

  it("does not point elsewhere, nor to a record of another kind", () => {
    const others = [
      { id: "c" },
      { id: "c", record: { kind: "figure", id: "other" } },
      { id: "c", record: { kind: "project", id: "gift" } },
    ];
    for (const other of others)
      expect(changes(funds(money), now(changed, [other]))).toHaveLength(1);
  });

  it("of a record that is gone bears its id at the end of its own", () => {
    expect(changes(funds(money), now([], [{ id: "2026-11-25-gift" }]))).toEqual([]);
    expect(changes(funds(money), now([], [{ id: "2026-11-25-gifts" }]))).toHaveLength(1);
    expect(changes(funds(money), now([], [{ id: "2026-11-25-a-gift" }]))).toHaveLength(1);
  });
});

describe("what readers know after many editions", () => {
  const entryOf = (at: number, value: number) => ({
    id: `entry-${at}`,
    record: { kind: "figure", id: "gift" },
    is: { zh: `${value}万元` },
  });

  it("is the value of which they were last told, until an entry tells of the present one", () => {
    const step = fc.record({
      value: fc.constantFrom(973, 980, 990),
      told: fc.option(fc.constantFrom(973, 980, 990), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const editions = steps.map(({ value }, at) =>
          edition({
            ...funds({ ...money, value }),
            "corrections.json": steps
              .slice(0, at + 1)
              .flatMap(({ told }, of) => (told === undefined ? [] : [entryOf(of, told)])),
          }),
        );
        const [first, ...later] = editions;
        const last = editions.at(-1);
        if (!first || !last) return;
        let known = steps[0]?.value;
        let since = new Set<number>();
        for (const { value, told } of steps.slice(1)) {
          if (told !== undefined) since.add(told);
          if (value !== known && !since.has(value)) continue;
          known = value;
          since = new Set();
        }
        const changed = unexplainedChanges(later.reduce(tellReaders, toldBy(first)), last);
        expect(changed.map(({ was }) => was)).toEqual(
          known === steps.at(-1)?.value ? [] : [`${known ?? ""}万元`],
        );
      }),
    );
  });

  it("keeps a record that is gone, or moved to another file, and not what came and was told", () => {
    const told = [{ ...funds(money), "counties.json": [county] }, { "counties.json": [county] }]
      .map(edition)
      .reduce(tellReaders, toldBy(edition(funds(money))));
    const now = (files: Files) =>
      unexplainedChanges(told, edition(files)).map(({ record, is }) => `${record.id} ${is}`);
    expect(now({})).toEqual(["gift 不再列出", "a 不再列出"]);
    expect(now({ "indicators.json": [money], "counties.json": [county] })).toEqual([]);
  });
});

describe("the entry to paste", () => {
  it("is whole but for why, which the check wants of the editor", () => {
    const [change] = unexplainedChanges(
      toldBy(edition(funds(money))),
      edition(funds({ ...money, value: 980 })),
    );
    if (!change) throw new Error("no change");
    expect(formatDraft(draftCorrection(change, "2026-11-25", new Set()))).toMatchInlineSnapshot(`
      "    {
            "id": "2026-11-25-gift",
            "date": "2026-11-25",
            "record": {
              "kind": "figure",
              "id": "gift"
            },
            "about": {
              "zh": "捐赠"
            },
            "was": {
              "zh": "973万元"
            },
            "is": {
              "zh": "980万元"
            },
            "why": {
              "zh": ""
            }
          }"
    `);
    expect(draftCorrection(change, "2026-11-25", new Set(["2026-11-25-gift"])).id).toBe(
      "2026-11-25-2-gift",
    );
  });

  it("of a record that is gone points to what it belonged to, if that is there", () => {
    const project = { id: "p", name: { zh: "园区" }, county: "a", stage: "planned" };
    const [draft, orphan] = [{ "counties.json": [county] }, {}].map((rest) => {
      const changesNow = unexplainedChanges(
        toldBy(edition({ ...rest, "projects.json": [project] })),
        edition(rest),
      );
      return changesNow.map((one) => draftCorrection(one, "2026-11-25", new Set()))[0];
    });
    expect(draft).toMatchObject({
      id: "2026-11-25-p",
      record: { kind: "county", id: "a" },
      was: { zh: "计划中" },
      is: { zh: "不再列出" },
    });
    expect(orphan).not.toHaveProperty("record");
  });
});
