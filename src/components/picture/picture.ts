import type { Piece } from "../../charts/picture/stack.ts";
import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Table } from "../../model/table.ts";

/** A picture of the site: what is said of it, on the page and in its file, and what its two files hold. */
export interface Picture {
  /** The name of its files, and its place on the page that shows it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What a reader must know to read it rightly. */
  readonly notes: readonly string[];
  /** The picture in words, a paragraph each. */
  readonly long: readonly string[];
  /** All that it rests on. */
  readonly cite: readonly Citation[];
  readonly draw: () => Piece;
  readonly tabulate: () => Table;
}
