/**
 * The columns that the tables of pictures share: sources and other claims.
 */

import type { Language } from "./language.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Table } from "../model/csv.ts";
import { type ToldClaim } from "./tell-claims.ts";
import { sourceName, tellKinds } from "./tell-sources.ts";

/** A column. A cell is null if the source does not say, and empty if there is nothing that it could say. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | null];

/** Makes a table. What the source does not say is written as such, never as an empty cell or a zero. */
export function makeTable<Row>(
  say: Language,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Table {
  return {
    columns: columns.map(([head]) => head),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row) ?? say.words.notStated)),
  };
}

/** The sources of a site by their id. */
export type Sources = ReadonlyMap<string, Source>;

/** The sources of a row: kinds, names, dates, places, addresses. Several sources come in the same order in all cells. */
export function citeColumns<Row>(
  say: Language,
  sources: Sources,
  citeOf: (row: Row) => readonly Citation[],
): Column<Row>[] {
  const { csv } = say.words;
  const joined =
    (tell: (cited: ReturnType<typeof bySource>[number]) => string | null) =>
    (row: Row): string | null =>
      bySource(citeOf(row), sources)
        .map((cited) => tell(cited) ?? say.words.notStated)
        .join(csv.join) || null;
  return [
    [csv.basis, (row) => tellKinds(say, sources, citeOf(row))],
    [csv.source, joined(({ source }) => sourceName(say, source))],
    // A date without a year is written in words, since a spreadsheet would add the current year.
    [
      csv.published,
      joined(
        ({ source: { published, shownDate } }) =>
          published ?? (shownDate ? say.words.basis.noYear(say.text(shownDate)) : null),
      ),
    ],
    [csv.places, joined(({ places }) => say.list(places.map(say.words.cite.label)))],
    [csv.url, joined(({ source }) => source.url)],
  ];
}

/** Orders places within a source: named parts first, then paragraphs by number. */
const rank = (place: string): number => (/^\d+$/.test(place) ? Number(place) : -1);

/** Citations grouped by source, the places of each in order. */
function bySource(cite: readonly Citation[], sources: Sources) {
  return [...new Set(cite.map(({ source }) => source))].flatMap((id) => {
    const source = sources.get(id);
    const places = new Set(cite.filter((one) => one.source === id).map(({ at }) => at));
    return source ? [{ source, places: [...places].toSorted((a, b) => rank(a) - rank(b)) }] : [];
  });
}

/** Other claims of a row's facts, with their sources and dates; `of` names the fact if the row has several. */
export function claimsColumn<Row>(
  say: Language,
  sources: Sources,
  claimsOf: (row: Row) => readonly { readonly of?: string; readonly claim: ToldClaim }[],
): Column<Row> {
  const { csv, colon, bracket, basis } = say.words;
  const tell = ({ said, date, cite, note }: ToldClaim): string => {
    const names = [...new Set(cite.map(({ source }) => source))].flatMap((id) => {
      const source = sources.get(id);
      return source ? [sourceName(say, source)] : [];
    });
    return (
      said + bracket([...names, ...(date ? [date] : []), ...(note ? [note] : [])].join(basis.join))
    );
  };
  return [
    csv.otherClaims,
    (row) =>
      claimsOf(row)
        .map(({ of, claim }) => (of === undefined ? tell(claim) : of + colon + tell(claim)))
        .join(csv.join),
  ];
}
