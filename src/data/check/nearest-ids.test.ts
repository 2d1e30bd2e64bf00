import { expect, it } from "vitest";
import { nearestIds } from "./nearest-ids.ts";

const known = [
  { id: "yingde", label: "英德市" },
  { id: "yangxi", label: "阳西县" },
  { id: "yangchun", label: "阳春市" },
  { id: "yangshan", label: "阳山县" },
  { id: "lianjiang", label: "廉江市" },
];
const idsNear = (wanted: string) => nearestIds(wanted, known).map(({ id }) => id);

it("puts the nearest first and offers three at most", () => {
  expect(idsNear("yangshann")).toEqual(["yangshan", "yangchun", "yangxi"]);
});

it("knows the Chinese names", () => {
  expect(idsNear("英德")).toEqual(["yingde"]);
});

it("offers nothing where nothing is near", () => {
  expect(idsNear("guangsheng-holdings-group")).toEqual([]);
});

it("does not take records without a name for near ones", () => {
  expect(nearestIds("zz", [{ id: "lianjiang", label: "" }])).toEqual([]);
});
