import { checkFolder } from "../data/check-folder.ts";
import { formatProblems } from "../data/check/format-problems.ts";
import { dataDir } from "../data/read/data-dir.ts";
import { readFolder } from "../data/read/read-folder.ts";
import { TABLE_NAMES } from "../data/schema/files.ts";

/** `npm run check:data`: exit 0 and a count of the records, or exit 1 and every problem. */
const result = checkFolder(readFolder(dataDir()));
if (result.ok) {
  const { dataset } = result;
  const records = TABLE_NAMES.map((table) => dataset[table].length).reduce(
    (sum, count) => sum + count,
    0,
  );
  console.log(`数据无误：${TABLE_NAMES.length} 个表，${records} 条记录。`);
} else {
  console.error(formatProblems(result.problems));
  process.exitCode = 1;
}
