import type { Citation } from "../../../data/schema/fields/citation.ts";
import { all, attribute, type Element } from "./dom.ts";
import { textOf } from "./dom.ts";

const PREFIX = "#source-";

/** The source marks in an element: which source and which paragraph each shows to a reader. */
export function marksIn(element: Element): Citation[] {
  return all(element, "a").flatMap((link) => {
    const href = attribute(link, "href") ?? "";
    if (!href.startsWith(PREFIX)) return [];
    return [{ source: href.slice(PREFIX.length), at: textOf(link) }];
  });
}

/** Whether `marks` show every place that `cite` names. */
export function showsAll(marks: readonly Citation[], cite: readonly Citation[]): boolean {
  return cite.every(({ source, at }) =>
    marks.some((mark) => mark.source === source && mark.at === at),
  );
}
