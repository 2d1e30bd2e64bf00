import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Choices,
  formatState,
  INITIAL,
  keepInSight,
  LAYERS,
  type MapState,
  parseState,
} from "./map-state.ts";

const choices: Choices = {
  counties: new Map([
    ["lianjiang", { prefecture: "zhanjiang", kind: "county" }],
    ["yingde", { prefecture: "qingyuan", kind: "county" }],
    ["unnamed-district-1", { prefecture: null, kind: "district" }],
  ]),
  prefectures: new Set(["zhanjiang", "qingyuan"]),
  kinds: new Set(["county", "district"]),
};
const oneOf = (known: Iterable<string>) => fc.option(fc.constantFrom(...known));
const states: fc.Arbitrary<MapState> = fc
  .record({
    county: oneOf(choices.counties.keys()),
    prefecture: oneOf(choices.prefectures),
    kind: oneOf(choices.kinds),
    layer: fc.constantFrom(...LAYERS),
  })
  .filter((state) => keepInSight(state, choices, "county") === state);
/** Queries as people and programs leave them: right, half right and nonsense. */
const queries = fc.oneof(
  fc.string(),
  fc.webQueryParameters(),
  fc
    .array(
      fc.tuple(
        fc.constantFrom("county", "layer", "prefecture", "kind", "only", "utm_source"),
        fc.oneof(
          fc.string(),
          fc.constantFrom(
            "lianjiang",
            "pairing",
            "zhanjiang",
            "article",
            "__proto__",
            "constructor",
          ),
        ),
      ),
    )
    .map((pairs) => new URLSearchParams(pairs).toString()),
);

describe("the state in the address", () => {
  it("comes back as it was written", () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(parseState(formatState(state), choices)).toEqual(state);
      }),
    );
  });

  it("is read as it was written among whatever else the address holds", () => {
    fc.assert(
      fc.property(states, queries, (state, query) => {
        expect(parseState(formatState(state, query), choices)).toEqual(state);
      }),
    );
  });

  it("is never an error, and names nothing that is not there", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const { county, prefecture, kind, layer } = parseState(query, choices);
        expect(county === null || choices.counties.has(county)).toBe(true);
        expect(prefecture === null || choices.prefectures.has(prefecture)).toBe(true);
        expect(kind === null || choices.kinds.has(kind)).toBe(true);
        expect(LAYERS).toContain(layer);
      }),
    );
  });

  it("never hides the county that it names", () => {
    fc.assert(
      fc.property(queries, (query) => {
        const state = parseState(query, choices);
        expect(keepInSight(state, choices, "county")).toBe(state);
      }),
    );
    expect(parseState("?county=lianjiang&prefecture=qingyuan&kind=county", choices)).toEqual({
      ...INITIAL,
      county: "lianjiang",
      kind: "county",
    });
  });

  it("lets go of the county when map and table are narrowed to others", () => {
    const state: MapState = { ...INITIAL, county: "lianjiang", prefecture: "qingyuan" };
    expect(keepInSight(state, choices, "narrowing")).toEqual({ ...state, county: null });
  });

  it("leaves what is not ours in the address", () => {
    fc.assert(
      fc.property(states, fc.string({ minLength: 1 }), (state, value) => {
        const query = `?${new URLSearchParams({ utm_source: value }).toString()}`;
        expect(new URLSearchParams(formatState(state, query)).get("utm_source")).toBe(value);
      }),
    );
  });

  it("is short: what is as at first is not written", () => {
    expect(formatState(INITIAL)).toBe("");
    expect(formatState({ ...INITIAL, county: "lianjiang", layer: "pairing" })).toBe(
      "?county=lianjiang&layer=pairing",
    );
    // A switch of the first edition, which old links still carry: another key like any that is not ours.
    expect(parseState("?only=article", choices)).toEqual(INITIAL);
  });

  it("counts the first of a key named twice, and ignores misspelt values", () => {
    expect(parseState("?county=yingde&county=lianjiang", choices).county).toBe("yingde");
    expect(parseState("?county=Yingde&layer=Pairings&kind=city&only=Article", choices)).toEqual(
      INITIAL,
    );
  });
});
