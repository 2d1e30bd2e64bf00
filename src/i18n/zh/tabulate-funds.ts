import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { claimsColumn } from "./claims-column.ts";
import { figureColumns } from "./figure-columns.ts";
import { makeTable } from "./make-table.ts";
import { claimsOfFigure } from "./tell-claims.ts";
import { words } from "./words.ts";

/** An organisation's sums, a row each, never added up. */
export function tabulateFunds(
  organization: { readonly id: string; readonly name: { readonly zh: string } },
  sums: readonly Figure[],
  sources: Sources,
): Table {
  const { csv } = words;
  return makeTable<Figure>(
    [
      [csv.id, ({ id }) => id],
      [csv.unitId, () => organization.id],
      [csv.unit, () => organization.name.zh],
      ...figureColumns<Figure>((figure) => figure),
      ...citeColumns<Figure>(sources, ({ cite }) => cite),
      claimsColumn<Figure>(sources, (sum) => claimsOfFigure(sum).map((claim) => ({ claim }))),
      [csv.note, ({ note }) => note?.zh ?? ""],
    ],
    sums,
  );
}
