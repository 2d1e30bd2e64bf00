import type { CitedSource } from "../../model/cited-sources.ts";
import { sourceName } from "./source-name.ts";
import { words } from "./words.ts";

/**
 * A source in one line, as a picture that travels alone names it: publisher, title, date, paragraphs, address. The
 * day on which we read a page stands in for a date that it does not give.
 */
export function sourceLine({ source, places }: CitedSource): string {
  const { sources, inWords } = words;
  const said = [
    sourceName(source),
    ...(source.shownDate ? [words.basis.noYear(source.shownDate.zh)] : []),
    source.published === null ? sources.read(source.read) : sources.published(source.published),
    places.map((place) => words.cite.label(place)).join(inWords.and),
  ];
  return `${words.pictureFiles.source(said.join(inWords.comma))}${inWords.stop}${source.url}`;
}
