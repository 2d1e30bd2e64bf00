import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { type GeoRecipe, recipeFor } from "./recipe.ts";
import { describeThrown, GeoError } from "./words.ts";

/** What a map that we made says of its making. */
const made = z.object({
  recipe: z.object({
    files: z.string().regex(/\/[a-z\d_]+\*\.geojson$/u),
    fileCount: z.int(),
    featureCount: z.int(),
  }),
});

/** How the source writes a province: `ning2_xia4` in syllables with tones, `beijing` in one word. */
const PROVINCE = /^[a-z]+\d?(?:_[a-z]+\d)*$/u;

/**
 * Which map to make of a folder of facts, and by what recipe. A folder has one map, which says how it was made; for its
 * first, the province is named.
 *
 * @throws GeoError when the folder has several maps, another province's, one that we did not make, or none and no
 * province is named
 */
export function planMap(
  folder: string,
  province?: string,
): { readonly recipe: GeoRecipe; readonly target: string } {
  const [standing, ...others] = mapsOf(folder);
  if (others.length > 0) {
    throw new GeoError({
      wanted: `${join(folder, "geo")}: 一张地图 one map, *.topo.json`,
      found: [standing, ...others].map((file) => basename(file ?? "")).join(", "),
      mend: "只留一张 Keep one of them",
    });
  }
  if (standing === undefined) return planFirst(folder, province);
  const { recipe, name } = recipeOf(standing);
  if (province !== undefined && province !== name) {
    throw new GeoError({
      wanted: `${folder}: ${province}`,
      found: `${basename(standing)}: ${name}`,
      mend: "另一个省用另一个文件夹 Another province has a folder of its own: SITE_DATA=FOLDER",
    });
  }
  return { recipe, target: standing };
}

function mapsOf(folder: string): string[] {
  const geo = join(folder, "geo");
  const names = existsSync(geo) ? readdirSync(geo) : [];
  return names.filter((name) => name.endsWith(".topo.json")).map((name) => join(geo, name));
}

function planFirst(folder: string, province: string | undefined) {
  if (province === undefined || !PROVINCE.test(province) || !existsSync(folder)) {
    throw new GeoError({
      wanted: "SITE_DATA=FOLDER npm run geo -- --province ning2_xia4",
      found: existsSync(folder)
        ? `${folder}: 没有地图 no map; --province ${province ?? ""}`
        : `${folder}: 没有这个文件夹 no such folder`,
      mend: "写明省名，照来源的写法 Name the province as the source writes it",
    });
  }
  // guang3_dong1 is guangdong.
  const name = province.replaceAll(/[\d_]/gu, "");
  return { recipe: recipeFor(province), target: join(folder, "geo", `${name}.topo.json`) };
}

/** By what recipe a standing map was made. */
function recipeOf(file: string): { readonly recipe: GeoRecipe; readonly name: string } {
  try {
    const { recipe } = made.parse(JSON.parse(readFileSync(file, "utf8")));
    const name = basename(recipe.files, "*.geojson").replace(/_$/u, "");
    const expected = { files: recipe.fileCount, features: recipe.featureCount };
    return { recipe: recipeFor(name, expected), name };
  } catch (error) {
    throw new GeoError({
      wanted: `${file}: npm run geo 做的地图 a map made by npm run geo`,
      found: error instanceof z.ZodError ? z.prettifyError(error) : describeThrown(error),
      mend: "自己换上的底图不会被改动；要重做，先把它移走 A map of your own is left as it is; to make it anew, move it away",
    });
  }
}
