/**
 * What the one sentence of a county is made from. A number stands in it only if the sources tie it to this county: the
 * cadres of its own team and the tasks of its own plan, never a share of a sum that a unit gave to several counties.
 */

import type { Unit } from "../data/schema/fields/quantity.ts";
import { type Name, shortEnglishName, shortName } from "../data/schema/fields/text.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Atlas } from "./atlas.ts";
import type { Figure } from "./figure.ts";
import { programmeFigures } from "./record-lists.ts";
import type { CountyView, PairingView, TeamView } from "./views.ts";

/** A pairing, and whether it is only known from before the programme began. */
interface BriefPairing extends PairingView {
  readonly isEarlier: boolean;
}

export interface CountyBrief {
  /** As maps print it: 廉江, Lianjiang; the whole name of a unit that no source names. */
  readonly name: Name;
  readonly isNamed: boolean;
  readonly isTold: boolean;
  /** The units of its team, the lead first; empty where no source names one. */
  readonly members: TeamView["members"];
  /** Whether there may be more members than are named. */
  readonly isPartial: boolean;
  readonly cadres: Figure | null;
  readonly pairings: readonly BriefPairing[];
  readonly tasks: Figure | null;
  /** The project that has come furthest; null where there is none. */
  readonly project: Project | null;
  readonly projectCount: number;
  /** What is told of the programme as a whole, and so of every county in it. */
  readonly teams: Figure | null;
  readonly plans: Figure | null;
}

const ROLES = ["lead", "convener", "member", null] as const;
/** How far a project at a stage has come; one whose stage no source states ranks below all others. */
const PROGRESS: Readonly<Record<NonNullable<Project["stage"]>, number>> = {
  ...{ proposed: 1, planned: 1, expected: 1 },
  ...{ preparing: 2, "drawn-up": 2, signed: 2 },
  ...{ "under-way": 3, completed: 4 },
};
const progressOf = ({ stage }: Project): number => (stage === null ? 0 : PROGRESS[stage]);

const inUnit = (figures: readonly Figure[], unit: Unit): Figure | null =>
  figures.find((figure) => figure.unit === unit) ?? null;

/** The facts of a county's sentence. */
export function countyBrief(atlas: Atlas, view: CountyView): CountyBrief {
  const { county, team, pairings, projects } = view;
  const { start } = atlas.dataset.site.timeline;
  const programme = programmeFigures(atlas);
  const tasks = projects.flatMap(
    ({ id }) => atlas.indexes.figuresBySubject.get(`project:${id}`) ?? [],
  );
  const byProgress = projects.toSorted((a, b) => progressOf(b) - progressOf(a));
  return {
    name: { zh: shortName(county.name.zh), en: shortEnglishName(county.name.en) },
    isNamed: county.adcode !== null,
    isTold: view.status === "documented",
    members: (team?.members ?? []).toSorted(
      (a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role),
    ),
    isPartial: team?.team.membersKnown === "partial",
    cadres: inUnit(team?.figures ?? [], "cadre"),
    pairings: pairings.map((one) => ({
      ...one,
      isEarlier: one.pairing.asOf !== null && one.pairing.asOf < start,
    })),
    tasks: inUnit(tasks, "task"),
    project: byProgress[0] ?? null,
    projectCount: projects.length,
    teams: inUnit(programme, "team"),
    plans: inUnit(programme, "plan"),
  };
}
