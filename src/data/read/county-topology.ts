/** The map file: whether it is a topology of units of county level, and what is wrong within it. */

import type { GeometryCollection, Topology } from "topojson-specification";
import { type Explanation, explanation } from "../problem.ts";
import { findLookalikes, hasUnseen, LOST_CHARACTER } from "../schema/fields/text.ts";
import { isRecord } from "../values.ts";

/** The collection the map draws: one geometry a unit, `id` its adcode. */
export type CountyCollection = GeometryCollection<{ name: string }>;
export type CountyTopology = Topology<{ counties: CountyCollection }>;

const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((part) => Number.isFinite(part));

/** How deep the lists of arcs are nested: rings of arcs, and polygons of rings. */
const DEPTHS: ReadonlyMap<unknown, number> = new Map([
  ["Polygon", 2],
  ["MultiPolygon", 3],
]);

/** Whether lists nested this deep hold numbers of existing arcs; `~n` is arc n backwards. */
const namesArcs = (value: unknown, depth: number, count: number): boolean =>
  depth === 0
    ? typeof value === "number" && Number.isInteger(value) && (value < 0 ? ~value : value) < count
    : Array.isArray(value) && value.every((inner) => namesArcs(inner, depth - 1, count));

const isGeometry = (value: unknown, arcs: number): boolean =>
  isRecord(value) &&
  DEPTHS.has(value.type) &&
  namesArcs(value.arcs, DEPTHS.get(value.type) ?? 0, arcs) &&
  typeof value.id === "string" &&
  isRecord(value.properties) &&
  typeof value.properties.name === "string";

const isTransform = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) && isPosition(value.scale) && isPosition(value.translate));

/** Whether a parsed file is a topology with an object `counties` of named polygons. */
export function isCountyTopology(value: unknown): value is CountyTopology {
  if (!isRecord(value) || value.type !== "Topology" || !isRecord(value.objects)) return false;
  const { counties } = value.objects;
  const { arcs } = value;
  return (
    isRecord(counties) &&
    counties.type === "GeometryCollection" &&
    Array.isArray(counties.geometries) &&
    isTransform(value.transform) &&
    Array.isArray(arcs) &&
    arcs.every((arc) => Array.isArray(arc) && arc.every(isPosition)) &&
    counties.geometries.every((geometry) => isGeometry(geometry, arcs.length))
  );
}

type Point = readonly [x: number, y: number];

/** Something wrong with a map, and where in it. */
interface MapFault {
  readonly path: readonly (string | number)[];
  readonly words: Explanation;
}

const REMEDY = [
  "运行 npm run geo 重新生成，或按 data/geo/README.md 换上合格的底图",
  "Run npm run geo to make it again, or replace it as data/geo/README.md says",
] as const;

const words = (zh: string, en: string): Explanation => explanation([zh, en], REMEDY);

/** The points of each arc in degrees; in a topology with a transform each point is a step from the one before. */
function decodeArcs({ arcs, transform }: CountyTopology): Point[][] {
  if (!transform) return arcs.map((arc) => arc.map(([x = NaN, y = NaN]) => [x, y]));
  const [scaleX, scaleY] = transform.scale;
  const [left, bottom] = transform.translate;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([stepX = NaN, stepY = NaN]) => {
      x += stepX;
      y += stepY;
      return [x * scaleX + left, y * scaleY + bottom];
    });
  });
}

const isOnEarth = ([x, y]: Point): boolean => Math.abs(x) <= 180 && Math.abs(y) <= 90;

/** Whether two ends meet: the last digits of sums of steps may differ. */
const meet = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  Math.abs(a[0] - b[0]) < 1e-9 &&
  Math.abs(a[1] - b[1]) < 1e-9;

/** Twice the area of a ring, positive if it runs clockwise, as an outer ring must for d3. */
const clockwiseArea = (ring: readonly Point[]): number =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (nextX - x) * (nextY + y);
  }, 0);

/** What is wrong with a ring of arcs; undefined if nothing is. */
function judgeRing(
  ring: readonly number[],
  arcs: readonly (readonly Point[])[],
  isOuter: boolean,
): Explanation | undefined {
  const parts = ring.map((index) =>
    index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []),
  );
  const joined = parts.every((part, index) =>
    meet(part.at(-1), parts[(index + 1) % parts.length]?.[0]),
  );
  if (parts.length === 0 || !joined) return words("界线没有合拢", "this border does not close");
  const points = parts.flatMap((part) => part.slice(1));
  if (points.length < 3) return words("界线不成一块地方", "this border encloses nothing");
  return clockwiseArea(points) > 0 === isOuter
    ? undefined
    : words(
        "界线的方向反了，外圈应顺时针",
        "this border runs in the wrong direction: outer ones run clockwise",
      );
}

/** A map as read: the topology, if it is one of named units, and what is wrong with it. */
interface ReadMap {
  readonly topology: CountyTopology | undefined;
  readonly faults: readonly MapFault[];
}

/** Takes a value as the map, and looks for what is wrong with it. */
export function readMap(value: unknown): ReadMap {
  if (isCountyTopology(value)) return { topology: value, faults: findFaults(value) };
  const fault = words(
    "不是本站所用的地图文件（TopoJSON，对象 counties，图形以行政区划代码为 id）",
    "this is not a map for this site (TopoJSON with an object counties, whose shapes have the division code as id)",
  );
  return { topology: undefined, faults: [{ path: [], words: fault }] };
}

/** Borders that do not close, places off the Earth, codes used twice, names that nobody can read. */
function findFaults(topology: CountyTopology): MapFault[] {
  const arcs = decodeArcs(topology);
  const off = arcs.findIndex((arc) => arc.length < 2 || !arc.every(isOnEarth));
  if (off !== -1) {
    return [
      {
        path: ["arcs", off],
        words: words("这一段界线不在经纬度的范围里", "this part of a border is not on the Earth"),
      },
    ];
  }
  if (topology.objects.counties.geometries.length === 0) {
    return [
      { path: ["objects", "counties"], words: words("地图上没有图形", "this map has no shapes") },
    ];
  }
  const seen = new Set<string>();
  return topology.objects.counties.geometries.flatMap((geometry, index): MapFault[] => {
    const path = ["objects", "counties", "geometries", index];
    const code = String(geometry.id);
    const again = seen.has(code);
    seen.add(code);
    const { properties } = geometry;
    const name = properties && "name" in properties ? properties.name : "";
    const polygons =
      geometry.type === "Polygon"
        ? [geometry.arcs]
        : geometry.type === "MultiPolygon"
          ? geometry.arcs
          : [];
    const used = polygons.flat(2).map((arc) => (arc < 0 ? ~arc : arc));
    const fault =
      new Set(used).size < used.length
        ? words(
            "同一段界线在一个图形里用了两次",
            "the same part of a border is used twice in this shape",
          )
        : polygons.length === 0 || polygons.some((rings) => rings.length === 0)
          ? words("图形是空的", "this shape is empty")
          : polygons
              .flatMap((rings) => rings.map((ring, place) => judgeRing(ring, arcs, place === 0)))
              .find((found) => found !== undefined);
    return [
      ...(fault ? [{ path: [...path, "arcs"], words: fault }] : []),
      ...(/^\d{6}$/u.test(code)
        ? []
        : [
            {
              path: [...path, "id"],
              words: words("图形的代码应是六位数字", "the code of a shape must have six digits"),
            },
          ]),
      ...(again
        ? [
            {
              path: [...path, "id"],
              words: words(`代码 ${code} 用了两次`, `the code ${code} is used twice`),
            },
          ]
        : []),
      ...(name === "" ||
      name !== name.trim() ||
      name.length > 60 ||
      hasUnseen(name) ||
      findLookalikes(name).length > 0 ||
      name.includes(LOST_CHARACTER)
        ? [
            {
              path: [...path, "properties", "name"],
              words: words(
                "图形的名称是空的，太长，或有看不见的字符、部首",
                "the name of a shape is empty, too long, or contains invisible characters or radicals",
              ),
            },
          ]
        : []),
    ];
  });
}
