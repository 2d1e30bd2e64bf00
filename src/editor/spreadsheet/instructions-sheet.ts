/** The first sheet of the workbook: how to edit, and what the data files were when it was made. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { CellStyle, WriteSheet } from "hucre/xlsx";
import type { OpenSheet } from "./open-sheets.ts";
import { fileOf, SHEET_NAMES } from "./sheets.ts";
import { SILENCE } from "./show-cell.ts";

/** Name of the first sheet. */
export const INSTRUCTIONS_SHEET = "说明";

/** The first sheet: how to edit, for somebody who knows spreadsheets and nothing else. */
export const INSTRUCTIONS: readonly string[] = [
  "怎样用这个工作簿改数据",
  "",
  "1. 每个表是一个数据文件，一行是一条记录。改哪一格，网站上就改哪一处；没有动的格子，数据里一个字也不会变。",
  "2. 第一列（编号，或区划代码）用来认记录，发布以后不要改：改了编号，就成了另一条。",
  "3. 不要改列的标题。列的先后、行的先后随便；不需要的列可以隐藏，也可以删去，删去的列保持原样。",
  "4. 鼠标停在标题上，可以看到这一列写什么。浅绿和浅褐相间的列是一组一组的：成员1、成员2……一组是一项，后面总留着空的几组。",
  "5. 有下拉清单的格子，从清单里选。编号后面的名字只是给人看的，读的时候只看编号；全部编号在最后的“清单”表里。",
  `6. 来源没有说的，写“${SILENCE}”；可以不写的，空着。两样不一样：不要用 0、“无”或横线代替。`,
  "7. 出处写来源的编号，空一格，再写段落号或部分，例如：nanfang-2024-05-29 7。一格里写几处，中间用全角分号“；”隔开。文字里本来就有的分号，写成“\\；”。",
  "8. 日期写成 2024、2024-05 或 2024-05-29，知道多细就写多细。分数写成 1/3。格子都是文本格式，表格软件不会把它们改成别的。",
  "9. 新增一条：写在表的最后一行之后，编号用小写字母、数字和连字符，例如 lianjiang-work-plan。",
  "10. 删去一项（例如一个成员）：清空它那一组格子。删去一条记录：删去那一行，导入时加上 --delete；不加，就只提醒，不删。",
  "",
  "改好以后",
  "",
  "保存，然后运行：npm run data:import -- export/data.xlsx",
  "程序先列出改了什么，再检查全部数据；有问题，会指出在哪个表、第几行、哪一列，这时什么也不写。都好了，它问一句，答 y 才写入。",
  "只有一两处要改，也可以改 export/csv 里的 CSV 文件，再导入那一个文件。CSV 里以撇号 ' 开头的格子，撇号请留着：它不让表格软件把 1/3 变成一月三日。",
];

/** Columns of a page of text, in half-width characters, and points of a line: programs do not all fit a row's height. */
const PAGE = { width: 90, line: 18 } as const;

/** A sheet to read: a paragraph a row, wrapped. */
export function textSheet(name: string, paragraphs: readonly string[]): WriteSheet {
  const style: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
  const cells = paragraphs.map(
    (value, row) => [`${row},0`, { value, type: "string", style }] as const,
  );
  const heights = paragraphs.map((text, row) => {
    // Anything beyond Latin is two wide.
    const width = text.length + (text.match(/[^\u0000-\u024f]/gu) ?? []).length;
    const lines = Math.max(1, Math.ceil((width * 1.05) / PAGE.width));
    return [row, { height: lines * PAGE.line }] as const;
  });
  const columns = [{ width: PAGE.width }];
  return { name, columns, rows: [], cells: new Map(cells), rowDefs: new Map(heights) };
}

/** What each data file was at an export, by its name below the data folder. */
export type Versions = ReadonlyMap<string, string>;

const LENGTH = 12;
const LINE = /^版本 (\S+) ([0-9a-f]{12})$/u;

/** A short mark of a file's content. */
export const versionOf = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, LENGTH);

/** The marks of all files of a data folder. */
export async function readVersions(folder: string): Promise<Versions> {
  const versions = new Map<string, string>();
  for (const name of SHEET_NAMES.map(fileOf))
    versions.set(name, versionOf(await readFile(path.join(folder, name))));
  return versions;
}

/** Lines of the first sheet that keep the marks, whatever program saves the workbook. */
export function writeVersions(versions: Versions): string[] {
  if (versions.size === 0) return [];
  const lines = [...versions].map(([name, version]) => `版本 ${name} ${version}`);
  return ["", "以下各行记着导出时的数据，导入时用来核对有没有别人改过，请不要动：", ...lines];
}

/** The marks that a workbook brings back; none from CSV files. */
export function findVersions(sheets: readonly OpenSheet[]): Versions {
  const cells = sheets
    .filter(({ name }) => name === INSTRUCTIONS_SHEET)
    .flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));
  return new Map(
    cells.flatMap((text): [string, string][] => {
      const [, name, version] = LINE.exec(text) ?? [];
      return name === undefined || version === undefined ? [] : [[name, version]];
    }),
  );
}
