/** What helps an editor in the workbook: how to edit, what a column holds, and what its cells are picked from. */
import { type CellStyle, colToLetter, type WriteSheet } from "hucre/xlsx";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { type Column, type Leaf, type LeafType, tableLabel } from "./field.ts";
import { type NamesOf, showId, SILENCE } from "./show-cell.ts";

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
  "10. “中文”旁边有“英文”的，两样都要写；改了中文，英文也要改。仍然对的可以不改，导入以后照 npm run check:data 说的办。",
  "11. 删去一项（例如一个成员）：清空它那一组格子。删去一条记录：删去那一行，导入时加上 --delete；不加，就只提醒，不删。",
  "",
  "改好以后",
  "",
  "保存，然后运行：npm run data:import -- export/data.xlsx",
  "导出以后别人又改过的，不会被盖掉：没有动的格子，照别人的；两个人改了同一格，程序会问用哪一个。",
  "程序先列出改了什么，再检查全部数据；有问题，会指出在哪个表、第几行、哪一列，这时什么也不写。都好了，它问一句，答 y 才写入。",
  "只有一两处要改，也可以改 export/csv 里的 CSV 文件，再导入那一个文件。CSV 里以撇号 ' 开头的格子，撇号请留着：它不让表格软件把 1/3 变成一月三日。最后一列“导出自”也请留着：导入时靠它认出哪些格子是你改的。",
];

/** Half-width characters in a line, and points of its height: some programs do not fit a row's height to its text. */
const PAGE = { width: 90, line: 18 } as const;

/** A sheet of text, with a paragraph in each row. */
export function textSheet(name: string, paragraphs: readonly string[]): WriteSheet {
  const style: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
  const cells = paragraphs.map(
    (value, row) => [`${row},0`, { value, type: "string", style }] as const,
  );
  const heights = paragraphs.map((text, row) => {
    // Characters beyond Latin are two columns wide.
    const width = text.length + (text.match(/[^\u0000-\u024f]/gu) ?? []).length;
    const lines = Math.max(1, Math.ceil((width * 1.05) / PAGE.width));
    return [row, { height: lines * PAGE.line }] as const;
  });
  const columns = [{ width: PAGE.width }];
  return { name, columns, rows: [], cells: new Map(cells), rowDefs: new Map(heights) };
}

/** The note of a heading: what the member is, how its cells are filled, whether they may be empty. */
export function describeColumn({ leaf }: Column): string {
  return [leaf.description, HOW[leaf.type.is], need(leaf)].filter(Boolean).join("\n");
}

/** How to fill a cell, for the types that need an explanation. */
const HOW: Readonly<Partial<Record<LeafType["is"], string>>> = {
  amount: "只写数字，例如 2927.6；分数写成 1/3。",
  date: "写成 2024、2024-05 或 2024-05-29，知道多细就写多细。",
  enum: "从下拉清单里选。",
  boolean: "写“是”或“否”。",
  ref: "从下拉清单里选；也可以只写编号。",
  refs: "可以写几个编号，中间用“；”隔开；编号在“清单”表里查。",
  cite: "来源的编号，空一格，再写位置；几处之间用“；”隔开，例如 nanfang-2024-05-29 7；nanfang-2024-05-29 摘要。",
  texts: "可以写几项，中间用“；”隔开。",
  pointer: "从下拉清单里选；也可以写类别，空一格，再写编号。",
};

const need = ({ optional, nullable }: Leaf): string => {
  if (nullable) return `不能空着；来源没有说的，写“${SILENCE}”。`;
  return optional ? "可以空着。" : "";
};

/** Width of a column, in characters. */
export function widthOf({ heading, leaf }: Column): number {
  const widths: Readonly<Partial<Record<LeafType["is"], number>>> = {
    number: 8,
    amount: 10,
    date: 13,
    boolean: 8,
    enum: 14,
    ref: 30,
    refs: 36,
    cite: 30,
    pointer: 36,
  };
  // A Chinese character is two columns wide.
  return Math.max(widths[leaf.type.is] ?? 28, Math.min(heading.length * 2 + 2, 40));
}

/** Offers the cells of a range a list to pick from, if their column has one. */
export function validationOf({ leaf }: Column, range: string, lists: PickLists): Validation[] {
  const choice = lists.rangeFor(leaf.type, leaf.title);
  if (!choice) return [];
  return [
    {
      type: "list",
      formula1: choice.range,
      range,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: choice.closed ? "stop" : "warning",
      errorTitle: leaf.title,
      errorMessage: choice.closed ? "请从下拉清单里选一项。" : "清单里没有这一条。是新加的吗？",
    },
  ];
}

type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

/** Name of the sheet that holds the lists to pick from. */
export const LISTS = "清单";

/** A column of the sheet of lists. */
interface PickList {
  readonly heading: string;
  readonly items: readonly string[];
}

/** A list, and whether a cell may hold nothing else. */
interface Choice extends PickList {
  readonly closed: boolean;
}

/** Collects the lists of a workbook, each once. */
export class PickLists {
  readonly lists: PickList[] = [];
  readonly #namesOf: NamesOf;

  constructor(namesOf: NamesOf) {
    this.#namesOf = namesOf;
  }

  /** The range of the list for a column, and whether a cell may hold nothing else; undefined if there is no list. */
  rangeFor(type: LeafType, title: string): { range: string; closed: boolean } | undefined {
    const choice = this.#choiceFor(type, title);
    if (!choice || choice.items.length === 0) return undefined;
    const key = choice.items.join("\n");
    let at = this.lists.findIndex(({ items }) => items.join("\n") === key);
    if (at === -1) at = this.lists.push(choice) - 1;
    const column = colToLetter(at);
    const range = `'${LISTS}'!$${column}$2:$${column}$${choice.items.length + 1}`;
    return { range, closed: choice.closed };
  }

  #choiceFor(type: LeafType, title: string): Choice | undefined {
    switch (type.is) {
      case "boolean":
        return { heading: "是或否", items: ["是", "否"], closed: true };
      case "enum":
        return { heading: title, items: [...type.words.values()], closed: true };
      case "ref":
        return { heading: tableLabel(type.table), items: this.#ids(type.table), closed: false };
      case "pointer": {
        const items = type.kinds.flatMap(({ word, table }) =>
          table ? this.#ids(table).map((id) => `${word} ${id}`) : [word],
        );
        return { heading: title, items, closed: false };
      }
      default:
        return undefined;
    }
  }

  #ids(table: RefTable): string[] {
    return [...this.#namesOf(table).keys()].map((id) => showId(id, table, this.#namesOf));
  }
}
