/** What answers a question of the coverage board of one county, in short: names, numbers, events. */

import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Pairing } from "../../data/schema/pairings.ts";
import type { Aspect } from "../../model/coverage.ts";
import type { Figure } from "../../model/figure.ts";
import type { CountyView } from "../../model/views.ts";
import { formatDate, formatWhen } from "./formats.ts";
import { words } from "./words.ts";

/** A fact in a few words; a number is printed after them. */
interface Answer {
  readonly text: string;
  readonly figure: Figure | null;
  readonly cite: readonly Citation[];
}

/** The answers to a question, from a county's view and the figures that its page shows. */
export function tellAnswers(
  aspect: Aspect,
  view: CountyView,
  figures: readonly Figure[],
): Answer[] {
  const members = view.team?.members ?? [];
  switch (aspect) {
    case "team":
      return members.map(({ unit, cite }) => answer(unit.name.zh, cite));
    case "lead":
      return members
        .filter(({ role }) => role === "lead")
        .map(({ unit, cite }) => answer(unit.name.zh, cite));
    case "pairing":
      return view.pairings.map(({ helper, pairing }) =>
        answer(helper.name.zh + pairingNote(pairing), pairing.cite),
      );
    case "project":
      return view.projects.map(({ name, stage, cite }) =>
        answer(name.zh + words.bracket(words.stage[stage ?? "unknown"]), cite),
      );
    case "figure":
      return figures.filter(({ fund }) => fund === null).map(answerOf);
    case "money":
      return figures.filter(({ fund }) => fund !== null).map(answerOf);
    case "event":
      return view.events.map(({ event: { when, name, status, cite } }) => {
        const expected = status === "expected" ? words.bracket(words.event.expected) : "";
        return answer(`${formatWhen(when)}${words.claims.join}${name.zh}${expected}`, cite);
      });
    case "person":
      return view.people.map(({ person }) => {
        const [post] = person.posts;
        return answer(words.event.person(person.name.zh, post?.title.zh ?? ""), post?.cite ?? []);
      });
  }
}

const answer = (text: string, cite: readonly Citation[]): Answer => ({ text, figure: null, cite });

const answerOf = (figure: Figure): Answer => {
  const { name, asOf, fund, cite } = figure;
  const date = asOf === null ? "" : words.bracket(words.asOf(asOf, fund !== null));
  return { text: name.zh + date, figure, cite };
};

/** What a pairing is for, if industry alone, and the day of which its source tells it: （对口产业协作，2023年2月15日） */
export function pairingNote({ kind, asOf }: Pick<Pairing, "kind" | "asOf">): string {
  const said = [
    ...(kind === "industry" ? [words.pairing.kind[kind]] : []),
    ...(asOf === null ? [] : [formatDate(asOf)]),
  ];
  return said.length === 0 ? "" : words.bracket(said.join(words.inWords.comma));
}
