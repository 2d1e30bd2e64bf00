import type { WriteSheet } from "hucre/xlsx";
import type { Column } from "./columns.ts";
import type { PickLists } from "./pick-lists.ts";

type Validation = NonNullable<WriteSheet["dataValidations"]>[number];

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
