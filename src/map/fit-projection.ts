import { geoConicEqualArea, type GeoPermissibleObjects, type GeoProjection, geoBounds } from "d3";
import type { Frame } from "./frame.ts";

/**
 * An equal-area conic projection for one province, north up, fitted into a frame. Its standard parallels lie
 * a sixth from the south and north edge, where the scale errs least (1/6 rule for Albers).
 */
export function fitProjection(
  land: GeoPermissibleObjects,
  { width, height, padding }: Frame,
): GeoProjection {
  const [[west, south], [east, north]] = geoBounds(land);
  const sixth = (north - south) / 6;
  return geoConicEqualArea()
    .parallels([south + sixth, north - sixth])
    .rotate([-(west + east) / 2, 0])
    .fitExtent(
      [
        [padding, padding],
        [width - padding, height - padding],
      ],
      land,
    );
}
