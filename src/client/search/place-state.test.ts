import { expect, it } from "vitest";
import { countiesOf, stateOf } from "./place-state.ts";
import type { Place } from "./place.ts";

const make = (kind: Place["kind"], id: string, name: string, parent: string | null): Place => ({
  ...{ kind, id, name, parent, short: name.slice(0, 2), pinyin: [], en: "" },
});
const zhanjiang = make("prefecture", "zhanjiang", "湛江市", null);
const lianjiang = make("county", "lianjiang", "廉江市", "湛江市");
const wuchuan = make("county", "wuchuan", "吴川市", "湛江市");
const placeless = make("county", "somewhere", "某县", null);
const places = [zhanjiang, make("prefecture", "maoming", "茂名市", null), lianjiang, wuchuan];

it("lights a county alone, and the counties of a prefecture", () => {
  expect(countiesOf(lianjiang, places)).toEqual(["lianjiang"]);
  expect(countiesOf(zhanjiang, places)).toEqual(["lianjiang", "wuchuan"]);
});

it("moves to a prefecture, and lets go of the county", () => {
  const state = stateOf(zhanjiang, places, { prefecture: "maoming" });
  expect(state).toEqual({ county: null, prefecture: "zhanjiang" });
});

it.each([
  { county: lianjiang, was: null, is: null },
  { county: lianjiang, was: "zhanjiang", is: "zhanjiang" },
  { county: lianjiang, was: "maoming", is: null },
  { county: placeless, was: "maoming", is: null },
  { county: placeless, was: null, is: null },
])("chooses a county so that it is in sight: $county.id from $was", ({ county, was, is }) => {
  const state = stateOf(county, places, { prefecture: was });
  expect(state).toEqual({ county: county.id, kind: null, prefecture: is });
});
