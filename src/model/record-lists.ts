import type { County } from "../data/schema/counties.ts";
import type { Mechanism } from "../data/schema/mechanisms.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Prefecture } from "../data/schema/prefectures.ts";
import type { Project } from "../data/schema/projects.ts";
import type { Atlas } from "./atlas.ts";
import type { Figure } from "./figure.ts";
import { groupBy, mustGet } from "./lookup.ts";
import type { CountyView, OrganizationView } from "./views.ts";

/** The units of one prefecture; `prefecture` is null for those that no source names. */
interface PrefectureGroup {
  readonly prefecture: Prefecture | null;
  readonly counties: readonly CountyView[];
}

/** All units by prefecture, in the order of the prefectures file, the unnamed last. */
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

/** An organisation in a list, with the counties it has to do with. */
interface ListedOrganization {
  readonly organization: Organization;
  readonly places: readonly County[];
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

/** Organisations kind by kind, in the order in which the kinds first appear. */
export function organizationsByKind(
  atlas: Atlas,
): { kind: Organization["kind"]; views: readonly ListedOrganization[] }[] {
  const groups = groupBy(atlas.organizations.values(), ({ organization }) => organization.kind);
  return [...groups].map(([kind, found]) => ({
    kind,
    views: found.map((view) => ({ organization: view.organization, places: countiesOf(view) })),
  }));
}

/** From what guides the work to what comes next. */
const ORDER: readonly Mechanism["kind"][] = [
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
  return ORDER.flatMap((kind) => {
    const mechanisms = groups.get(kind);
    return mechanisms ? [{ kind, mechanisms }] : [];
  });
}

/** Mechanisms of one kind, in the order of their file. */
export function mechanismsOfKind({ dataset }: Atlas, kind: Mechanism["kind"]): Mechanism[] {
  return dataset.mechanisms.filter((mechanism) => mechanism.kind === kind);
}

/** The figures that the home page opens with, in the order of `site.json`. */
export function keyFigures({ dataset, indexes }: Atlas): Figure[] {
  return dataset.site.keyFigures.map((id) => mustGet(indexes.figures, id, "指标或资金"));
}

/** All figures about the programme as a whole. */
export function programmeFigures({ indexes }: Atlas): readonly Figure[] {
  return indexes.figuresBySubject.get("programme") ?? [];
}

/** What an organisation gave, and what holds for all of its sums. */
interface FundSums {
  readonly sums: readonly Figure[];
  /** The date or year of all of them; null where they differ or none is stated. */
  readonly asOf: string | null;
  /** The note that all of them carry; null where they differ. */
  readonly note: string | null;
}

/** The one value that all have, else null. */
function common<Value>(values: readonly Value[]): Value | null {
  const [first, ...others] = new Set(values);
  return first === undefined || others.length > 0 ? null : first;
}

/** Sums of money or goods that an organisation gave. They differ in kind and are not added up. */
export function fundSums({ figures }: OrganizationView): FundSums {
  const sums = figures.filter(({ fund }) => fund !== null);
  return {
    sums,
    asOf: common(sums.map(({ asOf }) => asOf)),
    note: common(sums.map(({ note }) => note?.zh ?? null)),
  };
}
