import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import type { EventView } from "../../model/views.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { claimsColumn } from "./claims-column.ts";
import { figureColumns } from "./figure-columns.ts";
import { formatWhen } from "./format-when.ts";
import { type Column, makeTable } from "./make-table.ts";
import { claimsOfEvent, claimsOfFigure } from "./tell-claims.ts";
import { words } from "./words.ts";

/** A row for an event, or for a figure of it. */
interface Row {
  readonly view: EventView;
  readonly figure: Figure | null;
}

/** Events in time, a row each, each followed by a row for every figure of it. */
export function tabulateTimeline(events: readonly EventView[], sources: Sources): Table {
  const { csv } = words;
  const columns: Column<Row>[] = [
    [csv.row, ({ figure }) => (figure ? csv.rowFigure : csv.rowEvent)],
    [csv.eventId, ({ view }) => view.event.id],
    [csv.event, ({ view }) => view.event.name.zh],
    [csv.eventStatus, ({ view }) => words.event[view.event.status]],
    [csv.when, ({ view }) => formatWhen(view.event.when)],
    [csv.on, ({ view }) => view.event.when.on ?? ""],
    [csv.notBefore, ({ view }) => view.event.when.notBefore ?? ""],
    [csv.notAfter, ({ view }) => view.event.when.notAfter ?? ""],
    [csv.countyId, ({ view }) => view.county?.id ?? ""],
    [csv.county, ({ view }) => view.county?.name.zh ?? ""],
    [csv.place, ({ view }) => view.event.place?.zh ?? null],
    [csv.summary, ({ view }) => view.event.summary?.zh ?? ""],
    ...figureColumns<Row>(({ figure }) => figure),
    ...citeColumns<Row>(sources, ({ view, figure }) => figure?.cite ?? view.event.cite),
    claimsColumn<Row>(sources, ({ view, figure }) =>
      (figure ? claimsOfFigure(figure) : claimsOfEvent(view.event)).map((claim) => ({ claim })),
    ),
    [csv.note, ({ figure }) => figure?.note?.zh ?? ""],
  ];
  const rows = events.flatMap((view) => [
    { view, figure: null },
    ...view.figures.map((figure) => ({ view, figure })),
  ]);
  return makeTable<Row>(columns, rows);
}
