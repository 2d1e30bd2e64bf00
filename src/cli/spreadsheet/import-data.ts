import { readdir } from "node:fs/promises";
import path from "node:path";
import { refreshIds } from "../schema/refresh-ids.ts";
import { sweepLeftovers } from "../sweep-leftovers.ts";
import { ChangedMeanwhile, writeAllAtomically } from "../write-all-atomically.ts";
import { checkPlan } from "./check-plan.ts";
import { formatChanges } from "./format-changes.ts";
import { ImportError } from "./import-error.ts";
import { openSheets } from "./open-sheets.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";

/** Where a command reads and writes, whom it tells, and whom it asks. */
export interface ImportOptions {
  readonly folder: string;
  readonly say: (text: string) => void;
  /** Asks a question; undefined where nobody can answer. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

/** What was asked for on the command line. */
export interface ImportRequest {
  /** The workbook, CSV file or folder of CSV files. */
  readonly file: string;
  /** Write without asking. */
  readonly yes: boolean;
  /** Take records out that the sheet does not have. */
  readonly deletes: boolean;
}

const YES = /^(?:y|yes|是|好)$/iu;

/** Whether the editor wants what was shown. */
async function isWanted(
  { files }: ImportPlan,
  { yes }: ImportRequest,
  { say, ask }: ImportOptions,
): Promise<boolean> {
  if (yes) return true;
  if (!ask) {
    say("没有写入：这里没有人可以回答。确认无误就加上 --yes 再运行一次。");
    return false;
  }
  if (YES.test((await ask(`写入这 ${files.length} 个文件？(y/N) `)).trim())) return true;
  say("没有写入。");
  return false;
}

/** Writes what was planned, unless somebody has changed a file since. */
async function write(folder: string, { files }: ImportPlan): Promise<void> {
  try {
    await writeAllAtomically(
      files.map(({ name, before, after }) => ({
        file: path.join(folder, name),
        content: after,
        expected: before,
      })),
    );
  } catch (error) {
    if (!(error instanceof ChangedMeanwhile)) throw error;
    throw new ImportError(
      `没有写入：${path.relative(process.cwd(), error.file)} 刚刚被别人改过。请再运行一次，看看新的改动。`,
    );
  }
}

/**
 * Takes a workbook or CSV back: shows the difference, checks the whole, asks, and writes. Gives the exit code: 0 if
 * the data now is as the sheet has it, 1 if nothing was written.
 *
 * @throws ImportError with what to tell the editor if it cannot go on; nothing has been written then
 */
export async function importData(request: ImportRequest, options: ImportOptions): Promise<number> {
  const { folder, say } = options;
  await sweepLeftovers(await foldersOf(folder));
  const plan = await planImport(folder, await openSheets(request.file), request);
  for (const notice of plan.notices) say(`注意：${notice}。`);
  if (plan.problems.length > 0) {
    say(`${plan.problems.map((problem) => `${problem}。`).join("\n")}\n`);
    say(`表里有 ${plan.problems.length} 处看不懂，什么也没有写。`);
    return 1;
  }
  if (plan.files.length === 0) {
    say("没有改动，不用写入。");
    return 0;
  }
  say(formatChanges(plan.changes));
  const problems = checkPlan(folder, plan);
  if (problems !== undefined) {
    say(`\n${problems}\n什么也没有写。`);
    return 1;
  }
  say(`检查过了，没有问题。要写入：${plan.files.map(({ name }) => name).join("、")}`);
  if (!(await isWanted(plan, request, options))) return 1;
  await write(folder, plan);
  say(`已写入 ${plan.files.length} 个文件。`);
  if (await refreshIds(folder)) say("编辑器提示用的编号清单也已更新（schema/ids.schema.json）。");
  say("接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。");
  return 0;
}

/** The data folder and the folders in it. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory());
  return [folder, ...inner.map(({ name }) => path.join(folder, name))];
}
