/** What answers a question of the coverage board of one county, in short: names, numbers, events. */

import type { Language, Said } from "./language.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Pairing } from "../data/schema/pairings.ts";
import type { Aspect } from "../model/coverage.ts";
import type { Figure } from "../model/figure.ts";
import type { CountyView } from "../model/views.ts";

/** A fact in a few words; a number is printed after them. */
interface Answer {
  readonly said: Said;
  readonly figure: Figure | null;
  readonly cite: readonly Citation[];
}

/** The answers to a question, from a county's view and the figures that its page shows. */
export function tellAnswers(
  say: Language,
  aspect: Aspect,
  view: CountyView,
  figures: readonly Figure[],
): Answer[] {
  const members = view.team?.members ?? [];
  switch (aspect) {
    case "team":
      return members.map(({ unit, cite }) => answer([unit.name], cite));
    case "lead":
      return members
        .filter(({ role }) => role === "lead")
        .map(({ unit, cite }) => answer([unit.name], cite));
    case "pairing":
      return view.pairings.map(({ helper, pairing }) =>
        answer([helper.name, pairingNote(say, pairing)], pairing.cite),
      );
    case "project":
      return view.projects.map(({ name, stage, cite }) =>
        answer([name, say.words.bracket(say.words.stage[stage ?? "unknown"])], cite),
      );
    case "figure":
      return figures.filter(({ fund }) => fund === null).map((figure) => answerOf(say, figure));
    case "money":
      return figures.filter(({ fund }) => fund !== null).map((figure) => answerOf(say, figure));
    case "event":
      return view.events.map(({ event: { when, name, status, cite } }) => {
        const expected = status === "expected" ? say.words.bracket(say.words.event.expected) : "";
        return answer(
          [`${say.capital(say.formatWhen(when))}${say.words.colon}${say.text(name)}${expected}`],
          cite,
        );
      });
    case "person":
      return view.people.map(({ person }) => {
        const [post] = person.posts;
        return answer(
          say.words.event.person({ name: person.name, title: post?.title }),
          post?.cite ?? [],
        );
      });
  }
}

const answer = (said: Said, cite: readonly Citation[]): Answer => ({ said, figure: null, cite });

const answerOf = (say: Language, figure: Figure): Answer => {
  const { name, asOf, fund, cite } = figure;
  const date = asOf === null ? "" : say.words.bracket(say.words.asOf(asOf, fund !== null));
  return { said: [say.text(name) + date], figure, cite };
};

/** What a pairing is for, if industry alone, and the day of which its source tells it: （对口产业协作，2023年2月15日） */
export function pairingNote(say: Language, { kind, asOf }: Pick<Pairing, "kind" | "asOf">): string {
  const said = [
    ...(kind === "industry" ? [say.words.pairing.kind[kind]] : []),
    ...(asOf === null ? [] : [say.formatDate(asOf)]),
  ];
  return said.length === 0 ? "" : say.words.bracket(said.join(say.words.inWords.comma));
}
