import { expect, it } from "vitest";
import { nearestIds } from "./candidates.ts";

const known = [
  { id: "yingde", label: "英德市" },
  { id: "yangxi", label: "阳西县" },
  { id: "yangchun", label: "阳春市" },
  { id: "yangshan", label: "阳山县" },
  { id: "lianjiang", label: "廉江市" },
  { id: "dongyuan", label: "东源县" },
  { id: "provincial-statistics-bureau", label: "省统计局" },
  { id: "market-regulation-administration", label: "省市场监督管理局" },
  { id: "provincial-party-committee-office", label: "省委办公厅" },
];
const idsNear = (wanted: string) => nearestIds(wanted, known).map(({ id }) => id);

it("puts the nearest first and offers three at most", () => {
  expect(idsNear("yangshun")).toEqual(["yangchun", "yangshan", "yangxi"]);
});

it("offers no far one beside one that differs by a letter", () => {
  const departments = [
    { id: "water-resources-department", label: "" },
    { id: "example-department", label: "" },
  ];
  const near = (wanted: string) => nearestIds(wanted, departments).map(({ id }) => id);
  expect(near("examples-department")).toEqual(["example-department"]);
  expect(near("waters-department")).toEqual(["example-department", "water-resources-department"]);
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

it.each([
  ["its reading", "sheng-tongjiju"],
  ["a slip in its reading", "sheng-tongjijv"],
  ["its initials", "stjj"],
  ["its name", "省统计局"],
  ["a slip in its name", "省统记局"],
  ["another name that sounds alike", "升同级局"],
  ["a part of its name", "统计局"],
  ["a longer name that holds it", "广东省统计局"],
  ["its id in other letters", "Provincial Statistics Bureau"],
  ["a part of its id", "statistics-bureau"],
  ["full-width letters", "\uff53\uff54\uff4a\uff4a"],
])("finds a unit by %s", (_how, wanted) => {
  expect(idsNear(wanted)[0]).toBe("provincial-statistics-bureau");
});

it("offers a name that is just so alone", () => {
  expect(idsNear("省统计局")).toEqual(["provincial-statistics-bureau"]);
});

it("puts nothing forward because it is short", () => {
  for (const wanted of ["", "-", "x", "zz", "省", "某处"]) expect(idsNear(wanted)).toEqual([]);
});
