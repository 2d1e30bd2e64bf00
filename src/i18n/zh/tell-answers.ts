/** What answers a question of the coverage board of one county, in short: names, numbers, events. */

import type { Citation } from "../../data/schema/fields/citation.ts";
import type { Aspect } from "../../model/coverage.ts";
import type { Figure } from "../../model/figure.ts";
import type { CountyView } from "../../model/views.ts";
import { formatWhen } from "./formats.ts";
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
      return view.pairings.map(({ helper, pairing: { kind, cite } }) =>
        answer(
          helper.name.zh + (kind === "industry" ? words.bracket(words.pairing.kind[kind]) : ""),
          cite,
        ),
      );
    case "project":
      return view.projects.map(({ name, cite }) => answer(name.zh, cite));
    case "figure":
      return figures.filter(({ fund }) => fund === null).map(answerOf);
    case "money":
      return figures.filter(({ fund }) => fund !== null).map(answerOf);
    case "event":
      return view.events.map(({ event: { when, name, cite } }) =>
        answer(`${formatWhen(when)}${words.claims.join}${name.zh}`, cite),
      );
    case "person":
      return view.people.map(({ person }) => {
        const [post] = person.posts;
        return answer(words.event.person(person.name.zh, post?.title.zh ?? ""), post?.cite ?? []);
      });
  }
}

const answer = (text: string, cite: readonly Citation[]): Answer => ({ text, figure: null, cite });

const answerOf = (figure: Figure): Answer => ({ text: figure.name.zh, figure, cite: figure.cite });
