import type { Citation } from "../../data/schema/fields/citation.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { CountyView } from "../../model/county.ts";
import { type Told, tellFigure, tellNothing, tellWords } from "./figure-fact.ts";

const list = (names: readonly { readonly zh: string }[]): string =>
  names.map(({ zh }) => zh).join(words.inWords.and);

const citesOf = (facts: readonly { readonly cite: readonly Citation[] }[]): Citation[] =>
  facts.flatMap(({ cite }) => cite);

/** What a county's card says: the first that is known of its team's figures, its own, its units, helpers, projects. */
export function tellCounty(atlas: Atlas, view: CountyView): Told {
  const { county, team, pairings, projects, figures, status } = view;
  const [figure] = [...(team?.figures ?? []), ...figures];
  if (figure) return tellFigure(atlas, figure);
  if (team && team.members.length > 0) {
    const names = list(team.members.map(({ unit }) => unit.name));
    return tellWords(atlas, words.card.named, names, citesOf(team.members));
  }
  if (pairings.length > 0) {
    const kinds = [...new Set(pairings.map(({ pairing }) => words.pairing.kind[pairing.kind]))];
    const names = list(pairings.map(({ helper }) => helper.name));
    const label = words.card.pairing(kinds.join(words.inWords.and));
    return tellWords(atlas, label, names, citesOf(pairings.map(({ pairing }) => pairing)));
  }
  if (projects.length > 0)
    return tellWords(
      atlas,
      words.card.projects,
      list(projects.map(({ name }) => name)),
      citesOf(projects),
    );
  if (status === "documented") return tellWords(atlas, "", words.status.documented, county.cite);
  return tellNothing(
    atlas,
    county.adcode === null ? words.card.unnamed : words.card.listed,
    county.cite,
  );
}
