import type { Mechanism } from "../../data/schema/mechanisms.ts";
import type { Table } from "../../model/table.ts";
import { citeColumns, type Sources } from "./cite-columns.ts";
import { makeTable } from "./make-table.ts";
import { words } from "./words.ts";

/** The forces and the arrangements between them, a row each. */
export function tabulateMechanisms(mechanisms: readonly Mechanism[], sources: Sources): Table {
  const { csv } = words;
  return makeTable<Mechanism>(
    [
      [csv.id, ({ id }) => id],
      [csv.kind, ({ kind }) => words.about.mechanismKind[kind]],
      [csv.name, ({ name }) => name.zh],
      [csv.content, ({ summary }) => summary.zh],
      ...citeColumns<Mechanism>(sources, ({ cite }) => cite),
    ],
    mechanisms,
  );
}
