import type { Dataset } from "../data/dataset.ts";
import { findCitations } from "../data/find-citations.ts";
import type { Statement } from "../data/schema/fields/statement.ts";
import type { RecordPointer } from "../data/schema/fields/record-pointer.ts";
import { dropDangling } from "./alone/drop-dangling.ts";
import { type ClaimKeeper, claimKeeper } from "./alone/keep-claims.ts";
import { keepCounties } from "./alone/keep-counties.ts";
import { byId } from "./group-by.ts";

/** All tables without what official pages alone support; some of what is left may point to what is gone. */
function keepRecords(dataset: Dataset, keeper: ClaimKeeper): Dataset {
  const { keepAll, keepClaims } = keeper;
  const tell = <Item extends { readonly statements?: readonly Statement[] | undefined }>(
    items: readonly Item[],
  ) => items.map((item) => ({ ...item, statements: keepAll(item.statements ?? []) }));
  return {
    ...dataset,
    counties: keepCounties(dataset, keeper),
    organizations: tell(keepAll(dataset.organizations)),
    people: tell(keepAll(dataset.people)).map((one) => ({ ...one, posts: keepAll(one.posts) })),
    teams: tell(keepAll(dataset.teams)).map((one) => ({
      ...one,
      members: keepClaims(one.members, ({ role }) => ({ role })),
    })),
    pairings: tell(keepClaims(dataset.pairings, ({ kind, asOf, note }) => ({ kind, asOf, note }))),
    projects: tell(keepClaims(dataset.projects, ({ stage }) => ({ stage }))).map((one) => ({
      ...one,
      participants: keepAll(one.participants),
    })),
    events: keepClaims(dataset.events, ({ when, status }) => ({ when, status })),
    indicators: keepClaims(dataset.indicators, ({ value, unit, qualifier, asOf, note }) => ({
      ...{ value, unit, qualifier, asOf, note },
    })),
    funds: keepClaims(dataset.funds, ({ value, unit, qualifier, asOf, note }) => ({
      ...{ value, unit, qualifier, asOf, note },
    })),
    mechanisms: keepAll(dataset.mechanisms),
  };
}

/** What only serves other records: labels of places, corrections of facts, the site's lists of figures. */
function dropServants(dataset: Dataset): Dataset {
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

/**
 * The facts as they would stand had nobody read an official page: without the records, members and claims that only
 * such pages support, and without what then points to nothing. It fits the data's own rules, so that an atlas built of
 * it tells the exact truth of all other sources: statuses, classes of the map, counts. Where no official page is cited,
 * and where the site's leading source is one, it is the dataset itself.
 */
export function articleAlone(dataset: Dataset): Dataset {
  const sources = byId(dataset.sources);
  const isPage = (id: string) => sources.get(id)?.kind === "official-page";
  const cited = findCitations({ ...dataset, topology: null });
  if (isPage(dataset.site.leadSource) || ![...cited].some(({ source }) => isPage(source)))
    return dataset;
  return dropServants(dropDangling(keepRecords(dataset, claimKeeper(sources))));
}
