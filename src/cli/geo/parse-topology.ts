import { z } from "zod";
import type { GeoTopology } from "./geo-topology.ts";

const pair = z.tuple([z.number(), z.number()]);
const arcIndexes = z.array(z.array(z.int()));
const common = { id: z.string(), properties: z.object({ name: z.string() }) };

const file = z.object({
  transform: z.object({ scale: pair, translate: pair }),
  objects: z.object({
    counties: z.object({
      geometries: z.array(
        z.discriminatedUnion("type", [
          z.object({ type: z.literal("Polygon"), ...common, arcs: arcIndexes }),
          z.object({ type: z.literal("MultiPolygon"), ...common, arcs: z.array(arcIndexes) }),
        ]),
      ),
    }),
  }),
  arcs: z.array(z.array(z.array(z.int()))),
});

/**
 * mapshaper's TopoJSON in the one form that we publish: members in a set order, geometries by
 * adcode, and of the properties the name alone.
 *
 * @throws ZodError when it is another kind of TopoJSON
 */
export function parseTopology(text: string): GeoTopology {
  const { transform, objects, arcs } = file.parse(JSON.parse(text));
  const geometries = objects.counties.geometries.sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    type: "Topology",
    transform,
    objects: { counties: { type: "GeometryCollection", geometries } },
    arcs,
  };
}
