import { expect, it } from "vitest";
import { countiesOf } from "./page-places.ts";
import type { Place } from "./search-places.ts";

const make = (kind: Place["kind"], id: string, name: string, parent: string | null): Place => ({
  ...{ kind, id, name, code: "", parent, short: name.slice(0, 2), pinyin: [], en: "" },
});
const zhanjiang = make("prefecture", "zhanjiang", "湛江市", null);
const lianjiang = make("county", "lianjiang", "廉江市", "湛江市");
const wuchuan = make("county", "wuchuan", "吴川市", "湛江市");
const places = [zhanjiang, make("prefecture", "maoming", "茂名市", null), lianjiang, wuchuan];

it("lights a county alone, and the counties of a prefecture", () => {
  expect(countiesOf(lianjiang, places)).toEqual(["lianjiang"]);
  expect(countiesOf(zhanjiang, places)).toEqual(["lianjiang", "wuchuan"]);
});
