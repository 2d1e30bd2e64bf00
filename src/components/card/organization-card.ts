import { words } from "../../i18n/zh/words.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { OrganizationView } from "../../model/organization.ts";
import { countiesOf } from "../../model/organizations-by-kind.ts";
import { type Told, tellFigure, tellNothing, tellWords } from "./figure-fact.ts";

const join = (names: readonly string[]): string => [...new Set(names)].join(words.inWords.and);

/** What a unit's card says: what it gave, else another figure, whom it helps across, its teams, its projects. */
export function tellOrganization(atlas: Atlas, view: OrganizationView): Told {
  const { organization, figures, pairings, teams, participations } = view;
  const figure = figures.find(({ fund }) => fund !== null) ?? figures[0];
  if (figure) return tellFigure(atlas, figure);
  if (pairings.length > 0)
    return tellWords(
      atlas,
      words.card.pairings,
      join(pairings.map(({ county }) => county.name.zh)),
      pairings.flatMap(({ pairing }) => pairing.cite),
    );
  if (teams.length > 0)
    return tellWords(
      atlas,
      words.organization.teams,
      join(
        teams.map(({ team, role }) =>
          words.card.member(
            team.county.name.zh +
              (team.team.town ? words.organization.town(team.team.town.zh) : ""),
            team.team.level === "county" && role !== null ? words.role[role] : null,
          ),
        ),
      ),
      teams.flatMap(({ cite }) => cite),
    );
  if (participations.length > 0)
    return tellWords(
      atlas,
      words.organization.projects,
      join(participations.map(({ project }) => project.name.zh)),
      participations.flatMap(({ part }) => part.cite),
    );
  const counties = countiesOf(view);
  if (counties.length > 0)
    return tellWords(
      atlas,
      words.card.elsewhere,
      join(counties.map(({ name }) => name.zh)),
      organization.cite,
    );
  return tellNothing(atlas, words.card.noTeam, organization.cite);
}
