import type { CountyTopology } from "../../data/read/county-topology.ts";

/** A place of the generated country: its code and name. */
export interface Cell {
  readonly adcode: string;
  readonly name: string;
}

/** Degrees of one cell's edge, and the south-west corner of the grid. */
const EDGE = 0.2;
const CORNER = [105, 20] as const;

/**
 * A grid of square units that share their borders as a real map's do: each inner edge is one arc, used once
 * forwards and once backwards. Rings run clockwise, as d3 wants.
 */
export function generateTopology(cells: readonly Cell[]): CountyTopology {
  const columns = Math.ceil(Math.sqrt(cells.length));
  const rows = Math.ceil(cells.length / columns);
  const point = (x: number, y: number): [number, number] => [
    CORNER[0] + x * EDGE,
    CORNER[1] + y * EDGE,
  ];
  const across = Array.from({ length: (rows + 1) * columns }, (_, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    return [point(x, y), point(x + 1, y)];
  });
  const upwards = Array.from({ length: rows * (columns + 1) }, (_, index) => {
    const [x, y] = [index % (columns + 1), Math.floor(index / (columns + 1))];
    return [point(x, y), point(x, y + 1)];
  });
  const geometries = cells.map(({ adcode, name }, index) => {
    const [x, y] = [index % columns, Math.floor(index / columns)];
    const left = across.length + y * (columns + 1) + x;
    const [bottom, top] = [y * columns + x, (y + 1) * columns + x];
    return {
      type: "Polygon" as const,
      id: adcode,
      properties: { name },
      // Up the left, along the top, down the right, back along the bottom; ~n is arc n backwards.
      arcs: [[left, top, ~(left + 1), ~bottom]],
    };
  });
  return {
    type: "Topology",
    objects: { counties: { type: "GeometryCollection", geometries } },
    arcs: [...across, ...upwards],
  };
}
