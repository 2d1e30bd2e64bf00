/**
 * Charts and diagrams told in words, for readers who do not see them.
 */

import type { Mechanism } from "../../data/schema/mechanisms.ts";
import type { Figure } from "../../model/figure.ts";
import type { HELP_KINDS, HelpedCounty } from "../../model/helpers.ts";
import type { EventView } from "../../model/views.ts";
import { formatQuantity, formatWhen } from "./formats.ts";
import { words } from "./words.ts";

/** The chart of an organisation's sums: each with its claim, its time and its note. */
export function describeFunds(sums: readonly Figure[]): string[] {
  const told = sums.map(({ name, asOf, note, ...quantity }) => {
    const when = asOf === null ? words.inWords.noDate : words.asOf(asOf, true);
    const { stop } = words.inWords;
    return `${name.zh}${words.colon}${formatQuantity(quantity)}${words.bracket(when)}${stop}${note?.zh ?? ""}`;
  });
  return [words.inWords.sums(sums.length), ...told];
}

/** The order of legends; the compiler holds it to that of the model. */
const KINDS = [
  "lead",
  "convener",
  "member",
  "unknown",
  "pairing",
  "industry",
] as const satisfies typeof HELP_KINDS;

/** The diagram of who helps whom: the number of counties, then each county with its units by how they help. */
export function describeHelp(groups: readonly HelpedCounty[]): string[] {
  const { and, semicolon, stop, places, help } = words.inWords;
  const told = groups.map(({ county, helpers, team }) => {
    const parts = KINDS.flatMap((kind) => {
      const names = helpers
        .filter((one) => one.kind === kind)
        .map(
          ({ unit, basis }) =>
            unit.name.zh + (basis === "beyond" ? words.bracket(words.basis.tag) : ""),
        );
      return names.length > 0 ? [help(names.join(and), words.help.kind[kind])] : [];
    });
    const known = team ? words.membersKnown[team.team.membersKnown] : "";
    return `${county.name.zh}${words.colon}${parts.join(semicolon)}${stop}${known}`;
  });
  return [places(groups.length), ...told];
}

/** The diagram of the forces: their names, the arrangements between them, then each in full. */
export function describeMechanisms(
  forces: readonly Mechanism[],
  arrangements: readonly Mechanism[],
): string[] {
  const { inWords } = words;
  return [
    inWords.forces(forces.length, names(forces)),
    ...(arrangements.length > 0
      ? [inWords.arrangements(arrangements.length, names(arrangements))]
      : []),
    ...[...forces, ...arrangements].map(
      ({ name, summary }) => `${name.zh}${words.colon}${summary.zh}`,
    ),
  ];
}

const names = (mechanisms: readonly Mechanism[]): string =>
  mechanisms.map(({ name }) => name.zh).join(words.inWords.and);

/** The timeline: the number of events that took place and of those expected, then each in order of time. */
export function describeTimeline(events: readonly EventView[]): string[] {
  const done = events.filter(({ event }) => event.status === "done").length;
  return [words.inWords.events(done, events.length - done), ...events.map(tellEvent)];
}

/** An event in a sentence; an event that was only expected is marked. */
function tellEvent({ event, county, figures }: EventView): string {
  const { inWords } = words;
  const expected = event.status === "expected" ? words.bracket(words.event.expected) : "";
  const place = event.place ? words.event.place(event.place.zh) : "";
  const where = county ? `${county.name.zh}${inWords.comma}` : "";
  const numbers = figures.map((figure) => `${figure.name.zh}${formatQuantity(figure)}`);
  return `${formatWhen(event.when)}${expected}${words.colon}${[where + event.name.zh + place, ...numbers].join(inWords.semicolon)}${inWords.stop}`;
}
