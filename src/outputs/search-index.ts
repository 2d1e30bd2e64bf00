/** What the search of every page finds, as one small file: places, units, people, projects and terms. */

import { type Name, shortName } from "../data/schema/fields/text.ts";
import type { Language } from "../i18n/language.ts";
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

/** The file: the entries, one a line, and what a query is read by. The same facts give the same bytes. */
export function writeSearchIndex(say: Language, atlas: Atlas): string {
  const { search } = say.words;
  const entries = [
    ...places(say, atlas),
    ...[...atlas.organizations.values()].map((view) => organizationEntry(say, atlas, view)),
    ...people(say, atlas),
    ...[...atlas.projects.values()].map(({ project: { id, name }, county }): Entry => ({
      ...{ kind: "project", id, name: name.zh, en: name.en },
      ...{ note: search.project(say.text(county.name)), path: `/projects/${id}/` },
    })),
    ...atlas.dataset.glossary.map(({ id, term, also }): Entry => ({
      ...{ kind: "term", id, name: term.zh, also, en: term.en },
      ...{ note: search.term, path: `/glossary/#${id}` },
    })),
    ...outsiders(say, atlas),
  ];
  const { zh, en } = atlas.dataset.site.province;
  const words = en.split(" ");
  const head = {
    // As people say it: 广东, Guangdong.
    province: [
      ...[zh, zh.replace(/^(.{2,3}?)(?:省|市|(?:.{1,3}族|维吾尔)?自治区)$/u, "$1")],
      ...words.map((_, index) => words.slice(0, index + 1).join(" ")),
    ].filter((name, index, all) => all.indexOf(name) === index),
    forms: traditionalForms([zh, ...entries.map(({ name }) => name)]),
    ...(say.prefix !== "" && { shows: "en" }),
  };
  const lines = entries.map((entry) => JSON.stringify(withShort(entry))).join(",\n");
  return `${JSON.stringify(head).slice(0, -1)},"entries":[\n${lines}\n]}\n`;
}

/** With the Chinese name as maps print it, where that is another. */
function withShort(entry: Entry): Entry & { readonly short?: string } {
  const short = shortName(entry.name);
  return short === entry.name || entry.kind === "term" ? entry : { ...entry, short };
}

/** The prefectures of the programme, then its counties; those that no source names are one. */
function places(say: Language, atlas: Atlas): Entry[] {
  const { search } = say.words;
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
      note: say.text(prefecture?.name) ?? search.unnamed(views.length),
      path: countyPath(county),
    })),
  );
  return [...prefectures, ...counties];
}

function organizationEntry(say: Language, { dataset }: Atlas, view: OrganizationView): Entry {
  const { search, organizationKind } = say.words;
  const { id, name, kind, adcode } = view.organization;
  const helped = [
    ...new Set([
      ...[...view.teams.map(({ team }) => team), ...view.pairings].map(({ county }) => county),
      ...view.prefecturePairings.map(({ prefecture }) => prefecture),
    ]),
  ];
  const namesOf = (found: readonly { readonly name: Name }[]) =>
    found.map((one) => say.text(one.name));
  const pinyin = dataset.prefectures.find((one) => one.adcode === adcode)?.pinyin;
  const note =
    helped.length === 0
      ? search.concerns(organizationKind[kind], namesOf(countiesOf(view)))
      : adcode === undefined
        ? search.helps(organizationKind[kind], namesOf(helped))
        : search.helper(namesOf(helped));
  return {
    ...{ kind: "organization", id, name: name.zh, code: adcode, pinyin, en: name.en },
    ...{ note, path: `/organizations/${id}/` },
  };
}

/** The people that a page tells of. */
const people = (say: Language, atlas: Atlas): Entry[] =>
  atlas.dataset.people.flatMap(({ id, name, posts }): Entry[] => {
    const path = recordPath(atlas, { kind: "person", id });
    if (path === null) return [];
    const note = say.text(posts[0]?.title) ?? "";
    return [{ kind: "person", id, name: name.zh, en: name.en, note, path }];
  });

/** Prefectures and units of the map that are not in the programme: a reader learns so of their own. */
function outsiders(say: Language, { dataset, indexes }: Atlas): Entry[] {
  const { prefectures, organizations, counties, topology } = dataset;
  const inside = new Set(counties.map(({ prefecture }) => prefecture));
  const known = new Set([
    ...indexes.countiesByAdcode.keys(),
    // Helpers stand above.
    ...organizations.map(({ adcode }) => adcode),
  ]);
  const others = prefectures.filter(({ id, adcode }) => !inside.has(id) && !known.has(adcode));
  for (const { adcode } of others) known.add(adcode);
  const outsider = (entry: Omit<Entry, "kind" | "note" | "path">, around?: Name): Entry => ({
    ...{ kind: "outside", ...entry, parent: around?.zh },
    ...{ note: say.words.search.outside(say.text(around)), path: "/counties/" },
  });
  return [
    ...others.map(({ id, adcode, name, pinyin }) =>
      outsider({ id, name: name.zh, code: adcode, pinyin, en: name.en }),
    ),
    ...topology.objects.counties.geometries.flatMap(({ id, properties }) => {
      const code = String(id);
      const around = prefectures.find(({ adcode }) => adcode.startsWith(code.slice(0, 4)));
      const name = properties && "name" in properties ? properties.name : "";
      // The islands of the inset are part of a county that is found by its own name.
      if (known.has(code) || isInset(dataset.site, code)) return [];
      const en = say.prefix === "" ? undefined : indexes.unitNames.get(code)?.en;
      return [outsider({ id: code, name, code, en }, around?.name)];
    }),
  ];
}
