import type { Explanation } from "../check/said.ts";

/** Something wrong at a place of a text, before it is known which line that is. */
export interface Fault {
  /** In UTF-16 units from the start of the text. */
  readonly offset: number;
  readonly words: Explanation;
}
