import type { Citation } from "../../../data/schema/fields/citation.ts";
import { all, attribute, type Element } from "./dom.ts";
import { textOf } from "./dom.ts";

const PREFIX = "#source-";
/** 官 */
const OFFICIAL = "\u5b98";

/** The source marks in an element: which source and which paragraph each shows to a reader. */
export function marksIn(element: Element): Citation[] {
  return all(element, "a").flatMap((link) => {
    const href = attribute(link, "href") ?? "";
    if (!href.startsWith(PREFIX)) return [];
    const text = textOf(link);
    // That of an official page is a sign; which place it means ends what is said of it.
    const at =
      text === OFFICIAL ? (attribute(link, "aria-label") ?? "").split("\uff0c").at(-1) : text;
    return [{ source: href.slice(PREFIX.length), at: at ?? "" }];
  });
}

/** Whether `marks` show every place that `cite` names. */
export function showsAll(marks: readonly Citation[], cite: readonly Citation[]): boolean {
  return cite.every(({ source, at }) =>
    marks.some((mark) => mark.source === source && mark.at === at),
  );
}
