import type { Figure } from "../../model/figure.ts";
import type { Table } from "../../model/table.ts";
import type { EventView } from "../../model/views.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { figureColumns } from "./figure-columns.ts";
import { formatWhen } from "./format-when.ts";
import { type Column, makeTable } from "./make-table.ts";
import { words } from "./words.ts";

/** A row for an event, or for a figure of it. */
interface Row {
  readonly view: EventView;
  readonly figure: Figure | null;
}

/** Events in time, a row each, each followed by a row for every figure of it. */
export function tabulateTimeline(events: readonly EventView[], sources: Sources): Table {
  const { table } = words;
  const columns: Column<Row>[] = [
    [table.row, ({ figure }) => (figure ? table.rowFigure : table.rowEvent)],
    [table.eventId, ({ view }) => view.event.id],
    [table.event, ({ view }) => view.event.name.zh],
    [table.eventStatus, ({ view }) => words.event[view.event.status]],
    [table.when, ({ view }) => formatWhen(view.event.when)],
    [table.on, ({ view }) => view.event.when.on ?? ""],
    [table.notBefore, ({ view }) => view.event.when.notBefore ?? ""],
    [table.notAfter, ({ view }) => view.event.when.notAfter ?? ""],
    [table.countyId, ({ view }) => view.county?.id ?? ""],
    [table.county, ({ view }) => view.county?.name.zh ?? ""],
    [table.place, ({ view }) => view.event.place?.zh ?? null],
    [table.summary, ({ view }) => view.event.summary?.zh ?? ""],
    ...figureColumns<Row>(({ figure }) => figure),
    ...citeColumns<Row>(sources, ({ view, figure }) => figure?.cite ?? view.event.cite),
    [table.note, ({ figure }) => figure?.note?.zh ?? ""],
  ];
  const rows = events.flatMap((view) => [
    { view, figure: null },
    ...view.figures.map((figure) => ({ view, figure })),
  ]);
  return makeTable<Row>(columns, rows);
}
