import type { Source } from "../../data/schema/sources.ts";
import { formatDate } from "./format-when.ts";
import { words } from "./words.ts";

/** The date of an official page as far as it is known: a year that the page does not show is never added. */
export function tellPageDate({ published, shownDate }: Pick<Source, "published" | "shownDate">) {
  if (published !== null) return formatDate(published);
  return shownDate ? words.basis.noYear(shownDate.zh) : words.basis.noDate;
}
