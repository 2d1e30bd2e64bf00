import type { CitedSource } from "../../model/cited-sources.ts";
import { words } from "./words.ts";

/** A source on one line: author, title, publisher, date, places, address; what is not known left out. */
function nameSource({ source, places }: CitedSource): string {
  return [
    ...source.authors.map(({ zh }) => zh),
    source.title === null ? words.sources.untitled : `《${source.title.zh}》`,
    source.publisher.zh,
    ...(source.published === null ? [] : [source.published]),
    ...(source.shownDate ? [words.basis.noYear(source.shownDate.zh)] : []),
    ...(places.length > 0 ? [places.map((place) => words.cite.label(place)).join("、")] : []),
    source.url,
  ].join("，");
}

/** What a number or a picture rests on, a sentence without its full stop; empty if on nothing. */
export function noteSources(sources: readonly CitedSource[]): string {
  return sources.length === 0 ? "" : words.citation.source(sources.map(nameSource).join("；"));
}
