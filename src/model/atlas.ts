/**
 * The atlas: all facts of a site, joined, and the one that this build shows.
 */

import type { Dataset } from "../data/dataset.ts";
import { loadDataset } from "../data/load-dataset.ts";
import type { County } from "../data/schema/counties.ts";
import type { Subject } from "../data/schema/fields/reference.ts";
import type { Organization } from "../data/schema/organizations.ts";
import type { Project } from "../data/schema/projects.ts";
import { articleDataset } from "./article-dataset.ts";
import type { Figure } from "./figure.ts";
import { buildIndexes, type Indexes, subjectKey } from "./indexes.ts";
import { mustGet } from "./lookup.ts";
import { type CountyView, isDocumented, type OrganizationView, type ProjectView } from "./views.ts";

/** All facts of a site, joined. Pages are written from it. */
export interface Atlas {
  readonly dataset: Dataset;
  readonly indexes: Indexes;
  /** All three by the id of their record. */
  readonly counties: ReadonlyMap<string, CountyView>;
  readonly projects: ReadonlyMap<string, ProjectView>;
  readonly organizations: ReadonlyMap<string, OrganizationView>;
}

const built = new WeakMap<Dataset, Atlas>();

/** The facts that this build shows, read and joined once. */
export function loadAtlas(): Atlas {
  const dataset = loadDataset();
  const atlas = built.get(dataset) ?? buildAtlas(selectFacts(dataset));
  built.set(dataset, atlas);
  return atlas;
}

/**
 * The facts that this build shows: all of them, or, with `SITE_BASIS=article`, only those of the article.
 * @throws Error for any other value, rather than silently building the whole site
 */
function selectFacts(dataset: Dataset, { SITE_BASIS: basis = "" } = process.env): Dataset {
  if (basis === "") return dataset;
  if (basis === "article") return articleDataset(dataset);
  throw new Error(`SITE_BASIS=${basis}：只能写 article（只用报道里的事实），或者不写。`);
}

/** Joins the records of a dataset. */
export function buildAtlas(dataset: Dataset): Atlas {
  const indexes = buildIndexes(dataset);
  const view = <Record extends { readonly id: string }, View>(
    records: readonly Record[],
    make: (record: Record, from: Indexes) => View,
  ): ReadonlyMap<string, View> =>
    new Map(records.map((record) => [record.id, make(record, indexes)]));
  return {
    dataset,
    indexes,
    counties: view(dataset.counties, viewCounty),
    projects: view(dataset.projects, viewProject),
    organizations: view(dataset.organizations, viewOrganization),
  };
}

const none: readonly never[] = [];

const figuresAbout = (indexes: Indexes, subject: Subject): readonly Figure[] =>
  indexes.figuresBySubject.get(subjectKey(subject)) ?? none;

function viewCounty(county: County, indexes: Indexes): CountyView {
  const teams = indexes.teamsByCounty.get(county.id) ?? none;
  const beside = county.adcode === null ? none : (indexes.neighbours.get(county.adcode) ?? none);
  const view = {
    county,
    prefecture:
      county.prefecture === null ? null : mustGet(indexes.prefectures, county.prefecture, "地级市"),
    team: teams.find(({ team }) => team.level === "county") ?? null,
    townTeams: teams.filter(({ team }) => team.level === "town"),
    pairings: indexes.pairingsByCounty.get(county.id) ?? none,
    prefecturePairings: indexes.pairingsByPrefecture.get(county.prefecture ?? "") ?? none,
    people: indexes.peopleByCounty.get(county.id) ?? none,
    projects: indexes.projectsByCounty.get(county.id) ?? none,
    figures: [
      ...figuresAbout(indexes, { kind: "county", id: county.id }),
      ...(indexes.figuresInCounty.get(county.id) ?? none),
    ],
    events: indexes.eventsByCounty.get(county.id) ?? none,
    neighbours: beside.map((unit) => ({
      ...unit,
      county: indexes.countiesByAdcode.get(unit.adcode) ?? null,
    })),
  };
  return { ...view, status: isDocumented(view) ? "documented" : "listed" };
}

function viewProject(project: Project, indexes: Indexes): ProjectView {
  return {
    project,
    county: mustGet(indexes.counties, project.county, "县（市、区）"),
    partOf: project.partOf === undefined ? null : mustGet(indexes.projects, project.partOf, "项目"),
    parts: indexes.projectParts.get(project.id) ?? none,
    participations: indexes.participationsByProject.get(project.id) ?? none,
    people: indexes.peopleByProject.get(project.id) ?? none,
    figures: figuresAbout(indexes, { kind: "project", id: project.id }),
    events: indexes.eventsByProject.get(project.id) ?? none,
  };
}

function viewOrganization(organization: Organization, indexes: Indexes): OrganizationView {
  const teams = indexes.teamsByOrganization.get(organization.id) ?? none;
  return {
    organization,
    teams: teams.map((team) => {
      const member = team.members.find(({ unit }) => unit.id === organization.id);
      return { team, role: member?.role ?? null, cite: member?.cite ?? team.team.cite };
    }),
    pairings: indexes.pairingsByHelper.get(organization.id) ?? none,
    prefecturePairings: indexes.prefecturePairingsByHelper.get(organization.id) ?? none,
    participations: indexes.participationsByOrganization.get(organization.id) ?? none,
    people: indexes.peopleByOrganization.get(organization.id) ?? none,
    figures: figuresAbout(indexes, { kind: "organization", id: organization.id }),
    events: indexes.eventsByOrganization.get(organization.id) ?? none,
  };
}
