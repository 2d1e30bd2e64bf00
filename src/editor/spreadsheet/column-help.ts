/** What helps an editor to fill a column: its note, its width, the list that its cells are picked from. */
import { colToLetter, type WriteSheet } from "hucre/xlsx";
import type { RefTable } from "../../data/schema/fields/reference.ts";
import { type Column, type Leaf, type LeafType, tableLabel } from "./field.ts";
import { type NamesOf, showId, SILENCE } from "./show-cell.ts";

/** The note of a heading: what the member is, how its cells are filled, whether they may be empty. */
export function describeColumn({ leaf }: Column): string {
  return [leaf.description, HOW[leaf.type.is], need(leaf)].filter(Boolean).join("\n");
}

/** How a kind of cell is filled, where that does not go without saying. */
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
  // A character of Chinese is two wide.
  return Math.max(widths[leaf.type.is] ?? 28, Math.min(heading.length * 2 + 2, 40));
}

/** Lets the cells of a range be picked from a list, where there is one for their column. */
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

/** Name of the sheet that holds what cells may be picked from. */
export const LISTS = "清单";

/** A column of the sheet of lists. */
interface PickList {
  readonly heading: string;
  readonly items: readonly string[];
}

/** What a cell may hold, where that can be picked: a list, and whether anything else is wrong. */
interface Choice extends PickList {
  readonly closed: boolean;
}

/** Collects the lists that the columns of a workbook are picked from, each once. */
export class PickLists {
  readonly lists: PickList[] = [];
  readonly #namesOf: NamesOf;

  constructor(namesOf: NamesOf) {
    this.#namesOf = namesOf;
  }

  /** The range of the list that a cell is picked from, and whether it must be; undefined where nothing is to pick. */
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
