import { z } from "zod";
import type { CountyFeature } from "./county-feature.ts";
import { describeThrown, GeoError } from "./geo-error.ts";

const ring = z.array(z.array(z.number()).min(2));

const file = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(
    z.object({
      /** The source keeps the adcode here, and not among the properties. */
      id: z.string().regex(/^\d{6}$/),
      properties: z.object({ name: z.string().min(1) }),
      geometry: z.discriminatedUnion("type", [
        z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }),
        z.object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) }),
      ]),
    }),
  ),
});

/**
 * The features of one of the source's GeoJSON files, with nothing but adcode, name and shape.
 *
 * @param name the file's name, for the message
 * @throws GeoError when the text is not such a file
 */
export function parseFeatures(name: string, text: string): CountyFeature[] {
  try {
    return file.parse(JSON.parse(text)).features.map(({ id, properties, geometry }) => ({
      type: "Feature",
      properties: { adcode: id, name: properties.name },
      geometry,
    }));
  } catch (error) {
    throw new GeoError({
      wanted: `${name}: GeoJSON, polygons with a six-digit id and a name`,
      found: error instanceof z.ZodError ? z.prettifyError(error) : describeThrown(error),
      mend: "来源的格式变了：核对 The source's format has changed; compare src/cli/geo/recipe.ts, parse-features.ts",
    });
  }
}
