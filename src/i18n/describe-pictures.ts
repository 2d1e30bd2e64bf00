/**
 * Charts and diagrams told in words, for readers who do not see them.
 */

import type { Language } from "./language.ts";
import type { CountyForce } from "../model/county-forces.ts";
import type { HelpedCounty } from "../model/helpers.ts";
import type { OlderPeople } from "../model/older-people.ts";
import { nameKinds } from "./tell-sources.ts";

/** The diagram of who helps whom: the number of counties, then each county with its units by how they help. */
export function describeHelp(say: Language, groups: readonly HelpedCounty[]): string[] {
  const { and, semicolon, stop, places, help } = say.words.inWords;
  const told = groups.map(({ county, roles, team }) => {
    const parts = roles.map((role) => {
      const names = role.helpers.map(
        ({ unit, beyond }) =>
          say.text(unit.name) +
          (beyond.length > 0 ? say.words.bracket(nameKinds(say, beyond)) : ""),
      );
      return help(names.join(and), say.words.help.kind[role.kind]);
    });
    const known = team ? say.words.membersKnown[team.team.membersKnown] : "";
    return `${say.text(county.name)}${say.words.colon}${parts.join(semicolon)}${stop}${known}`;
  });
  return [places(groups.length), ...told];
}

/** What no source says of a county's team, in a line; none where all is said. */
export function openOf(say: Language, { helpers, team }: HelpedCounty): string[] {
  const { noLead, partial, join } = say.words.help;
  const said = [
    ...(helpers.some(({ kind }) => kind === "unknown") ? [noLead] : []),
    ...(team?.team.membersKnown === "partial" ? [partial] : []),
  ];
  return said.length > 0 ? [said.join(join)] : [];
}

/** The forces that help a county: of each the units that are known there, or that none is. */
export const describeForces = (say: Language, forces: readonly CountyForce[]): string[] =>
  forces.map(({ force, units, figures }) => {
    const { comma, semicolon, stop } = say.words.inWords;
    const told = units.map(
      ({ unit, kind }) => `${say.text(unit.name)}${comma}${say.words.help.kind[kind]}`,
    );
    const numbers = figures.map((figure) => say.text(figure.name) + say.formatQuantity(figure));
    const known = [...told, ...numbers].join(semicolon);
    const text = told.length > 0 ? known : say.words.forces.unstated;
    return `${say.text(force.name)}${say.words.colon}${text}${stop}`;
  });

/** The shares of older people: the range, the province, and each county that is told of. */
export function describeOlder(
  say: Language,
  { counties, province, together }: OlderPeople,
): string[] {
  const text = (share: number): string => say.tellMeasure("older", share);
  const said = (list: OlderPeople["counties"]): string =>
    list
      .map(({ view, share }) => say.text(view.county.name) + text(share))
      .join(say.words.inWords.and);
  const { long } = say.words.older;
  return [
    long.sums(text(province), text(together)),
    long.ends(said(counties.slice(0, 2)), said(counties.slice(-2))),
    long.told(said(counties.filter(({ told }) => told))),
  ];
}
