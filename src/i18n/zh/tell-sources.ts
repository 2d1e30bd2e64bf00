import type { Event } from "../../data/schema/events.ts";
import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Prose } from "../../data/schema/fields/text.ts";
import type { Pairing } from "../../data/schema/pairings.ts";
import type { Project } from "../../data/schema/projects.ts";
import type { Source } from "../../data/schema/sources.ts";
import type { Team } from "../../data/schema/teams.ts";
import type { Figure } from "../../model/figure.ts";
import type { CitedSource } from "../../model/sources.ts";
import { formatDate, formatQuantity, formatWhen } from "./formats.ts";
import { words } from "./words.ts";

/** The kinds of sources that some places belong to, each once; the map's data only where there is no other. */
export function tellKinds(
  sources: ReadonlyMap<string, Pick<Source, "kind">>,
  cite: readonly Citation[],
): string {
  const kinds = new Set(cite.flatMap(({ source }) => sources.get(source)?.kind ?? []));
  const told = (["article", "official-page"] as const).filter((kind) => kinds.has(kind));
  const shown = told.length > 0 ? told : [...kinds];
  return shown.map((kind) => words.sources.groups[kind]).join("、");
}

/** The date of an official page as far as it is known: a year that the page does not show is never added. */
export function tellPageDate({ published, shownDate }: Pick<Source, "published" | "shownDate">) {
  if (published !== null) return formatDate(published);
  return shownDate ? words.basis.noYear(shownDate.zh) : words.basis.noDate;
}

/** From so many paragraphs on end, they are told by the first and the last. */
const RUN = 3;

/** Places of a source in their order as a list names them: `摘要、第4段、第6至10段`. */
export function listPlaces(places: readonly string[]): string {
  const runs: string[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run && Number(place) === Number(run.at(-1)) + 1) run.push(place);
    else runs.push([place]);
  }
  return runs
    .flatMap((run) => {
      const [first = "", last = ""] = [run[0], run.at(-1)];
      return run.length < RUN ? run.map(words.cite.label) : [words.cite.range(first, last)];
    })
    .join("、");
}

/** A source's publisher and title in one: 南方杂志社《…》. */
export function sourceName({ publisher, title }: Source): string {
  return title
    ? `${publisher.zh}《${title.zh}》`
    : `${publisher.zh}${words.inWords.comma}${words.sources.untitled}`;
}

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

/** A source as a list of sources prints it. */
interface SourceDescription {
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

/** Another claim of a fact in words. */
export interface ToldClaim {
  readonly said: string;
  /** The day or period of which the source says it; null where it does not say. */
  readonly date: string | null;
  readonly cite: readonly Citation[];
  readonly note: string | null;
}

interface Claim {
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
  readonly note?: Prose | undefined;
}

const tell = <One extends Claim>(
  claims: readonly One[] | undefined,
  say: (claim: One) => string,
): ToldClaim[] =>
  (claims ?? []).map((claim) => ({
    said: say(claim),
    date: claim.asOf === null ? null : formatDate(claim.asOf),
    cite: claim.cite,
    note: claim.note?.zh ?? null,
  }));

/** What else is said of a number: each with its own unit and claim. */
export const claimsOfFigure = ({ otherClaims }: Pick<Figure, "otherClaims">): ToldClaim[] =>
  tell<NonNullable<typeof otherClaims>[number]>(otherClaims, formatQuantity);

/** What else is said of how far a project had come. */
export const claimsOfProject = ({ otherClaims }: Pick<Project, "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ stage }) => words.stage[stage ?? "unknown"]);

/** What else is said of a unit's role in its team. */
export const claimsOfMember = ({
  otherClaims,
}: Pick<Team["members"][number], "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ role }) => words.role[role ?? "unknown"]);

/** What else a pairing is said to be for. */
export const claimsOfPairing = ({ otherClaims }: Pick<Pairing, "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ kind }) => words.pairing.kind[kind]);

/** When else an event is said to have been, and whether it was only expected. */
export const claimsOfEvent = ({ otherClaims }: Pick<Event, "otherClaims">): ToldClaim[] =>
  tell(otherClaims, ({ when, status }) => words.claims.when(formatWhen(when), words.event[status]));
