import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { When } from "../data/schema/fields/dates.ts";
import { byTime, subjectKey } from "./indexes.ts";
import { loadTestAtlas } from "./testing/test-atlas.ts";

const { counties, indexes } = loadTestAtlas();
const { neighbours } = indexes;
const adcodes = (adcode: string) => (neighbours.get(adcode) ?? []).map((unit) => unit.adcode);

describe("neighbours", () => {
  it("is mutual", () => {
    const alone = [...neighbours.keys()].flatMap((one) =>
      adcodes(one)
        .filter((other) => !adcodes(other).includes(one))
        .map((other) => `${one} ${other}`),
    );
    expect(alone).toEqual([]);
  });

  it("lists each neighbour once, in order, and never the unit itself", () => {
    for (const one of neighbours.keys()) {
      const found = adcodes(one);
      expect(found).not.toContain(one);
      expect(found).toEqual([...new Set(found)].toSorted());
    }
  });

  it("knows Lianjiang's neighbours within Guangdong, across the prefecture's border too", () => {
    const names = (neighbours.get("440881") ?? []).map(({ name }) => name.zh);
    expect(names).toEqual(["坡头区", "遂溪县", "吴川市", "化州市"]);
  });

  it("gives a neighbour of a county its record only if it is in the programme", () => {
    const around = counties.get("lianjiang")?.neighbours ?? [];
    expect(around.map(({ county }) => county?.id ?? null)).toEqual([
      null,
      "suixi",
      "wuchuan",
      "huazhou",
    ]);
  });

  it("are none for an island, nor for a district without a place on the map", () => {
    expect(counties.get("nanao")?.neighbours).toEqual([]);
    expect(counties.get("unnamed-district-1")?.neighbours).toEqual([]);
  });
});

describe("byTime", () => {
  const inOrder = (...times: When[]) =>
    times
      .map((when) => ({ when }))
      .toSorted(byTime)
      .map(({ when }) => when);

  const before = (first: When, second: When) => {
    expect(inOrder(second, first)).toEqual([first, second]);
  };

  it("sorts dates of any precision", () => {
    before({ on: "2023-10" }, { on: "2023-11" });
    before({ on: "2024-03-14" }, { on: "2024-04-28" });
    before({ on: "2024-04-28" }, { on: "2024-05" });
  });

  it("puts a mere year after all dates in that year", () => {
    before({ on: "2023-11" }, { on: "2023" });
    before({ on: "2023" }, { on: "2024-01" });
  });

  it("puts a time known by its bounds after its latest date", () => {
    before({ on: "2024-05-09" }, { notAfter: "2024-05-29" });
    before({ on: "2024-05-29" }, { notBefore: "2024-05-09", notAfter: "2024-05-29" });
    before({ notAfter: "2024-05-29" }, { on: "2024-06" });
  });

  it("keeps the order of the file for equal times", () => {
    const [one, other] = [
      { when: { on: "2024" }, id: 1 },
      { when: { on: "2024" }, id: 2 },
    ];
    expect([one, other].toSorted(byTime)).toEqual([one, other]);
  });

  it("gives the same order for any order of the input", () => {
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

  it("sorts the events of the programme from its launch to the plans", () => {
    const ids = indexes.events.map(({ event }) => event.id);
    expect(ids[0]).toBe("programme-launch");
    expect(ids[1]).toBe("teams-set-out");
    const done = indexes.events.map(({ event }) => event.status);
    expect(done.lastIndexOf("done")).toBeLessThan(done.indexOf("expected"));
  });
});

describe("subjectNames", () => {
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
});
