/**
 * Sources in words, wherever one is named: in lists, notes, pictures and tables.
 */

import type { Language } from "./language.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Name } from "../data/schema/fields/text.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Figure } from "../model/figure.ts";
import type { CitedSource } from "../model/sources.ts";
import type { Status } from "../model/views.ts";
import type { BeyondKind } from "../model/support.ts";

/** A source as a list of sources prints it. */
interface SourceDescription {
  readonly title: string;
  /** Publisher, author, place, editors and dates, as far as known. */
  readonly details: readonly string[];
  /** The places that the page, or the whole site, cites. */
  readonly places: string;
}

/** Describes a source for a list of sources; `wholeSite` if the places are those that the whole site cites. */
export function describeSource(
  say: Language,
  { source, places }: CitedSource,
  wholeSite: boolean,
): SourceDescription {
  const { sources } = say.words;
  const editors = (role: string) =>
    source.editors.filter((one) => one.role === role).map(({ name }) => name);
  const told = (names: readonly Name[], tell: (joined: string) => string): string[] =>
    names.length > 0 ? [tell(say.list(names.map((name) => say.text(name))))] : [];
  const listed = listPlaces(say, places);
  return {
    // A page of which no title is kept is known by who published it.
    title: say.text(source.title) ?? say.text(source.publisher),
    details: [
      ...(source.title === null ? [] : [say.text(source.publisher)]),
      ...told(source.authors, sources.author),
      ...told(source.datelines, sources.dateline),
      ...told(editors("editor"), sources.editor),
      ...told(editors("web-editor"), sources.webEditor),
      ...(source.published === null ? [] : [sources.published(source.published)]),
      ...(source.shownDate ? [say.words.basis.noYear(say.text(source.shownDate))] : []),
      sources.read(source.read),
    ],
    places: wholeSite ? sources.placesOnSite(listed) : sources.places(listed),
  };
}

/** The least number of consecutive paragraphs that are written as a range. */
const RUN = 3;

/** Places in a source, which come in order: `摘要、第4段、第6至10段`. */
export function listPlaces(say: Language, places: readonly string[]): string {
  const runs: string[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && Number(place) === Number(run.at(-1)) + 1) run.push(place);
    else runs.push([place]);
  }
  return say.list(
    runs.flatMap((run) => {
      const [first = "", last = ""] = [run[0], run.at(-1)];
      return run.length < RUN ? run.map(say.words.cite.label) : [say.words.cite.range(first, last)];
    }),
  );
}

/** The day or year of a number; for one without, when it was reported; null if neither is known. */
export function tellFigureDate(
  say: Language,
  { asOf, fund }: Figure,
  reported: string | null,
): string | null {
  if (asOf !== null) return say.words.asOf(asOf, fund !== null);
  return reported === null ? null : say.words.asReported(reported);
}

/** The sources of a number or a picture as a sentence without a full stop; empty if there are none. */
export function noteSources(say: Language, sources: readonly CitedSource[]): string {
  return sources.length === 0
    ? ""
    : say.words.citation.source(
        sources.map((one) => citeSource(say, one)).join(say.words.inWords.semicolon),
      );
}

/** A source in one line, for a citation: author, title, publisher, date, places, address, as far as known. */
function citeSource(say: Language, { source, places }: CitedSource): string {
  return [
    nameSource(say, source),
    ...(places.length > 0 ? [say.list(places.map((place) => say.words.cite.label(place)))] : []),
    source.url,
  ].join(say.words.inWords.comma);
}

/** What a citation names of a source before places and address, which the script adds where a mark is pressed. */
export function nameSource(say: Language, source: Source): string {
  return [
    ...source.authors.map((name) => say.text(name)),
    source.title === null
      ? say.words.sources.untitled
      : say.words.sources.quoted(say.text(source.title)),
    say.text(source.publisher),
    ...(source.published === null ? [] : [source.published]),
    ...(source.shownDate ? [say.words.basis.noYear(say.text(source.shownDate))] : []),
  ].join(say.words.inWords.comma);
}

/**
 * A source in one line, for a picture that is shown away from the site: publisher, title, date, paragraphs, address. If
 * the source has no date, the day on which it was read is named instead.
 */
export function sourceLine(say: Language, { source, places }: CitedSource): string {
  const { sources, cite, basis, pictureFiles } = say.words;
  const said = [
    ...(source.shownDate ? [basis.noYear(say.text(source.shownDate))] : []),
    source.published === null ? sources.read(source.read) : sources.published(source.published),
    say.list(places.map((place) => cite.label(place))),
  ];
  return pictureFiles.source(sourceName(say, source), said, source.url);
}

/** A source's publisher and title: 南方杂志社《…》. */
export function sourceName(say: Language, { publisher, title }: Source): string {
  return title
    ? say.words.sources.named(say.text(publisher), say.text(title))
    : `${say.text(publisher)}${say.words.inWords.comma}${say.words.sources.untitled}`;
}

/** The date of a page, as far as it is known: a year that the page does not show is never added. */
export function tellPageDate(
  say: Language,
  { published, shownDate }: Pick<Source, "published" | "shownDate">,
) {
  if (published !== null) return say.formatDate(published);
  return shownDate ? say.words.basis.noYear(say.text(shownDate)) : say.words.basis.noDate;
}

/** The kinds of the cited sources, each once. A dataset counts only if no other source is cited. */
export function tellKinds(
  say: Language,
  sources: ReadonlyMap<string, Pick<Source, "kind">>,
  cite: readonly Citation[],
): string {
  const found = new Set(cite.flatMap(({ source }) => sources.get(source)?.kind ?? []));
  const told = [...found].filter((kind) => kind !== "dataset");
  return nameKinds(say, told.length > 0 ? told : [...found]);
}

/** The kinds of source that alone tell what the article does not; empty if it does. */
export function tellAlone(
  say: Language,
  sources: ReadonlyMap<string, Pick<Source, "kind">>,
  cite: readonly Citation[],
): string {
  const kinds = cite.flatMap(({ source }) => sources.get(source)?.kind ?? []);
  return kinds.includes("article")
    ? ""
    : nameKinds(
        say,
        kinds.filter((kind) => kind in say.words.basis.marks),
      );
}

const isMarked = (say: Language, kind: Source["kind"]): kind is BeyondKind =>
  kind in say.words.basis.marks;

/** Kinds of source, each once, the article first: 官方网页、报刊. */
export const nameKinds = (say: Language, kinds: readonly Source["kind"][]): string =>
  say.list(
    Object.entries(say.words.sources.kinds).flatMap(([kind, name]) =>
      kinds.some((one) => one === kind) ? [name] : [],
    ),
  );

/** What the marks of some kinds of source mean: “官”是官方网页，“报”是报刊; empty if there are none. */
export const keyOfMarks = (say: Language, kinds: readonly BeyondKind[]): string =>
  say.words.basis.key(
    kinds.map((kind) => [say.words.basis.marks[kind], say.words.sources.kinds[kind]]),
  );

/** The marks of some kinds of source in brackets, after what they alone tell: （官）; empty if there are none. */
export const bracketMarks = (say: Language, kinds: readonly BeyondKind[]): string =>
  kinds.length === 0
    ? ""
    : say.words.bracket(
        kinds.map((kind) => say.words.basis.marks[kind]).join(say.words.inWords.and),
      );

/** A status in words; for what other sources alone tell, their kinds. */
export const tellStatus = (say: Language, status: Status, kinds: readonly BeyondKind[]): string =>
  kinds.length === 0 ? say.words.status[status] : say.words.basis.only(nameKinds(say, kinds));

/** Where a citation leads, in words, for the mark that stands for it. */
export function tellCitation(say: Language, source: Source, at: string): string {
  const { kind, publisher } = source;
  return isMarked(say, kind)
    ? say.words.cite.beyond(kind, say.text(publisher), tellPageDate(say, source), at)
    : say.words.cite.full(say.text(publisher), at);
}
