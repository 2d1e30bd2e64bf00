import { checkFolder } from "../data/check-folder.ts";
import { formatProblems } from "../data/check/format-problems.ts";
import { languageOf } from "../data/check/language-of.ts";
import { dataDir } from "../data/read/data-dir.ts";
import { readFolder } from "../data/read/read-folder.ts";
import { TABLE_NAMES } from "../data/schema/files.ts";
import { afterCheck } from "./check/after-check.ts";
import { type CheckArguments, parseArguments } from "./check/parse-arguments.ts";

/** `npm run check:data`: exit 0 and a count of the records, or exit 1 and every problem; in English with `LANG=en`. */
const language = languageOf();

function check(asked: CheckArguments): number {
  const dir = dataDir();
  const folder = readFolder(dir);
  const result = checkFolder(folder);
  if (!result.ok) {
    console.error(formatProblems(result.problems, language));
    return 1;
  }
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
  const outcome = afterCheck(dir, folder, dataset, asked, language);
  if ("error" in outcome) {
    console.error(outcome.error[language]);
    return 1;
  }
  for (const text of outcome.texts) console.log(`\n${text}`);
  return 0;
}

const parsed = parseArguments(process.argv.slice(2));
if (parsed.ok) process.exitCode = check(parsed.asked);
else {
  console.error(parsed.message[language]);
  process.exitCode = 1;
}
