import type { Mechanism } from "../../data/schema/mechanisms.ts";
import type { Table } from "../../model/table.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { makeTable } from "./make-table.ts";
import { words } from "./words.ts";

/** The forces and the arrangements between them, a row each. */
export function tabulateMechanisms(mechanisms: readonly Mechanism[], sources: Sources): Table {
  const { table } = words;
  return makeTable<Mechanism>(
    [
      [table.id, ({ id }) => id],
      [table.kind, ({ kind }) => words.about.mechanismKind[kind]],
      [table.name, ({ name }) => name.zh],
      [table.content, ({ summary }) => summary.zh],
      ...citeColumns<Mechanism>(sources, ({ cite }) => cite),
    ],
    mechanisms,
  );
}
