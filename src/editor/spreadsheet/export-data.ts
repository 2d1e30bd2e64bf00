import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatProblems } from "../../data/problem.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { writeAllAtomically } from "../write-atomically.ts";
import { readVersions } from "./instructions-sheet.ts";
import { contentOf, formatSheetCsv, SHEET_NAMES } from "./sheets.ts";
import { namesIn } from "./show-cell.ts";
import { writeWorkbook } from "./write-workbook.ts";

/** Where a command reads from, and whom it tells. */
export interface ExportOptions {
  readonly folder: string;
  readonly say: (text: string) => void;
}

/** Writes the workbook and the CSV files; gives the exit code. A file that is no JSON stops it before anything is written. */
export async function exportData(
  args: readonly string[],
  { folder, say }: ExportOptions,
): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { to: { type: "string", default: "export" } },
  });
  const data = readFolder(folder);
  const problems = [...data.tables.values(), data.site].flatMap((file) => file.problems);
  if (problems.length > 0) {
    say(formatProblems(problems));
    return 1;
  }
  const namesOf = namesIn(data);
  const contents = SHEET_NAMES.map((sheet) => contentOf(data, sheet, namesOf));
  const files = [
    {
      file: path.join(values.to, "data.xlsx"),
      content: await writeWorkbook(contents, namesOf, await readVersions(folder)),
    },
    ...contents.map((content) => ({
      file: path.join(values.to, "csv", `${content.sheet}.csv`),
      content: formatSheetCsv(content),
    })),
  ];
  await mkdir(path.join(values.to, "csv"), { recursive: true });
  await writeAllAtomically(files);
  const workbook = path.join(values.to, "data.xlsx");
  say(
    `已写好 ${workbook}（一个工作簿，${contents.length} 个表），还有 ${path.join(values.to, "csv")} 里的 ${contents.length} 个 CSV 文件。`,
  );
  say(`改好以后运行：npm run data:import -- ${workbook}`);
  return 0;
}
