/**
 * Charts and diagrams told in words, for readers who do not see them.
 */

import type { CountyForce } from "../../model/county-forces.ts";
import type { HelpedCounty } from "../../model/helpers.ts";
import type { OlderPeople } from "../../model/older-people.ts";
import { formatQuantity } from "./formats.ts";
import { tellMeasure } from "./tell-census.ts";
import { nameKinds } from "./tell-sources.ts";
import { words } from "./words.ts";

/** The diagram of who helps whom: the number of counties, then each county with its units by how they help. */
export function describeHelp(groups: readonly HelpedCounty[]): string[] {
  const { and, semicolon, stop, places, help } = words.inWords;
  const told = groups.map(({ county, roles, team }) => {
    const parts = roles.map((role) => {
      const names = role.helpers.map(
        ({ unit, beyond }) =>
          unit.name.zh + (beyond.length > 0 ? words.bracket(nameKinds(beyond)) : ""),
      );
      return help(names.join(and), words.help.kind[role.kind]);
    });
    const known = team ? words.membersKnown[team.team.membersKnown] : "";
    return `${county.name.zh}${words.colon}${parts.join(semicolon)}${stop}${known}`;
  });
  return [places(groups.length), ...told];
}

/** What no source says of a county's team, in a line; none where all is said. */
export function openOf({ helpers, team }: HelpedCounty): string[] {
  const { noLead, partial, join } = words.help;
  const said = [
    ...(helpers.some(({ kind }) => kind === "unknown") ? [noLead] : []),
    ...(team?.team.membersKnown === "partial" ? [partial] : []),
  ];
  return said.length > 0 ? [said.join(join)] : [];
}

/** The forces that help a county: of each the units that are known there, or that none is. */
export const describeForces = (forces: readonly CountyForce[]): string[] =>
  forces.map(({ force, units, figures }) => {
    const { comma, semicolon, stop } = words.inWords;
    const told = units.map(({ unit, kind }) => `${unit.name.zh}${comma}${words.help.kind[kind]}`);
    const numbers = figures.map((figure) => figure.name.zh + formatQuantity(figure));
    const known = [...told, ...numbers].join(semicolon);
    const text = told.length > 0 ? known : words.forces.unstated;
    return `${force.name.zh}${words.colon}${text}${stop}`;
  });

/** The shares of older people: the range, the province, and each county that is told of. */
export function describeOlder({ counties, province, together }: OlderPeople): string[] {
  const text = (share: number): string => tellMeasure("older", share);
  const said = (list: OlderPeople["counties"]): string =>
    list.map(({ view, share }) => view.county.name.zh + text(share)).join(words.inWords.and);
  const { long } = words.older;
  return [
    long.sums(text(province), text(together)),
    long.ends(said(counties.slice(0, 2)), said(counties.slice(-2))),
    long.told(said(counties.filter(({ told }) => told))),
  ];
}
