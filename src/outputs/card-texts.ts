/** The texts of share cards: the most important known fact of a county, a unit or a project, with its source. */

import type { Citation } from "../data/schema/fields/citation.ts";
import type { Source } from "../data/schema/sources.ts";
import type { Language } from "../i18n/language.ts";
import { claimsOfProject } from "../i18n/tell-claims.ts";
import { nameKinds, tellPageDate } from "../i18n/tell-sources.ts";
import type { Atlas } from "../model/atlas.ts";
import type { Figure } from "../model/figure.ts";
import { countiesOf } from "../model/record-lists.ts";
import { reportedOn } from "../model/sources.ts";
import { beyondKinds, isBeyondKind, supportsOf } from "../model/support.ts";
import type { CountyView, OrganizationView, ProjectView } from "../model/views.ts";
import type { CardFact } from "./card-facts.ts";

/** The facts on a card, with their details and sources. */
export interface Told {
  /** One fact, or several on the home page. */
  readonly facts: readonly CardFact[];
  /** What a reader must know of them: date, note, other claims. The most important come first. */
  readonly details: readonly string[];
  /** Their sources: 据南方杂志社2024年5月29日报道. */
  readonly source: string;
}

/** A county's card: a figure of its team or its own, or else its team's units, its helpers or its projects. */
export function tellCounty(say: Language, atlas: Atlas, view: CountyView): Told {
  const { county, team, pairings, projects, figures, status } = view;
  const [figure] = [...(team?.figures ?? []), ...figures];
  if (figure) return tellFigure(say, atlas, figure);
  if (team && team.members.length > 0) {
    const names = team.members.map(({ unit }) => say.text(unit.name));
    return tellWords(say, atlas, say.words.card.named, names, citesOf(team.members));
  }
  if (pairings.length > 0) {
    const kinds = pairings.map(({ pairing }) => say.words.pairing.kind[pairing.kind]);
    const names = pairings.map(({ helper }) => say.text(helper.name));
    const label = say.words.card.pairing([...new Set(kinds)]);
    return tellWords(say, atlas, label, names, citesOf(pairings.map(({ pairing }) => pairing)));
  }
  if (projects.length > 0)
    return tellWords(
      say,
      atlas,
      say.words.card.projects,
      projects.map(({ name }) => say.text(name)),
      citesOf(projects),
    );
  if (status === "documented")
    return tellWords(
      say,
      atlas,
      "",
      [say.words.card.headline(say.words.status.documented)],
      county.cite,
    );
  return county.adcode === null
    ? tellNothing(say, atlas, say.words.card.unnamed, county.cite, say.words.card.openUnnamed)
    : tellNothing(
        say,
        atlas,
        say.words.card.listed,
        county.cite,
        say.words.card.open(say.short(county.name)),
      );
}

/** A unit's card: what it gave or another figure, or else the counties it helps, its teams or its projects. */
export function tellOrganization(say: Language, atlas: Atlas, view: OrganizationView): Told {
  const { organization, figures, teams, participations } = view;
  const pairings = [...view.pairings, ...view.prefecturePairings];
  const figure = figures.find(({ fund }) => fund !== null) ?? figures[0];
  if (figure) return tellFigure(say, atlas, figure);
  if (pairings.length > 0)
    return tellWords(
      say,
      atlas,
      say.words.card.pairings,
      pairings.map((one) =>
        "county" in one ? say.text(one.county.name) : say.text(one.prefecture.name),
      ),
      citesOf(pairings.map(({ pairing }) => pairing)),
    );
  if (teams.length > 0)
    return tellWords(
      say,
      atlas,
      say.words.organization.teams,
      teams.map(({ team, role }) =>
        say.words.card.member(
          say.text(team.county.name) +
            (team.team.town ? say.words.organization.town(say.text(team.team.town)) : ""),
          team.team.level === "county" && role !== null ? say.words.role[role] : null,
        ),
      ),
      citesOf(teams),
    );
  if (participations.length > 0)
    return tellWords(
      say,
      atlas,
      say.words.organization.projects,
      participations.map(({ project }) => say.text(project.name)),
      citesOf(participations.map(({ part }) => part)),
    );
  const counties = countiesOf(view);
  if (counties.length > 0)
    return tellWords(
      say,
      atlas,
      say.words.card.elsewhere,
      counties.map(({ name }) => say.text(name)),
      organization.cite,
    );
  return tellNothing(say, atlas, say.words.card.noTeam, organization.cite);
}

/** A project's card: its first figure or its stage, always with the date of the stage. */
export function tellProject(say: Language, atlas: Atlas, { project, figures }: ProjectView): Told {
  const { stage, cite } = project;
  const published = reportedOn(atlas, cite);
  const claims = claimsOfProject(say, project).length;
  const dated = [
    ...(published === null ? [] : [say.words.card.later]),
    ...(claims > 0 ? [say.words.claims.brief(claims)] : []),
  ];
  const [figure] = figures;
  if (figure) {
    const told = tellFigure(say, atlas, figure);
    const line = say.words.card.since([
      say.words.card.stage(say.words.stage[stage ?? "unknown"]),
      ...dated,
    ]);
    return { ...told, details: [line, ...told.details] };
  }
  if (stage === null)
    return tellNothing(
      say,
      atlas,
      say.words.card.noStage,
      cite,
      say.words.card.headline(say.words.stage.unknown),
    );
  const details = dated.length > 0 ? [say.words.card.since(dated)] : [];
  return tellWords(
    say,
    atlas,
    say.words.projects.stage,
    [say.words.card.headline(say.words.stage[stage])],
    cite,
    details,
  );
}

/** A card with a figure. */
function tellFigure(say: Language, atlas: Atlas, figure: Figure): Told {
  const { asOf, fund, note, otherClaims = [], cite } = figure;
  const first = [
    ...(asOf === null ? [] : [say.words.asOf(asOf, fund !== null)]),
    ...(otherClaims.length > 0 ? [say.words.claims.brief(otherClaims.length)] : []),
  ];
  return {
    facts: [figureFact(say, atlas, figure)],
    details: [
      ...(first.length > 0 ? [say.words.card.since(first)] : []),
      ...(note === undefined ? [] : [say.text(note)]),
    ],
    source: tellCardSource(say, atlas, cite),
  };
}

/** A card with names, each once, or with other words. */
function tellWords(
  say: Language,
  atlas: Atlas,
  label: string,
  names: readonly string[],
  cite: readonly Citation[],
  details: readonly string[] = [],
): Told {
  const text = say.list([...new Set(names)]);
  const fact: CardFact = { label, said: { kind: "words", text }, tag: tagOf(say, atlas, cite) };
  return { facts: [fact], details, source: tellCardSource(say, atlas, cite) };
}

/** A card that says that the sources do not tell; `cite` names the sources of what little they do. */
function tellNothing(
  say: Language,
  atlas: Atlas,
  detail: string,
  cite: readonly Citation[],
  text: string = say.words.notStated,
): Told {
  const fact: CardFact = { label: "", said: { kind: "unknown", text }, tag: null };
  return { facts: [fact], details: [detail], source: tellCardSource(say, atlas, cite) };
}

/** A figure as a card's fact. */
export function figureFact(say: Language, atlas: Atlas, figure: Figure): CardFact {
  const [before, number, after] = say.splitQuantity(figure);
  return {
    label: say.text(figure.name),
    said: { kind: "number", before, number, after },
    tag: tagOf(say, atlas, figure.cite),
  };
}

/** The tag of what other sources alone tell. */
const tagOf = (say: Language, { indexes }: Atlas, cite: readonly Citation[]): string | null =>
  nameKinds(say, beyondKinds(indexes.sources, cite)) || null;

/** The sources of a fact in a line: 据南方杂志社2024年5月29日报道. Empty if they are all datasets. */
export function tellCardSource(
  say: Language,
  { indexes }: Atlas,
  cite: readonly Citation[],
): string {
  const { sources } = supportsOf(indexes.sources, cite);
  return sources.length === 0
    ? ""
    : say.words.card.source.from(sources.map((source) => tell(say, source)));
}

/** Newspapers and other media are named as the article is, if they have a date; without one their name says what they are. */
function tell(say: Language, source: Source): string {
  const { article, beyond } = say.words.card.source;
  const { kind, published } = source;
  const publisher = say.text(source.publisher);
  return !isBeyondKind(kind) || ((kind === "press" || kind === "media") && published !== null)
    ? article(publisher, published)
    : beyond(kind, publisher, tellPageDate(say, source));
}

const citesOf = (facts: readonly { readonly cite: readonly Citation[] }[]): Citation[] =>
  facts.flatMap(({ cite }) => cite);
