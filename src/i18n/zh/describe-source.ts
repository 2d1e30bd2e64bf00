import type { CitedSource } from "../../model/cited-sources.ts";
import { listPlaces } from "./list-places.ts";
import { words } from "./words.ts";

/** A source as a list of sources prints it. */
export interface SourceDescription {
  readonly kind: string;
  readonly title: string;
  /** Publisher, author, place, editors, dates: what is known of them. */
  readonly details: readonly string[];
  /** The paragraphs that the page, or the whole site, rests on. */
  readonly places: string;
}

const KINDS = {
  article: words.sources.article,
  "official-page": words.sources.officialPage,
  dataset: words.sources.dataset,
} as const;

const join = (names: readonly { readonly zh: string }[]): string =>
  names.map(({ zh }) => zh).join("、");

/** Puts a source in words; what is not known of it is left out. */
export function describeSource(
  { source, places }: CitedSource,
  wholeSite: boolean,
): SourceDescription {
  const { sources } = words;
  const editors = (role: string) =>
    source.editors.filter((one) => one.role === role).map(({ name }) => name);
  const told = (
    names: readonly { readonly zh: string }[],
    say: (joined: string) => string,
  ): string[] => (names.length > 0 ? [say(join(names))] : []);
  const listed = listPlaces(places);
  return {
    kind: KINDS[source.kind],
    title: source.title?.zh ?? sources.untitled,
    details: [
      source.publisher.zh,
      ...told(source.authors, sources.author),
      ...told(source.datelines, sources.dateline),
      ...told(editors("editor"), sources.editor),
      ...told(editors("web-editor"), sources.webEditor),
      ...(source.published === null ? [] : [sources.published(source.published)]),
      ...(source.shownDate ? [words.basis.noYear(source.shownDate.zh)] : []),
      sources.read(source.read),
    ],
    places: wholeSite ? sources.placesOnSite(listed) : sources.places(listed),
  };
}
