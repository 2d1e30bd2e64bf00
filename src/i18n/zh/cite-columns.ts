import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Source } from "../../data/schema/sources.ts";
import type { Column } from "./make-table.ts";
import { sourceName } from "./source-name.ts";
import { tellKinds } from "./tell-kinds.ts";
import { words } from "./words.ts";

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
