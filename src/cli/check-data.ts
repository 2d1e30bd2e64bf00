import { checkFolder } from "../data/check-folder.ts";
import { formatProblems } from "../data/check/format-problems.ts";
import { languageOf } from "../data/check/language-of.ts";
import { dataDir } from "../data/read/data-dir.ts";
import { readFolder } from "../data/read/read-folder.ts";
import { TABLE_NAMES } from "../data/schema/files.ts";

/** `npm run check:data`: exit 0 and a count of the records, or exit 1 and every problem; in English with `LANG=en`. */
const language = languageOf();
const result = checkFolder(readFolder(dataDir()));
if (result.ok) {
  const { dataset } = result;
  const records = TABLE_NAMES.map((table) => dataset[table].length).reduce(
    (sum, count) => sum + count,
    0,
  );
  console.log(
    language === "zh"
      ? `数据无误：${TABLE_NAMES.length} 个表，${records} 条记录。`
      : `The data is sound: ${TABLE_NAMES.length} tables, ${records} records.`,
  );
} else {
  console.error(formatProblems(result.problems, language));
  process.exitCode = 1;
}
