/** What the search of every page finds, as one small file: places, units, people, projects and terms. */

import { chinese as say } from "../i18n/zh/index.ts";
import { shortName } from "../data/schema/fields/text.ts";
import { traditionalForms } from "../i18n/zh/traditional-forms.ts";
import { isInset } from "../map/frame.ts";
import { countyPath } from "../model/addresses.ts";
import type { Atlas } from "../model/atlas.ts";
import { countiesByPrefecture, countiesOf } from "../model/record-lists.ts";
import { recordPath } from "../model/record-path.ts";
import type { OrganizationView } from "../model/views.ts";

/** What can be found, as the file has it; what is absent is empty. `Place` in the client says what each member means. */
interface Entry {
  readonly kind:
    "prefecture" | "county" | "organization" | "person" | "project" | "term" | "outside";
  readonly id: string;
  readonly name: string;
  readonly also?: readonly string[] | undefined;
  readonly code?: string | undefined;
  readonly parent?: string | undefined;
  readonly pinyin?: string | undefined;
  readonly en?: string | undefined;
  /** What stands beside the name: where it lies, or what it has to do with the counties. */
  readonly note: string;
  /** The page that tells of it, from the site's base. */
  readonly path: string;
}

const { search } = say.words;

/** The file: the entries, one a line, and what a query is read by. The same facts give the same bytes. */
export function writeSearchIndex(atlas: Atlas): string {
  const entries = [
    ...places(atlas),
    ...[...atlas.organizations.values()].map((view) => organizationEntry(atlas, view)),
    ...people(atlas),
    ...[...atlas.projects.values()].map(({ project, county }): Entry => ({
      ...{ kind: "project", id: project.id, name: project.name.zh, en: project.name.en },
      ...{ note: search.project(county.name.zh), path: `/projects/${project.id}/` },
    })),
    ...atlas.dataset.glossary.map(({ id, term, also }): Entry => ({
      ...{ kind: "term", id, name: term.zh, also, en: term.en },
      ...{ note: search.term, path: `/glossary/#${id}` },
    })),
    ...outsiders(atlas),
  ];
  const province = atlas.dataset.site.province.zh;
  const forms = traditionalForms([province, ...entries.map(({ name }) => name)]);
  const lines = entries.map((entry) => JSON.stringify(withShort(entry))).join(",\n");
  return `{"province":${JSON.stringify(province)},"forms":${JSON.stringify(forms)},"entries":[\n${lines}\n]}\n`;
}

/** With the name as maps print it, where that is another. */
function withShort(entry: Entry): Entry & { readonly short?: string } {
  const short = shortName(entry.name);
  return short === entry.name || entry.kind === "term" ? entry : { ...entry, short };
}

/** The prefectures of the programme, then its counties; those that no source names are one. */
function places(atlas: Atlas): Entry[] {
  const groups = countiesByPrefecture(atlas);
  const prefectures = groups.flatMap(({ prefecture, counties }): Entry[] =>
    prefecture === null
      ? []
      : [
          {
            ...{ kind: "prefecture", id: prefecture.id, name: prefecture.name.zh },
            ...{ code: prefecture.adcode, pinyin: prefecture.pinyin, en: prefecture.name.en },
            ...{ note: search.whole(counties.length), path: `/?prefecture=${prefecture.id}` },
          },
        ],
  );
  const counties = groups.flatMap(({ prefecture, counties: views }) =>
    (prefecture === null ? views.slice(0, 1) : views).map(({ county }): Entry => ({
      ...{ kind: "county", id: county.id, name: county.name.zh, code: county.adcode ?? undefined },
      ...{ parent: prefecture?.name.zh, pinyin: county.pinyin, en: county.name.en },
      ...{ note: prefecture?.name.zh ?? search.unnamed(views.length), path: countyPath(county) },
    })),
  );
  return [...prefectures, ...counties];
}

function organizationEntry({ dataset }: Atlas, view: OrganizationView): Entry {
  const { id, name, kind, adcode } = view.organization;
  const helped = [
    ...new Set([
      ...[...view.teams.map(({ team }) => team), ...view.pairings].map(({ county }) => county),
      ...view.prefecturePairings.map(({ prefecture }) => prefecture),
    ]),
  ];
  const list = (found: readonly { readonly name: { readonly zh: string } }[]) =>
    found.map((one) => one.name.zh).join("、");
  const pinyin = dataset.prefectures.find((one) => one.adcode === adcode)?.pinyin;
  const told = say.words.organizationKind[kind];
  const note =
    helped.length === 0
      ? [told, list(countiesOf(view))].filter(Boolean).join("，")
      : adcode === undefined
        ? search.helps(told, list(helped))
        : search.helper(list(helped));
  return {
    ...{ kind: "organization", id, name: name.zh, code: adcode, pinyin, en: name.en },
    ...{ note, path: `/organizations/${id}/` },
  };
}

/** The people that a page tells of. */
const people = (atlas: Atlas): Entry[] =>
  atlas.dataset.people.flatMap(({ id, name, posts }): Entry[] => {
    const path = recordPath(atlas, { kind: "person", id });
    if (path === null) return [];
    const note = posts[0]?.title.zh ?? "";
    return [{ kind: "person", id, name: name.zh, en: name.en, note, path }];
  });

/** Prefectures and units of the map that are not in the programme: a reader learns so of their own. */
function outsiders({ dataset, indexes }: Atlas): Entry[] {
  const { prefectures, organizations, counties, topology } = dataset;
  const inside = new Set(counties.map(({ prefecture }) => prefecture));
  const known = new Set([
    ...indexes.countiesByAdcode.keys(),
    // Helpers stand above.
    ...organizations.map(({ adcode }) => adcode),
  ]);
  const others = prefectures.filter(({ id, adcode }) => !inside.has(id) && !known.has(adcode));
  for (const { adcode } of others) known.add(adcode);
  return [
    ...others.map(({ id, adcode, name, pinyin }) =>
      outsider({ id, name: name.zh, code: adcode, pinyin, en: name.en }),
    ),
    ...topology.objects.counties.geometries.flatMap(({ id, properties }) => {
      const code = String(id);
      const around = prefectures.find(({ adcode }) => adcode.startsWith(code.slice(0, 4)));
      const name = properties && "name" in properties ? properties.name : "";
      // The islands of the inset are part of a county that is found by its own name.
      return known.has(code) || isInset(code)
        ? []
        : [outsider({ id: code, name, code, parent: around?.name.zh })];
    }),
  ];
}

const outsider = (entry: Omit<Entry, "kind" | "note" | "path">): Entry => ({
  ...{ kind: "outside", ...entry },
  ...{ note: search.outside(entry.parent), path: "/counties/" },
});
