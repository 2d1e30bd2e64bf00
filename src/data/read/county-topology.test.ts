import { expect, it } from "vitest";
import { DataFolder } from "../testing/test-facts.ts";
import { isCountyTopology } from "./county-topology.ts";

const square = {
  type: "Polygon",
  id: "440881",
  properties: { name: "廉江市" },
  arcs: [[0]],
};
const arc = [
  [0, 0],
  [0, 1],
  [1, 1],
  [0, 0],
];

/** A map of one unit with some of its members replaced. */
const map = (unit: object, whole: object = {}) => ({
  type: "Topology",
  objects: { counties: { type: "GeometryCollection", geometries: [{ ...square, ...unit }] } },
  arcs: [arc],
  ...whole,
});

it.each([
  ["a polygon", map({})],
  ["a ring walked backwards", map({ arcs: [[-1]] })],
  ["several polygons", map({ type: "MultiPolygon", arcs: [[[0]], [[-1]]] })],
  ["whole numbers on a grid", map({}, { transform: { scale: [0.1, 0.1], translate: [110, 20] } })],
])("takes %s", (_what, value) => {
  expect(isCountyTopology(value)).toBe(true);
});

it.each([
  ["an arc that is not there", map({ arcs: [[1]] })],
  ["an arc before the first, backwards", map({ arcs: [[-2]] })],
  ["half an arc", map({ arcs: [[0.5]] })],
  ["arcs without rings", map({ arcs: [0] })],
  ["a polygon's arcs in a multipolygon", map({ type: "MultiPolygon" })],
  ["a point", map({ type: "Point", arcs: [] })],
  ["a code that is a number", map({ id: 440881 })],
  ["a unit without a name", map({ properties: {} })],
  ["a place that is no number", map({}, { arcs: [[[0, null]]] })],
  ["a grid without an origin", map({}, { transform: { scale: [1, 1] } })],
  ["another object", { type: "Topology", objects: { china: {} }, arcs: [] }],
])("refuses %s, which would break the build later on", (_what, value) => {
  expect(isCountyTopology(value)).toBe(false);
});

it("tells a publisher who puts another map in place what is wanted", () => {
  const text = JSON.stringify(map({ arcs: [[7]] }));
  const folder = new DataFolder().write("geo/guangdong.topo.json", text);
  expect(folder.report()).toMatchInlineSnapshot(`
    "data/geo/guangdong.topo.json:N:1 不是本站所用的地图文件（TopoJSON，对象 counties，图形以行政区划代码为 id）。运行 npm run geo 重新生成，或按 data/geo/README.md 换上合格的底图。

    数据有 1 处问题，改好之前网站不会生成。"
  `);
});
