import { z } from "zod";
import { innerOf } from "../../data/schema/inner-of.ts";
import { fund } from "../../data/schema/funds.ts";
import { indicator } from "../../data/schema/indicators.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import { type Figure, figuresOf } from "../../model/figure.ts";
import { columnsOf } from "../../model/publish/columns-of.ts";
import { makePublicTable } from "../../model/publish/make-public-table.ts";
import type { PublicColumn, PublicTable } from "../../model/publish/public-column.ts";
import { nameSubjects, subjectKey } from "../../model/subject-names.ts";
import { ourColumn, withOurs } from "./our-columns.ts";

/** Indicators and funds as one table, since most questions are about both; each says which it comes from. */
export function figuresTable(atlas: Atlas): PublicTable {
  const { dataset, indexes } = atlas;
  const [title, one] = words.data.longTables.figures;
  const names = nameSubjects(dataset);
  const kind = columnsOf(z.strictObject({ kind: innerOf(fund.shape.kind) }))[0];
  const values = kind?.field.values ?? [];
  const tables = (["indicators", "funds"] as const).map((value) => ({
    value,
    label: words.data.ones[value],
  }));
  const own = withOurs(columnsOf(indicator), indexes.sources).map(({ field, cell }) => ({
    field: field.name === "id" ? { ...field, unique: true } : field,
    cell: (row: Figure) => cell(row),
  }));
  const columns: PublicColumn<Figure>[] = [
    ...own.slice(0, 1),
    ourColumn("table", { name: "table", required: true, values: tables }, (row) =>
      row.fund === null ? "indicators" : "funds",
    ),
    ourColumn("fund", { name: "fund", values }, (row) => row.fund),
    ourColumn(
      "subjectName",
      { name: "subject.name", required: true },
      (row) => names.get(subjectKey(row.subject))?.zh ?? null,
    ),
    ...own.slice(1),
  ];
  const about = { name: "figures", title, one, primaryKey: "id" };
  return makePublicTable(about, columns, figuresOf(dataset));
}
