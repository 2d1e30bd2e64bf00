import { colToLetter } from "hucre/xlsx";
import type { RefTable } from "../../data/schema/fields/ref.ts";
import type { LeafType } from "./field.ts";
import type { NamesOf } from "./names.ts";
import { showId } from "./show-cell.ts";
import { labelOf } from "./pointer-kinds.ts";

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
        return { heading: labelOf(type.table), items: this.#ids(type.table), closed: false };
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
