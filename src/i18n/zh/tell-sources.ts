/**
 * Sources in words, wherever one is named: in lists, notes, pictures and tables. Also what other sources claim of a fact.
 */

import type { Event } from "../../data/schema/events.ts";
import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Prose } from "../../data/schema/fields/text.ts";
import type { Pairing } from "../../data/schema/pairings.ts";
import type { Project } from "../../data/schema/projects.ts";
import type { Source } from "../../data/schema/sources.ts";
import type { Team } from "../../data/schema/teams.ts";
import type { Figure } from "../../model/figure.ts";
import type { CitedSource } from "../../model/sources.ts";
import type { Status } from "../../model/views.ts";
import type { BeyondKind } from "../../model/support.ts";
import { formatDate, formatQuantity, formatWhen } from "./formats.ts";
import { words } from "./words.ts";

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
  { source, places }: CitedSource,
  wholeSite: boolean,
): SourceDescription {
  const { sources } = words;
  const editors = (role: string) =>
    source.editors.filter((one) => one.role === role).map(({ name }) => name);
  const told = (
    names: readonly { readonly zh: string }[],
    say: (joined: string) => string,
  ): string[] => (names.length > 0 ? [say(names.map(({ zh }) => zh).join("、"))] : []);
  const listed = listPlaces(places);
  return {
    // A page of which no title is kept is known by who published it.
    title: source.title?.zh ?? source.publisher.zh,
    details: [
      ...(source.title === null ? [] : [source.publisher.zh]),
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

/** The least number of consecutive paragraphs that are written as a range. */
const RUN = 3;

/** Places in a source, which come in order: `摘要、第4段、第6至10段`. */
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

/** The day or year of a number; for one without, when it was reported; null if neither is known. */
export function tellFigureDate({ asOf, fund }: Figure, reported: string | null): string | null {
  if (asOf !== null) return words.asOf(asOf, fund !== null);
  return reported === null ? null : words.asReported(reported);
}

/** The sources of a number or a picture as a sentence without a full stop; empty if there are none. */
export function noteSources(sources: readonly CitedSource[]): string {
  return sources.length === 0 ? "" : words.citation.source(sources.map(citeSource).join("；"));
}

/** A source in one line, for a citation: author, title, publisher, date, places, address, as far as known. */
function citeSource({ source, places }: CitedSource): string {
  return [
    nameSource(source),
    ...(places.length > 0 ? [places.map((place) => words.cite.label(place)).join("、")] : []),
    source.url,
  ].join("，");
}

/** What a citation names of a source before places and address, which the script adds where a mark is pressed. */
export function nameSource(source: Source): string {
  return [
    ...source.authors.map(({ zh }) => zh),
    source.title === null ? words.sources.untitled : `《${source.title.zh}》`,
    source.publisher.zh,
    ...(source.published === null ? [] : [source.published]),
    ...(source.shownDate ? [words.basis.noYear(source.shownDate.zh)] : []),
  ].join("，");
}

/**
 * A source in one line, for a picture that is shown away from the site: publisher, title, date, paragraphs, address. If
 * the source has no date, the day on which it was read is named instead.
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

/** A source's publisher and title: 南方杂志社《…》. */
export function sourceName({ publisher, title }: Source): string {
  return title
    ? `${publisher.zh}《${title.zh}》`
    : `${publisher.zh}${words.inWords.comma}${words.sources.untitled}`;
}

/** The date of a page, as far as it is known: a year that the page does not show is never added. */
export function tellPageDate({ published, shownDate }: Pick<Source, "published" | "shownDate">) {
  if (published !== null) return formatDate(published);
  return shownDate ? words.basis.noYear(shownDate.zh) : words.basis.noDate;
}

/** The kinds of the cited sources, each once. A dataset counts only if no other source is cited. */
export function tellKinds(
  sources: ReadonlyMap<string, Pick<Source, "kind">>,
  cite: readonly Citation[],
): string {
  const found = new Set(cite.flatMap(({ source }) => sources.get(source)?.kind ?? []));
  const told = [...found].filter((kind) => kind !== "dataset");
  return nameKinds(told.length > 0 ? told : [...found]);
}

/** The kinds of source that alone tell what the article does not; empty if it does. */
export function tellAlone(
  sources: ReadonlyMap<string, Pick<Source, "kind">>,
  cite: readonly Citation[],
): string {
  const kinds = cite.flatMap(({ source }) => sources.get(source)?.kind ?? []);
  return kinds.includes("article") ? "" : nameKinds(kinds.filter(isMarked));
}

const isMarked = (kind: Source["kind"]): kind is BeyondKind => kind in words.basis.marks;

/** Kinds of source, each once, the article first: 官方网页、报刊. */
export const nameKinds = (kinds: readonly Source["kind"][]): string =>
  Object.entries(words.sources.kinds)
    .flatMap(([kind, name]) => (kinds.some((one) => one === kind) ? [name] : []))
    .join("、");

/** What the marks of some kinds of source mean: “官”是官方网页，“报”是报刊; empty if there are none. */
export const keyOfMarks = (kinds: readonly BeyondKind[]): string =>
  words.basis.key(kinds.map((kind) => [words.basis.marks[kind], words.sources.kinds[kind]]));

/** The marks of some kinds of source in brackets, after what they alone tell: （官）; empty if there are none. */
export const bracketMarks = (kinds: readonly BeyondKind[]): string =>
  kinds.length === 0
    ? ""
    : words.bracket(kinds.map((kind) => words.basis.marks[kind]).join(words.inWords.and));

/** A status in words; for what other sources alone tell, their kinds. */
export const tellStatus = (status: Status, kinds: readonly BeyondKind[]): string =>
  kinds.length === 0 ? words.status[status] : words.basis.only(nameKinds(kinds));

/** Where a citation leads, in words, for the mark that stands for it. */
export function tellCitation(source: Source, at: string): string {
  const { kind, publisher } = source;
  return isMarked(kind)
    ? words.cite.beyond(words.sources.kinds[kind], publisher.zh, tellPageDate(source), at)
    : words.cite.full(publisher.zh, at);
}

/** Another claim of a fact, in words. */
export interface ToldClaim {
  readonly said: string;
  /** The day or period for which the claim holds; null if the source does not say. */
  readonly date: string | null;
  readonly cite: readonly Citation[];
  readonly note: string | null;
}

/** Other claims of a number, each in its own unit. */
export const claimsOfFigure = ({ otherClaims }: Pick<Figure, "otherClaims">): ToldClaim[] =>
  tellAll<NonNullable<typeof otherClaims>[number]>(otherClaims, formatQuantity);

/** Other claims of a project's stage. */
export const claimsOfProject = ({ otherClaims }: Pick<Project, "otherClaims">): ToldClaim[] =>
  tellAll(otherClaims, ({ stage }) => words.stage[stage ?? "unknown"]);

/** Other claims of a unit's role in its team. */
export const claimsOfMember = ({
  otherClaims,
}: Pick<Team["members"][number], "otherClaims">): ToldClaim[] =>
  tellAll(otherClaims, ({ role }) => words.role[role ?? "unknown"]);

/** Other claims of the purpose of a pairing. */
export const claimsOfPairing = ({ otherClaims }: Pick<Pairing, "otherClaims">): ToldClaim[] =>
  tellAll(otherClaims, ({ kind }) => words.pairing.kind[kind]);

/** Other claims of the time of an event, and of whether it took place or was expected. */
export const claimsOfEvent = ({ otherClaims }: Pick<Event, "otherClaims">): ToldClaim[] =>
  tellAll(otherClaims, ({ when, status }) =>
    words.claims.when(formatWhen(when), words.event[status]),
  );

interface Claim {
  readonly asOf: string | null;
  readonly cite: readonly Citation[];
  readonly note?: Prose | undefined;
}

const tellAll = <One extends Claim>(
  claims: readonly One[] | undefined,
  say: (claim: One) => string,
): ToldClaim[] =>
  (claims ?? []).map((claim) => ({
    said: say(claim),
    date: claim.asOf === null ? null : formatDate(claim.asOf),
    cite: claim.cite,
    note: claim.note?.zh ?? null,
  }));
