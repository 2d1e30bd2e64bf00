/** The columns that we add to the published tables: what is derived from their records. */

import type { Citation } from "../data/schema/fields/citation.ts";
import { isRecord } from "../data/values.ts";
import type { Language, Words } from "../i18n/language.ts";
import { toNumber } from "../data/schema/fields/quantity.ts";
import { type SourcesById, type TellingKind, tellingKinds } from "../model/support.ts";
import { printCell, type PublicColumn, type PublicField, type Told } from "./public-table.ts";

/** Adds our columns after those they are derived from: the basis after citations, the number after a value. */
export function withOurs(columns: readonly PublicColumn[], sources: SourcesById): PublicColumn[] {
  return columns.flatMap((column) => {
    if (column.field.name === "cite") return [column, basisColumn(column.field, sources)];
    return column.field.name === "value" ? [column, NUMBER] : [column];
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

/** The kind of sources of a record, from its own `cite`; none where that may be, and is, empty. */
function basisColumn({ required = false }: PublicField, sources: SourcesById): PublicColumn {
  const values = BASES.map((value) => ({
    value,
    label: (say: Language) => say.words.data.basisValues[value],
  }));
  const field = { name: "basis", required, values };
  return ourColumn("basis", field, (row) => {
    const cite = isRecord(row) && Array.isArray(row.cite) ? row.cite.filter(isCitation) : [];
    return cite.length === 0 ? null : publicBasis(tellingKinds(sources, cite));
  });
}

/** What a record rests on: one kind of source, `several` besides the article, or `both`, the article and another. */
const BASES = [
  "article",
  "official",
  "press",
  "media",
  "institution",
  "statistics",
  "several",
  "both",
] as const;

function publicBasis([first, ...others]: readonly TellingKind[]): (typeof BASES)[number] {
  if (first === undefined || first === "article") return others.length > 0 ? "both" : "article";
  if (others.length > 0) return "several";
  return first === "official-page" ? "official" : first;
}

const isCitation = (value: unknown): value is Citation =>
  isRecord(value) && typeof value.source === "string" && typeof value.at === "string";

/** A derived column, with its title and explanation in `words.data.columns`. */
export function ourColumn<Row>(
  word: keyof Words["data"]["columns"],
  field: Partial<PublicField> & Pick<PublicField, "name">,
  valueOf: (row: Row) => string | number | null,
): PublicColumn<Row> {
  const [title, description] = toldPair((say) => say.words.data.columns[word]);
  const full: PublicField = { title, description, type: "string", ...field };
  return { field: full, cell: (row) => printCell(valueOf(row), full.type) };
}

/** The two texts that each language has as a pair. */
export function toldPair(pairIn: (say: Language) => readonly [string, string]): [Told, Told] {
  return [(say) => pairIn(say)[0], (say) => pairIn(say)[1]];
}
