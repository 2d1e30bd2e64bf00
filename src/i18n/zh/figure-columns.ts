import type { Figure } from "../../model/figure.ts";
import { formatQuantity, splitQuantity } from "./format-quantity.ts";
import type { Column } from "./make-table.ts";
import { words } from "./words.ts";

/** The unit's word alone: 万元, 人. */
function unitWord({ value, unit }: Figure): string {
  const [, , after] = splitQuantity({ value, unit, qualifier: "exact" });
  return after || words.csv.share;
}

/** A figure with all that belongs to it; the cells of a row without one are empty. */
export function figureColumns<Row>(figureOf: (row: Row) => Figure | null): Column<Row>[] {
  const { csv } = words;
  const cell =
    (say: (figure: Figure) => string | null) =>
    (row: Row): string | null => {
      const figure = figureOf(row);
      return figure === null ? "" : say(figure);
    };
  return [
    [csv.figure, cell(({ name }) => name.zh)],
    [csv.value, cell(({ value }) => String(value))],
    [csv.valueUnit, cell(unitWord)],
    [csv.qualifier, cell(({ qualifier }) => qualifier)],
    [csv.qualifierWord, cell(({ qualifier }) => csv.qualifiers[qualifier])],
    [csv.written, cell(formatQuantity)],
    [csv.asOf, cell(({ asOf }) => asOf)],
  ];
}
