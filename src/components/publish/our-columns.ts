import { isRecord } from "../../data/is-record.ts";
import type { Citation } from "../../data/schema/fields/citation.ts";
import { words } from "../../i18n/zh/words.ts";
import { type SourcesById, basisOf } from "../../model/basis.ts";
import { toNumber } from "../../model/figure.ts";
import { printCell } from "../../model/publish/print-cell.ts";
import type { PublicColumn, PublicField } from "../../model/publish/public-column.ts";

const { columns, basisValues } = words.data;

/** The values of an enumeration from its words. */
export const valuesFrom = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

/** A column of our own, titled in `words.data.columns`. */
export function ourColumn<Row>(
  word: keyof typeof columns,
  field: Partial<PublicField> & Pick<PublicField, "name">,
  valueOf: (row: Row) => string | number | null,
): PublicColumn<Row> {
  const [title, description] = columns[word];
  const full: PublicField = { title, description, type: "string", ...field };
  return { field: full, cell: (row) => printCell(valueOf(row), full.type) };
}

const isCitation = (value: unknown): value is Citation =>
  isRecord(value) && typeof value.source === "string" && typeof value.at === "string";

/** The kind of sources that a record rests on, by its own `cite`. */
function basisColumn(sources: SourcesById): PublicColumn {
  const field = { name: "basis", required: true, values: valuesFrom(basisValues) };
  return ourColumn("basis", field, (row) => {
    const cite = isRecord(row) && Array.isArray(row.cite) ? row.cite.filter(isCitation) : [];
    return cite.length === 0 ? null : basisOf(sources, cite);
  });
}

const NUMBER = ourColumn(
  "valueNumber",
  { name: "valueNumber", type: "number", required: true },
  (row: unknown) => {
    const value = isRecord(row) ? row.value : null;
    return typeof value === "number" || typeof value === "string" ? toNumber(value) : null;
  },
);

/** Columns with ours beside those they come from: the basis after the places of sources, the number after the value. */
export function withOurs(columns: readonly PublicColumn[], sources: SourcesById): PublicColumn[] {
  return columns.flatMap((column) => {
    if (column.field.name === "cite") return [column, basisColumn(sources)];
    return column.field.name === "value" ? [column, NUMBER] : [column];
  });
}
