/**
 * Charts and diagrams told in words, for readers who do not see them.
 */

import type { Language } from "./language.ts";
import type { Figure } from "../model/figure.ts";
import type { CountyForce } from "../model/county-forces.ts";
import type { HelpedCounty } from "../model/helpers.ts";
import type { OlderPeople } from "../model/older-people.ts";
import { nameKinds } from "./tell-sources.ts";

/** The diagram of who helps whom: the number of counties, then each county with its units by how they help. */
export function describeHelp(say: Language, groups: readonly HelpedCounty[]): string[] {
  const { inWords, membersKnown } = say.words;
  const told = groups.map(({ county, roles, team }) =>
    inWords.county(
      say.text(county.name),
      roles.map(({ kind, helpers }) => ({
        units: helpers.map(
          ({ unit, beyond }) =>
            say.text(unit.name) +
            (beyond.length > 0 ? say.words.bracket(nameKinds(say, beyond)) : ""),
        ),
        kind: say.words.help.kind[kind],
      })),
      team ? membersKnown[team.team.membersKnown] : "",
    ),
  );
  return [inWords.places(groups.length), ...told];
}

/** What no source says of a county's team, in a line; none where all is said. */
export function openOf(say: Language, { helpers, team }: HelpedCounty): string[] {
  const leadUnknown = helpers.some(({ kind }) => kind === "unknown");
  const said = say.words.help.open(leadUnknown, team?.team.membersKnown === "partial");
  return said ? [said] : [];
}

/** The forces that help a county: of each the units that are known there, or that none is. */
export const describeForces = (say: Language, forces: readonly CountyForce[]): string[] =>
  forces.map(({ force, units, figures }) => {
    const { inWords, help, forces: words } = say.words;
    const known = [
      ...units.map(({ unit, kind }) => inWords.unit(say.text(unit.name), help.kind[kind])),
      ...figures.map((figure) => nameFigure(say, figure)),
    ];
    return inWords.force(say.text(force.name), units.length > 0 ? known : [words.unstated]);
  });

/** A number of a force with its name. */
export const nameFigure = (say: Language, figure: Figure): string =>
  say.words.inWords.figure(say.text(figure.name), say.formatQuantity(figure));

/** The shares of older people: the range, the province, and each county that is told of. */
export function describeOlder(
  say: Language,
  { counties, province, together }: OlderPeople,
  place: string,
): string[] {
  const text = (share: number): string => say.tellMeasure("older", share);
  const said = (list: OlderPeople["counties"]) =>
    list.map(({ view, share }) => ({ name: say.text(view.county.name), share: text(share) }));
  const { long } = say.words.older;
  return [
    long.sums(text(province), text(together), place),
    long.ends(said(counties.slice(0, 2)), said(counties.slice(-2))),
    long.told(said(counties.filter(({ told }) => told))),
  ];
}
