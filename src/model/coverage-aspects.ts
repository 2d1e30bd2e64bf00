import type { Atlas } from "./build-atlas.ts";
import type { CountyView } from "./county.ts";
import type { Figure } from "./figure.ts";
import { classify, moneyOf } from "./map-layer.ts";

/** What one may want to know of a unit of the programme, in the order of the board's columns. */
export const ASPECTS = [
  "team",
  "lead",
  "pairing",
  "project",
  "figure",
  "money",
  "event",
  "person",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Whether the sources tell a thing, a part of it, or nothing. */
export type Knowledge = "known" | "partly" | "unknown";

/** What is known of one thing, and how many records tell it; null where it is no thing to count. */
export interface AspectCoverage {
  readonly knowledge: Knowledge;
  readonly count: number | null;
}

/** Nothing without records; with them, known or in part. */
const judge = (records: readonly unknown[], isWhole: boolean): AspectCoverage => ({
  knowledge: records.length === 0 ? "unknown" : isWhole ? "known" : "partly",
  count: records.length,
});

/** Every figure that a unit's page shows: its own, and those of its teams, people, events and projects, each once. */
export function figuresShown({ indexes }: Atlas, view: CountyView): Figure[] {
  const { figures, team, townTeams, people, events, projects } = view;
  return [
    ...new Set([
      ...figures,
      ...[...(team ? [team] : []), ...townTeams, ...people, ...events].flatMap(
        (joined) => joined.figures,
      ),
      ...projects.flatMap(({ id }) => indexes.figuresBySubject.get(`project:${id}`) ?? []),
    ]),
  ];
}

/**
 * What the sources tell of a unit. In part is: a team whose list is not said to be whole; industry co-operation alone; projects without a stage; money told of something else than the unit's
 * assistance funds; events that were only expected.
 */
export function coverageAspects(
  atlas: Atlas,
  view: CountyView,
): Readonly<Record<Aspect, AspectCoverage>> {
  const { team, pairings, projects, events, people } = view;
  const members = team?.members ?? [];
  const { funds, other, shared } = moneyOf(atlas, view);
  const leads = members.some(({ role }) => role === "lead");
  return {
    team: judge(members, team?.team.membersKnown === "complete"),
    lead: { knowledge: leads ? "known" : "unknown", count: null },
    pairing: judge(
      pairings,
      pairings.some(({ pairing }) => pairing.kind === "assistance"),
    ),
    project: judge(
      projects,
      projects.some(({ stage }) => stage !== null),
    ),
    figure: judge(
      figuresShown(atlas, view).filter(({ fund }) => fund === null),
      true,
    ),
    money: judge([...funds, ...other, ...shared], classify(atlas, view).money === "funds"),
    event: judge(
      events,
      events.some(({ event }) => event.status === "done"),
    ),
    person: judge(people, true),
  };
}
