import { expect, it } from "vitest";
import { countiesOf } from "./search-index.ts";
import type { Place } from "./search-places.ts";

const make = (kind: Place["kind"], id: string, name: string, parent?: string): Place => ({
  ...{ kind, id, name, note: "", path: "" },
  ...(parent !== undefined && { parent }),
});
const zhanjiang = make("prefecture", "zhanjiang", "湛江市");
const lianjiang = make("county", "lianjiang", "廉江市", "湛江市");
const wuchuan = make("county", "wuchuan", "吴川市", "湛江市");
const xiashan = make("outside", "440803", "霞山区", "湛江市");
const places = [zhanjiang, make("prefecture", "maoming", "茂名市"), lianjiang, wuchuan, xiashan];

it("lights a county alone, and the counties of a prefecture", () => {
  expect(countiesOf(lianjiang, places)).toEqual(["lianjiang"]);
  expect(countiesOf(zhanjiang, places)).toEqual(["lianjiang", "wuchuan"]);
  expect(countiesOf(xiashan, places)).toEqual([]);
});
