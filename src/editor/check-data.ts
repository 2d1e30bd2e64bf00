import { appendFileSync } from "node:fs";
import { checkFolder } from "../data/check/check-folder.ts";
import { findWarnings } from "../data/check/find-warnings.ts";
import { formatProblems, formatWarnings, languageOf, type Problem } from "../data/problem.ts";
import { dataDir, readFolder } from "../data/read/read-folder.ts";
import { TABLE_NAMES } from "../data/schema/files.ts";
import { buildAtlas } from "../model/atlas.ts";
import { coverage } from "../model/coverage.ts";
import { annotate, summarize } from "./check/annotate.ts";
import { type CheckArguments, parseArguments } from "./check/parse-arguments.ts";
import { recordLocator } from "./check/record-locator.ts";
import { recordTranslated, refreshTranslations } from "./check/translations.ts";
import { endWithReader } from "./command.ts";
import { releasedFigures, remind } from "./release/remind.ts";
import { formatReport } from "./report/report.ts";
import { refreshIds } from "./schema/ids.ts";

/** Said when a file that is made from the data was brought up to date. */
const REFRESHED = {
  ids: {
    zh: "编辑器提示用的编号清单已随数据更新（schema/ids.schema.json），请一并提交。",
    en: "The ids that editors' programs offer were brought up to date (schema/ids.schema.json); commit them too.",
  },
  translations: {
    zh: "译文照哪句中文写的，已随数据记下（translations.txt），请一并提交。",
    en: "What the translations were written from was recorded (translations.txt); commit it too.",
  },
} as const;

const language = languageOf();

/** In a workflow of GitHub: marks each finding at its line, and adds to the summary of the run. */
function tellGitHub(
  problems: readonly Problem[],
  warnings: readonly Problem[],
  sound: string,
  reminder?: { readonly text: string; readonly changes: readonly Problem[] } | null,
): void {
  const { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY } = process.env;
  if (GITHUB_ACTIONS !== "true") return;
  const asked = [...warnings, ...(reminder?.changes ?? [])];
  for (const line of [...annotate(problems, "error"), ...annotate(asked, "warning")])
    console.log(line);
  if (GITHUB_STEP_SUMMARY)
    appendFileSync(GITHUB_STEP_SUMMARY, summarize(problems, warnings, sound, reminder?.text));
}

/** Checks the data folder and prints what it finds; gives the exit code. */
async function check(asked: CheckArguments): Promise<number> {
  const dir = dataDir();
  const unknown = asked.translated.length > 0 && (await recordTranslated(dir, asked.translated));
  if (unknown) {
    console.error(unknown[language]);
    return 1;
  }
  const folder = readFolder(dir);
  const result = checkFolder(folder);
  const warnings = findWarnings(folder, releasedFigures(dir, asked.release));
  const told = warnings.length > 0 ? `\n${formatWarnings(warnings, language)}` : undefined;
  if (!result.ok) {
    console.error(formatProblems(result.problems, language));
    if (told !== undefined) console.error(told);
    tellGitHub(result.problems, warnings, "");
    return 1;
  }
  const { dataset } = result;
  const records = TABLE_NAMES.reduce((sum, table) => sum + dataset[table].length, 0);
  const sound = {
    zh: `数据无误：${TABLE_NAMES.length} 个表，${records} 条记录。`,
    en: `The data is sound: ${TABLE_NAMES.length} tables, ${records} records.`,
  };
  console.log(sound[language]);
  if (await refreshIds(dir, folder)) console.log(REFRESHED.ids[language]);
  if (await refreshTranslations(dir, folder, dataset.site))
    console.log(REFRESHED.translations[language]);
  if (told !== undefined) console.log(told);
  const remark = remind(dir, folder, asked, language);
  if ("error" in remark) {
    console.error(remark.error[language]);
    return 1;
  }
  if (remark.reminder !== null) console.log(`\n${remark.reminder.text}`);
  tellGitHub([], warnings, sound.zh, remark.reminder);
  if (asked.report) {
    const board = coverage(buildAtlas(dataset), asked.today);
    console.log(`\n${formatReport(board, language, recordLocator(folder))}`);
  }
  return 0;
}

/** `npm run check:data`: exit 0 and a count of the records, or exit 1 and every problem; in English with `LANG=en`. */
endWithReader();
const parsed = parseArguments(process.argv.slice(2));
if (parsed.ok) process.exitCode = await check(parsed.asked);
else {
  console.error(parsed.message[language]);
  process.exitCode = 1;
}
