import { checkFolder } from "../data/check/check-folder.ts";
import type { Dataset } from "../data/dataset.ts";
import { formatProblems, type Language, languageOf, type Said } from "../data/problem.ts";
import type { Folder } from "../data/read/folder.ts";
import { dataDir, readFolder } from "../data/read/read-folder.ts";
import { TABLE_NAMES } from "../data/schema/files.ts";
import { buildAtlas } from "../model/atlas.ts";
import { coverage } from "../model/coverage.ts";
import { type CheckArguments, parseArguments } from "./check/parse-arguments.ts";
import { recordLocator } from "./check/record-locator.ts";
import { endWithReader } from "./command.ts";
import { remind } from "./release/remind.ts";
import { formatReport } from "./report/format-report.ts";
import { refreshIds } from "./schema/ids.ts";

/** What to print after a sound check, or what could not be done. */
type Outcome = { readonly error: Said } | { readonly texts: readonly string[] };

/** After a sound check: the reminder of changes that no correction explains, then the report if it was asked for. */
function afterCheck(
  dir: string,
  folder: Folder,
  dataset: Dataset,
  asked: CheckArguments,
  language: Language,
): Outcome {
  const remark = remind(dir, folder, asked, language);
  if ("error" in remark) return remark;
  const report = asked.report
    ? formatReport(coverage(buildAtlas(dataset), asked.today), language, recordLocator(folder))
    : null;
  return { texts: [remark.reminder, report].filter((text) => text !== null) };
}

/** Said when the ids that editors' programs offer were brought up to date. */
const IDS_REFRESHED = {
  zh: "编辑器提示用的编号清单已随数据更新（schema/ids.schema.json），请一并提交。",
  en: "The ids that editors' programs offer were brought up to date (schema/ids.schema.json); commit them too.",
} as const;

/** `npm run check:data`: exit 0 and a count of the records, or exit 1 and every problem; in English with `LANG=en`. */
const language = languageOf();

async function check(asked: CheckArguments): Promise<number> {
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
  if (await refreshIds(dir, folder)) console.log(IDS_REFRESHED[language]);
  const outcome = afterCheck(dir, folder, dataset, asked, language);
  if ("error" in outcome) {
    console.error(outcome.error[language]);
    return 1;
  }
  for (const text of outcome.texts) console.log(`\n${text}`);
  return 0;
}

endWithReader();
const parsed = parseArguments(process.argv.slice(2));
if (parsed.ok) process.exitCode = await check(parsed.asked);
else {
  console.error(parsed.message[language]);
  process.exitCode = 1;
}
