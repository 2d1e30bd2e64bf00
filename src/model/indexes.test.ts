import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { When } from "../data/schema/fields/dates.ts";
import { byTime, subjectKey } from "./indexes.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { counties, indexes } = loadTestAtlas();
const { neighbours } = indexes;
const adcodes = (adcode: string) => (neighbours.get(adcode) ?? []).map((unit) => unit.adcode);

describe("neighboursByAdcode", () => {
  it("is mutual: whoever borders on another is bordered on by it", () => {
    const alone = [...neighbours.keys()].flatMap((one) =>
      adcodes(one)
        .filter((other) => !adcodes(other).includes(one))
        .map((other) => `${one} ${other}`),
    );
    expect(alone).toEqual([]);
  });

  it("names no unit its own neighbour, none twice, and all in order", () => {
    for (const one of neighbours.keys()) {
      const found = adcodes(one);
      expect(found).not.toContain(one);
      expect(found).toEqual([...new Set(found)].toSorted());
    }
  });

  it("knows Lianjiang's neighbours within Guangdong, across the prefecture's border too", () => {
    const names = (neighbours.get("440881") ?? []).map(({ name }) => name);
    expect(names).toEqual(["坡头区", "遂溪县", "吴川市", "化州市"]);
  });

  it("leads from a county's page to the pages of neighbours in the programme alone", () => {
    const around = counties.get("lianjiang")?.neighbours ?? [];
    expect(around.map(({ county }) => county?.id ?? null)).toEqual([
      null,
      "suixi",
      "wuchuan",
      "huazhou",
    ]);
  });

  it("knows none of an island, nor of a district without a place on the map", () => {
    expect(counties.get("nanao")?.neighbours).toEqual([]);
    expect(counties.get("unnamed-district-1")?.neighbours).toEqual([]);
  });
});

const inOrder = (...times: When[]) =>
  times
    .map((when) => ({ when }))
    .toSorted(byTime)
    .map(({ when }) => when);

const before = (first: When, second: When) => {
  expect(inOrder(second, first)).toEqual([first, second]);
};

it("puts dates in their order, however precise", () => {
  before({ on: "2023-10" }, { on: "2023-11" });
  before({ on: "2024-03-14" }, { on: "2024-04-28" });
  before({ on: "2024-04-28" }, { on: "2024-05" });
});

it("puts what is dated by a year alone after what has a date in that year", () => {
  before({ on: "2023-11" }, { on: "2023" });
  before({ on: "2023" }, { on: "2024-01" });
});

it("puts a bounded time after what happened on its last day", () => {
  before({ on: "2024-05-09" }, { notAfter: "2024-05-29" });
  before({ on: "2024-05-29" }, { notBefore: "2024-05-09", notAfter: "2024-05-29" });
  before({ notAfter: "2024-05-29" }, { on: "2024-06" });
});

it("keeps the editors' order among equals", () => {
  const [one, other] = [
    { when: { on: "2024" }, id: 1 },
    { when: { on: "2024" }, id: 2 },
  ];
  expect([one, other].toSorted(byTime)).toEqual([one, other]);
});

it("orders any times alike, whatever order they come in", () => {
  const date = fc.constantFrom("2023", "2023-10", "2023-10-05", "2024", "2024-05-29", "2026");
  const when = fc.oneof(
    date.map((on): When => ({ on })),
    date.map((notAfter): When => ({ notAfter })),
    date.map((notBefore): When => ({ notBefore })),
  );
  fc.assert(
    fc.property(fc.array(when), (times) => {
      const keys = (list: When[]) => list.map((one) => one.on ?? one.notAfter ?? one.notBefore);
      expect(keys(inOrder(...times))).toEqual(keys(inOrder(...times.toReversed())));
    }),
  );
});

it("tells the programme's story from its launch to the plans' end", () => {
  const ids = loadTestAtlas().indexes.events.map(({ event }) => event.id);
  expect(ids[0]).toBe("programme-launch");
  expect(ids[1]).toBe("teams-set-out");
  const done = loadTestAtlas().indexes.events.map(({ event }) => event.status);
  expect(done.lastIndexOf("done")).toBeLessThan(done.indexOf("expected"));
});

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
