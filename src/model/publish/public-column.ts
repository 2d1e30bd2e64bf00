import type { Citation } from "../../data/schema/fields/citation.ts";

/** What a cell of a published table holds, in the words of Frictionless Table Schema; `array` is a list written as JSON. */
export type CellType = "string" | "number" | "integer" | "boolean" | "array";

/** A value that a column may hold, with its Chinese word. */
export interface CellValue {
  readonly value: string;
  readonly label: string;
}

/** A column of a published table: what it is called, what it means, what may stand in it. */
export interface PublicField {
  /** For programs: the way to the value in the record, with dots (`name.zh`). */
  readonly name: string;
  /** For readers, in Chinese. */
  readonly title: string;
  readonly description: string;
  readonly type: CellType;
  /** The only values it takes, for an enumeration. */
  readonly values?: readonly CellValue[];
  readonly pattern?: string;
  /** Whether every record has it. */
  readonly required?: boolean;
  readonly unique?: boolean;
  /** The published table whose `id` it holds. */
  readonly references?: string;
}

/** A column with the way its cells are made; an empty cell is what no source says, or what a record does not have. */
export interface PublicColumn<Row = unknown> {
  readonly field: PublicField;
  readonly cell: (row: Row) => string;
}

/** A table as it is published: its columns, and the records under them. */
export interface PublicTable {
  /** The name of its files: `teams`. */
  readonly name: string;
  readonly title: string;
  /** Every place of a source that its rows cite. */
  readonly cites: readonly Citation[];
  /** What one row is. */
  readonly one: string;
  /** The column, or the columns together, that tell its rows apart. */
  readonly primaryKey?: string | readonly string[];
  readonly fields: readonly PublicField[];
  /** A row for each record, its cells as CSV holds them. */
  readonly rows: readonly (readonly string[])[];
  /** The records as they stand in the data, whole; a table made from others is its rows by name. */
  readonly records: readonly unknown[];
}
