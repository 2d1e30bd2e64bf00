import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Source } from "../../data/schema/sources.ts";
import type { Table } from "../../model/csv.ts";
import type { Figure } from "../../model/figure.ts";
import { formatQuantity, splitQuantity } from "./formats.ts";
import { sourceName, tellKinds, type ToldClaim } from "./tell-sources.ts";
import { words } from "./words.ts";

/** A column: its head, and a row's cell; null where the source does not say, empty where there is nothing to say. */
export type Column<Row> = readonly [head: string, cell: (row: Row) => string | null];

/** A table of rows; what the source does not say stands as such, never as an empty cell or a zero. */
export function makeTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    columns: columns.map(([head]) => head),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row) ?? words.notStated)),
  };
}

/** The sources of a site by their id. */
export type Sources = ReadonlyMap<string, Source>;

/** Where a place stands in its source: named parts first, then paragraphs by number. */
const rank = (place: string): number => (/^\d+$/.test(place) ? Number(place) : -1);

/** Citations source by source, the places of each in order. */
function bySource(cite: readonly Citation[], sources: Sources) {
  return [...new Set(cite.map(({ source }) => source))].flatMap((id) => {
    const source = sources.get(id);
    const places = new Set(cite.filter((one) => one.source === id).map(({ at }) => at));
    return source ? [{ source, places: [...places].toSorted((a, b) => rank(a) - rank(b)) }] : [];
  });
}

/** What kind of source a row's facts rest on, and where they stand there: several sources are joined in one order in all cells. */
export function citeColumns<Row>(
  sources: Sources,
  citeOf: (row: Row) => readonly Citation[],
): Column<Row>[] {
  const { csv } = words;
  const joined =
    (say: (cited: ReturnType<typeof bySource>[number]) => string | null) =>
    (row: Row): string | null =>
      bySource(citeOf(row), sources)
        .map((cited) => say(cited) ?? words.notStated)
        .join(csv.join) || null;
  return [
    [csv.basis, (row) => tellKinds(sources, citeOf(row))],
    [csv.source, joined(({ source }) => sourceName(source))],
    // In words where it has no year: a spreadsheet would add this year's to a bare day.
    [
      csv.published,
      joined(
        ({ source: { published, shownDate } }) =>
          published ?? (shownDate ? words.basis.noYear(shownDate.zh) : null),
      ),
    ],
    [csv.places, joined(({ places }) => places.map(words.cite.label).join("、"))],
    [csv.url, joined(({ source }) => source.url)],
  ];
}

/** What else is said of a row's facts, with who says it and of when; `of` names the fact where a row has several. */
export function claimsColumn<Row>(
  sources: Sources,
  claimsOf: (row: Row) => readonly { readonly of?: string; readonly claim: ToldClaim }[],
): Column<Row> {
  const { csv, colon, bracket, basis } = words;
  const tell = ({ said, date, cite, note }: ToldClaim): string => {
    const names = [...new Set(cite.map(({ source }) => source))].flatMap((id) => {
      const source = sources.get(id);
      return source ? [sourceName(source)] : [];
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
