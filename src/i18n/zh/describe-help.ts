import type { HelpedCounty, HelpKind } from "../../model/helpers.ts";
import { words } from "./words.ts";

/** A team's lead first, then its other units, then who helps across. */
const KINDS: readonly HelpKind[] = ["lead", "convener", "member", "unknown", "pairing", "industry"];

/** The picture of who helps whom in words: how many counties, then each with its units by how they help. */
export function describeHelp(groups: readonly HelpedCounty[]): string[] {
  const { and, semicolon, stop, places, help } = words.inWords;
  const told = groups.map(({ county, helpers, team }) => {
    const parts = KINDS.flatMap((kind) => {
      const names = helpers
        .filter((one) => one.kind === kind)
        .map(
          ({ unit, basis }) =>
            unit.name.zh + (basis === "official" ? words.bracket(words.basis.tag) : ""),
        );
      return names.length > 0 ? [help(names.join(and), words.help.kind[kind])] : [];
    });
    const known = team ? words.membersKnown[team.team.membersKnown] : "";
    return `${county.name.zh}${words.colon}${parts.join(semicolon)}${stop}${known}`;
  });
  return [places(groups.length), ...told];
}
