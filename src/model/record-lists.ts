/**
 * Records as pages list them: grouped, in the order in which a reader meets them.
 */

import type { County } from "../data/schema/counties.ts";
import { toBase } from "../data/schema/fields/quantity.ts";
import type { Mechanism } from "../data/schema/mechanisms.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Atlas } from "./atlas.ts";
import { tenth } from "./drawing.ts";
import type { Figure } from "./figure.ts";
import { groupBy, mustGet } from "./lookup.ts";
import type { CountyView, EventView, OrganizationView } from "./views.ts";

/** The units of one prefecture; `prefecture` is null for those that no source names. */
interface PrefectureGroup {
  readonly prefecture: Prefecture | null;
  readonly counties: readonly CountyView[];
}

/** All units by prefecture, in the order of the prefectures file; units that no source names come last. */
export function countiesByPrefecture(atlas: Atlas): PrefectureGroup[] {
  const views = [...atlas.counties.values()];
  const groups = groupBy(views, ({ prefecture }) => prefecture?.id);
  const unnamed = views.filter(({ prefecture }) => prefecture === null);
  return [
    ...atlas.dataset.prefectures.flatMap((prefecture) => {
      const counties = groups.get(prefecture.id);
      return counties ? [{ prefecture, counties }] : [];
    }),
    ...(unnamed.length > 0 ? [{ prefecture: null, counties: unnamed }] : []),
  ];
}

/** Projects county by county, in the order of the counties file. */
export function projectsByCounty({
  counties,
}: Atlas): { county: County; projects: readonly Project[] }[] {
  return [...counties.values()].flatMap(({ county, projects }) =>
    projects.length > 0 ? [{ county, projects }] : [],
  );
}

/** An organisation in a list, with the places that it helps or works in. */
interface ListedOrganization {
  readonly organization: Organization;
  readonly places: readonly (County | Prefecture)[];
}

/** The counties that an organisation helps or works in, each once. */
export function countiesOf({
  teams,
  pairings,
  participations,
  events,
}: OrganizationView): County[] {
  return [
    ...new Set([
      ...teams.map(({ team }) => team.county),
      ...pairings.map(({ county }) => county),
      ...participations.map(({ county }) => county),
      ...events.flatMap(({ county }) => county ?? []),
    ]),
  ];
}

/** The same, and the prefectures that it helps as a whole. */
export const placesOf = (view: OrganizationView): (County | Prefecture)[] => [
  ...countiesOf(view),
  ...view.prefecturePairings.map(({ prefecture }) => prefecture),
];

/** Organisations kind by kind, in the order in which the kinds first appear. */
export function organizationsByKind(
  atlas: Atlas,
): { kind: Organization["kind"]; views: readonly ListedOrganization[] }[] {
  const groups = groupBy(atlas.organizations.values(), ({ organization }) => organization.kind);
  return [...groups].map(([kind, found]) => ({
    kind,
    views: found.map((view) => ({ organization: view.organization, places: placesOf(view) })),
  }));
}

/** The order of kinds: from the principles of the work to its next steps. */
const MECHANISM_ORDER: readonly Mechanism["kind"][] = [
  "principle",
  "method",
  "force",
  "arrangement",
  "field",
  "next-step",
];

/** Mechanisms kind by kind. */
export function mechanismsByKind({
  dataset,
}: Atlas): { kind: Mechanism["kind"]; mechanisms: readonly Mechanism[] }[] {
  const groups = groupBy(dataset.mechanisms, ({ kind }) => kind);
  return MECHANISM_ORDER.flatMap((kind) => {
    const mechanisms = groups.get(kind);
    return mechanisms ? [{ kind, mechanisms }] : [];
  });
}

/** Mechanisms of one kind, in the order of their file. */
export function mechanismsOfKind({ dataset }: Atlas, kind: Mechanism["kind"]): Mechanism[] {
  return dataset.mechanisms.filter((mechanism) => mechanism.kind === kind);
}

/** The figures at the top of the home page, in the order of `site.json`. */
export function keyFigures({ dataset, indexes }: Atlas): Figure[] {
  return dataset.site.keyFigures.map((id) => mustGet(indexes.figures, id, "指标或资金"));
}

/** All figures about the programme as a whole. */
export function programmeFigures({ indexes }: Atlas): readonly Figure[] {
  return indexes.figuresBySubject.get("programme") ?? [];
}

/** A sum of money or goods with the length of its bar. */
interface ScaledSum {
  readonly figure: Figure;
  readonly length: number;
}

/**
 * What an organisation gave, as bars of one scale from zero, the largest of them `full` long. The sums are of different
 * kinds, so they are never added up.
 */
export function scaledSums({ figures }: OrganizationView, full: number): ScaledSum[] {
  const sums = figures.filter(({ fund }) => fund !== null);
  const largest = Math.max(1, ...sums.map(toBase));
  return sums.map((figure) => ({ figure, length: tenth((full * toBase(figure)) / largest) }));
}

/** Events by how well their time is known; what was only expected stands apart. */
interface SortedEvents {
  /** To the month or day. */
  readonly dated: readonly EventView[];
  /** To the year, or no more than before or after a date. */
  readonly undated: readonly EventView[];
  /** Expected by a source when it was written; what became of it is not known. */
  readonly expected: readonly EventView[];
}

/** Sorts events by how well their time is known. */
export function sortEvents(events: readonly EventView[]): SortedEvents {
  const expected = events.filter(({ event }) => event.status === "expected");
  const isDated = ({ event: { when } }: EventView): boolean => (when.on ?? "").length > 4;
  const done = events.filter(({ event }) => event.status !== "expected");
  return {
    dated: done.filter(isDated),
    undated: done.filter((view) => !isDated(view)),
    expected,
  };
}
