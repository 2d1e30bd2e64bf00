import { readdir } from "node:fs/promises";
import path from "node:path";
import {
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
  type Node,
  parseTree,
} from "jsonc-parser";
import { checkFolder } from "../../data/check/check-folder.ts";
import { formatProblems, type Problem } from "../../data/problem.ts";
import { lineStarts } from "../../data/read/read-file.ts";
import { readFolder } from "../../data/read/read-folder.ts";
import { keyOf } from "../../data/schema/files.ts";
import { CommandError } from "../command.ts";
import { refreshIds } from "../schema/ids.ts";
import { ChangedMeanwhile, sweepLeftovers, writeAllAtomically } from "../write-atomically.ts";
import { formatChanges, type RowPlace } from "./changes.ts";
import { headingOf } from "./field.ts";
import { openSheets } from "./open-sheets.ts";
import { type ImportPlan, planImport } from "./plan-import.ts";
import type { Side } from "./merge.ts";
import { settleConflicts } from "./settle-conflicts.ts";
import { fileOf, layoutOf, SHEET_NAMES, type SheetName } from "./sheets.ts";

/** The data folder, where messages go, and who answers questions. */
interface ImportOptions {
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
  /** Remove records that the sheet does not have. */
  readonly deletes: boolean;
  /** Whose change is taken wherever the sheet and others changed the same; undefined to be asked. */
  readonly conflict?: Side | undefined;
}

/**
 * Takes a workbook or CSV back: shows the difference, checks the whole, asks, and writes. Gives the exit code: 0 if
 * the data now is as the sheet has it, 1 if nothing was written.
 *
 * @throws CommandError with what to tell the editor if it cannot go on; nothing has been written then
 */
export async function importData(request: ImportRequest, options: ImportOptions): Promise<number> {
  const { folder, say } = options;
  await sweepLeftovers(await foldersOf(folder));
  const sheets = await openSheets(request.file);
  const first = await planImport(folder, sheets, request);
  for (const notice of first.notices) say(`注意：${notice}。`);
  if (first.problems.length > 0) {
    say(`${first.problems.map((problem) => `${problem}。`).join("\n")}\n`);
    say(`表里有 ${first.problems.length} 处看不懂，什么也没有写。`);
    return 1;
  }
  let plan = first;
  if (first.conflicts.length > 0) {
    const ask = request.yes ? undefined : options.ask;
    const choose = await settleConflicts(first.conflicts, { all: request.conflict, ask, say });
    if (!choose) return 1;
    plan = await planImport(folder, sheets, { ...request, choose });
  }
  if (plan.files.length === 0) {
    say("没有改动，不用写入。");
    return 0;
  }
  say(formatChanges(plan.changes));
  const { problems, stale } = checkPlan(folder, plan);
  if (problems !== undefined) {
    say(`\n${problems}\n什么也没有写。`);
    return 1;
  }
  if (stale !== undefined)
    say(`\n注意：有的中文改了，译文没有跟着改。可以先写入，再照下面的办法改好：\n${stale}\n`);
  say(
    `检查过了，没有${stale === undefined ? "" : "别的"}问题。要写入：${plan.files.map(({ name }) => name).join("、")}`,
  );
  if (!(await isWanted(plan, request, options))) return 1;
  await write(folder, plan);
  say(`已写入 ${plan.files.length} 个文件。`);
  if (await refreshIds(folder)) say("编辑器提示用的编号清单也已更新（schema/ids.schema.json）。");
  say("接着运行 npm run check:data：已发布的内容改了，它会提醒在“更正”里记一条。");
  say("还要用表格改，请先重新导出：这张表记着的是改以前的数据。");
  return 0;
}

/** The data folder and the folders in it. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const inner = entries.filter((entry) => entry.isDirectory());
  return [folder, ...inner.map(({ name }) => path.join(folder, name))];
}

const YES = /^(?:y|yes|是|好)$/iu;

/** Whether the editor agrees to write the changes that were shown. */
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
    throw new CommandError(
      `没有写入：${path.relative(process.cwd(), error.file)} 刚刚被别人改过。请再运行一次，看看新的改动。`,
    );
  }
}

/**
 * Checks the whole folder as it would be after the import. Gives the problems in an editor's words, with their places in
 * the sheet before those in the file; undefined if there are none. Translations that the import makes stale stand apart:
 * that one still holds can only be recorded when the Chinese is written.
 */
function checkPlan(folder: string, plan: ImportPlan): { problems?: string; stale?: string } {
  const overlay = new Map(plan.files.map(({ name, after }) => [name, after]));
  const planned = readFolder(folder, overlay);
  const placeOf = sheetPlacesFor(plan);
  const report = (problems: readonly Problem[]): string =>
    formatProblems(
      problems.map((problem) => {
        const place = placeOf(problem);
        if (place === undefined) return problem;
        const { zh, en } = problem.where;
        return { ...problem, where: { zh: `${place}，即 ${zh}`, en: `${place}, ${en}` } };
      }),
    );
  const { file } = planned.translations;
  const others = checkFolder({ ...planned, translations: { file } });
  if (!others.ok) return { problems: report(others.problems) };
  const all = checkFolder(planned);
  return all.ok ? {} : { stale: report(all.problems) };
}

/** Finds the place in the sheets of a problem that the check finds in the planned files. */
function sheetPlacesFor({ files, places }: ImportPlan): (problem: Problem) => string | undefined {
  const read = new Map(
    files.map(({ name, after }) => {
      const text = new TextDecoder().decode(after);
      return [name, { text, root: parseTree(text) }];
    }),
  );
  return (problem) => {
    const sheet = sheetOf(problem);
    if (!sheet || problem.line === 0) return undefined;
    const { text = "", root } = read.get(fileOf(sheet)) ?? {};
    if (!root) return undefined;
    const [list, index] = sheet === "site" ? [] : pathAt(text, root, problem);
    const key = sheet === "site" ? undefined : keyOf(sheet);
    const node = key && findNodeAtLocation(root, [list ?? "", index ?? 0, key]);
    const place = places.get(sheet)?.get(key ? String(node?.value) : "");
    if (!place) return undefined;
    return inSheet(place, headingOf(layoutOf(sheet), pathTold(problem), place.numbers));
  };
}

/** Which sheet a problem's file is, by the end of its path. */
const sheetOf = ({ file }: Problem): SheetName | undefined => {
  return SHEET_NAMES.find((sheet) => file.endsWith(`/${fileOf(sheet)}`));
};

/** The path in the data at a line and column of a text. */
function pathAt(text: string, root: Node, { line, column }: Problem): (string | number)[] {
  const offset = (lineStarts(text)[line - 1] ?? 0) + column - 1;
  const node = findNodeAtOffset(root, offset);
  return node ? getNodePath(node) : [];
}

/** The path inside the record as the problem tells it, which names a missing member too. */
const pathTold = ({ where }: Problem): (string | number)[] =>
  where.zh
    .split(" › ")
    .slice(1)
    .map((step) => {
      const item = /^第(\d+)项$/u.exec(step)?.[1];
      return item === undefined ? step : Number(item) - 1;
    });

const inSheet = ({ shown, row }: RowPlace, heading: string): string =>
  `${shown}${row === undefined ? "" : `第 ${row} 行`}${heading === "" ? "" : `“${heading}”`}`;
