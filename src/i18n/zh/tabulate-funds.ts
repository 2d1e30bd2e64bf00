import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { figureColumns } from "./figure-columns.ts";
import { makeTable } from "./make-table.ts";
import { words } from "./words.ts";

/** An organisation's sums, a row each, never added up. */
export function tabulateFunds(
  organization: { readonly id: string; readonly name: { readonly zh: string } },
  sums: readonly Figure[],
  sources: Sources,
): Table {
  const { table } = words;
  return makeTable<Figure>(
    [
      [table.id, ({ id }) => id],
      [table.unitId, () => organization.id],
      [table.unit, () => organization.name.zh],
      ...figureColumns<Figure>((figure) => figure),
      ...citeColumns<Figure>(sources, ({ cite }) => cite),
      [table.note, ({ note }) => note?.zh ?? ""],
    ],
    sums,
  );
}
