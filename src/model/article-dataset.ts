/**
 * The edition of the article: the facts of a dataset as they would stand if nobody had read another source.
 */

import type { Dataset } from "../data/dataset.ts";
import { type Citation, findCitations, type Statement } from "../data/schema/fields/citation.ts";
import type { County } from "../data/schema/counties.ts";
import type { RecordPointer, Subject } from "../data/schema/fields/reference.ts";
import { listNames } from "../data/unit-names.ts";
import { byId } from "./lookup.ts";
import { basisOf, isBeyondKind, type SourcesById } from "./support.ts";

/**
 * The facts without the records, members and claims that only other sources support, and without what would then point
 * to nothing, and without further reading and photos. The result passes the check of the data, so an atlas of it has the
 * right statuses, map classes and counts. It is the dataset itself if there is nothing to leave out, or if the site leads with
 * another source.
 */
export function articleDataset(dataset: Dataset): Dataset {
  const sources = byId(dataset.sources);
  const isOther = (id: string) => isBeyondKind(sources.get(id)?.kind);
  if (isOther(dataset.site.leadSource)) return dataset;
  const cited = [...findCitations({ ...dataset, topology: null })];
  const beside = dataset.links.length + dataset.photos.length;
  if (beside === 0 && !cited.some(({ source }) => isOther(source))) return dataset;
  return dropDependents(dropDangling(keepRecords(dataset, claimKeeper(sources))));
}

/** All tables without what other sources alone support. Some of the remaining pointers may lead to dropped records. */
function keepRecords(dataset: Dataset, keeper: ClaimKeeper): Dataset {
  const { keepAll, keepClaims } = keeper;
  const keepStatements = <Item extends { readonly statements?: readonly Statement[] | undefined }>(
    items: readonly Item[],
  ) => items.map((item) => ({ ...item, statements: keepAll(item.statements ?? []) }));
  const [census] = keepAll(dataset.site.census ? [dataset.site.census] : []);
  return {
    ...dataset,
    counties: keepCounties(dataset, keeper),
    organizations: keepStatements(keepAll(dataset.organizations)),
    people: keepStatements(keepAll(dataset.people)).map((one) => ({
      ...one,
      posts: keepAll(one.posts),
    })),
    teams: keepStatements(keepAll(dataset.teams)).map((one) => ({
      ...one,
      members: keepClaims(one.members, ({ role }) => ({ role })),
    })),
    pairings: keepStatements(
      keepClaims(dataset.pairings, ({ kind, asOf, note }) => ({ kind, asOf, note })),
    ),
    projects: keepStatements(keepClaims(dataset.projects, ({ stage }) => ({ stage }))).map(
      (one) => ({ ...one, participants: keepAll(one.participants) }),
    ),
    events: keepClaims(dataset.events, ({ when, status }) => ({ when, status })),
    indicators: keepClaims(dataset.indicators, ({ value, unit, qualifier, asOf, note }) => ({
      ...{ value, unit, qualifier, asOf, note },
    })),
    funds: keepClaims(dataset.funds, ({ value, unit, qualifier, asOf, note }) => ({
      ...{ value, unit, qualifier, asOf, note },
    })),
    ...{ mechanisms: keepAll(dataset.mechanisms), glossary: keepAll(dataset.glossary) },
    census: census ? dataset.census : [],
    ...{ links: [], photos: [] },
    // The names that the census gives to places are theirs without its numbers, too.
    site: { ...dataset.site, census, map: { ...dataset.site.map, names: listNames(dataset) } },
    sources: dataset.sources.filter(({ kind }) => !isBeyondKind(kind)),
  };
}

/** A record that cites its sources. */
interface Cited {
  readonly cite: readonly Citation[];
}

/** A record that may hold other claims, which cite their own sources. */
type WithClaims = Cited & { readonly otherClaims?: readonly Cited[] | undefined };
type ClaimOf<Item extends WithClaims> = NonNullable<Item["otherClaims"]>[number];

/** Keeps of records what the article supports. */
interface ClaimKeeper {
  /** Drops records that only other sources support, and removes the citations of such sources from the rest. */
  readonly keepAll: <Item extends Cited>(items: readonly Item[]) => Item[];
  /**
   * The same for records with other claims. If only another source supports what a record says, but the article
   * makes another claim, the record takes over that claim; `say` gives the fields that the claim states.
   */
  readonly keepClaims: <Item extends WithClaims>(
    items: readonly Item[],
    say: (claim: ClaimOf<Item>) => Partial<Item>,
  ) => Item[];
}

function claimKeeper(sources: SourcesById): ClaimKeeper {
  const keep = <Item extends Cited>(item: Item): Item[] =>
    basisOf(sources, item.cite) === "beyond"
      ? []
      : [
          {
            ...item,
            cite: item.cite.filter(({ source }) => !isBeyondKind(sources.get(source)?.kind)),
          },
        ];
  const withClaims = <Item>(item: Item, claims: readonly unknown[]): Item => ({
    ...item,
    otherClaims: claims.length > 0 ? claims : undefined,
  });
  return {
    keepAll: (items) => items.flatMap(keep),
    keepClaims: (items, say) =>
      items.flatMap((item) => {
        const claims = (item.otherClaims ?? []).flatMap((claim) => keep<typeof claim>(claim));
        const [own] = keep(item);
        if (own) return [withClaims(own, claims)];
        const [first, ...others] = claims;
        return first ? [withClaims({ ...item, ...say(first), cite: first.cite }, others)] : [];
      }),
  };
}

/** The name of a unit that the article does not name. */
const UNNAMED = { zh: "来源未点名", en: "Not named in the source" } as const;

/**
 * The units of the programme. A unit that only another source names stays as an unnamed one if the total that the
 * article prints counts it: the number of units does not change because their names are not known.
 */
function keepCounties({ counties, indicators, site }: Dataset, { keepAll }: ClaimKeeper): County[] {
  const figures = byId(indicators);
  return counties.flatMap((county): County[] => {
    const [own] = keepAll([county]);
    if (own)
      return [
        {
          ...own,
          honours: keepAll(own.honours ?? []),
          products: keepAll(own.products ?? []),
          statements: keepAll(own.statements ?? []),
        },
      ];
    const { id, kind } = county;
    const { districts = "", counties: others = "" } = site.totals;
    const total = figures.get(kind === "district" ? districts : others);
    const [evidence] = total ? keepAll([total]) : [];
    if (!evidence) return [];
    return [{ id, kind, name: UNNAMED, adcode: null, prefecture: null, cite: evidence.cite }];
  });
}

type Ids = ReadonlySet<string>;

const idsOf = (records: readonly { readonly id: string }[]): Ids =>
  new Set(records.map(({ id }) => id));

/** A pointer if its target exists, otherwise nothing. */
const live = (id: string | undefined, ids: Ids): string | undefined =>
  id !== undefined && ids.has(id) ? id : undefined;

/** Drops what points to a record that is gone: the whole record if it is about that one, otherwise the pointer alone. */
function dropDangling(dataset: Dataset): Dataset {
  const [units, counties] = [idsOf(dataset.organizations), idsOf(dataset.counties)];
  const inCounty = dataset.projects.filter(({ county }) => counties.has(county));
  const projectIds = idsOf(inCounty);
  const projects = inCounty.map((project) => ({
    ...project,
    partOf: live(project.partOf, projectIds),
    participants: project.participants.filter(({ organization }) => units.has(organization)),
  }));
  const people = dataset.people
    .map((person) => ({
      ...person,
      from: live(person.from, units),
      posts: person.posts.map((post) => ({
        ...post,
        county: live(post.county, counties),
        project: live(post.project, projectIds),
      })),
    }))
    .filter(({ posts }) => posts.length > 0);
  const personIds = idsOf(people);
  const teams = dataset.teams
    .map((team) => ({
      ...team,
      members: team.members.filter(({ organization }) => units.has(organization)),
    }))
    .filter(({ county, members }) => counties.has(county) && members.length > 0);
  const pairings = dataset.pairings.filter(
    ({ helper, county }) => units.has(helper) && (county === undefined || counties.has(county)),
  );
  const events = dataset.events.map((event) => ({
    ...event,
    county: live(event.county, counties),
    projects: event.projects?.filter((id) => projectIds.has(id)),
    organizations: event.organizations?.filter((id) => units.has(id)),
    people: event.people?.filter((id) => personIds.has(id)),
  }));
  const subjects: Readonly<Record<Exclude<Subject["kind"], "programme">, Ids>> = {
    county: counties,
    team: idsOf(teams),
    organization: units,
    project: projectIds,
    event: idsOf(events),
    person: personIds,
  };
  const isLive = ({ subject }: { readonly subject: Subject }): boolean =>
    subject.kind === "programme" || subjects[subject.kind].has(subject.id);
  return {
    ...dataset,
    ...{ projects, people, teams, pairings, events },
    indicators: dataset.indicators
      .filter(isLive)
      .map((indicator) => ({ ...indicator, county: live(indicator.county, counties) })),
    funds: dataset.funds.filter(isLive),
  };
}

/** Drops labels, corrections and entries in the site's lists of figures whose records are gone. */
function dropDependents(dataset: Dataset): Dataset {
  const { site, labels, corrections, ...tables } = dataset;
  const figures = byId([...tables.indicators, ...tables.funds]);
  const places = new Set(
    [tables.counties, tables.organizations, tables.prefectures].flatMap((table) =>
      table.flatMap(({ adcode }) => adcode ?? []),
    ),
  );
  const kinds: Readonly<Record<RecordPointer["kind"], ReadonlyMap<string, unknown>>> = {
    figure: figures,
    county: byId(tables.counties),
    team: byId(tables.teams),
    pairing: byId(tables.pairings),
    organization: byId(tables.organizations),
    project: byId(tables.projects),
    event: byId(tables.events),
    person: byId(tables.people),
    mechanism: byId(tables.mechanisms),
    source: byId(tables.sources),
  };
  const totals = Object.entries(site.totals).filter(([, id]) => figures.has(id ?? ""));
  return {
    ...tables,
    site: {
      ...site,
      keyFigures: site.keyFigures.filter((id) => figures.has(id)),
      totals: Object.fromEntries(totals),
    },
    labels: labels.filter(({ adcode }) => places.has(adcode)),
    corrections: corrections.filter(({ record }) => !record || kinds[record.kind].has(record.id)),
  };
}
