/** The pictures of the site: the texts, the drawing and the numbers of each. */

import { chinese as say } from "../i18n/zh/index.ts";
import { drawStrip } from "../charts/dot-strip.ts";
import { drawMap } from "../charts/map-picture.ts";
import { readProvince } from "../charts/province.ts";
import { drawRows } from "../charts/rows-picture.ts";
import type { Piece } from "../charts/svg.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import { shortName } from "../data/schema/fields/text.ts";
import { describeForces, describeHelp, describeOlder, openOf } from "../i18n/describe-pictures.ts";
import { bracketMarks, keyOfMarks } from "../i18n/tell-sources.ts";
import { tabulateMap } from "../i18n/tabulate-map.ts";
import { tabulateForces, tabulateHelp, tabulateOlder } from "../i18n/tabulate.ts";
import { groundNames } from "../map/ground-names.ts";
import { loadMap, MAIN_FRAME } from "../map/province-map.ts";
import type { Atlas } from "../model/atlas.ts";
import { countStatuses, isBeyond, kindsBeyond, kindsTelling } from "../model/basis.ts";
import type { Table } from "../model/csv.ts";
import { type ForcesExample, forcesExample } from "../model/county-forces.ts";
import { gatherHelp, helpedCounties, type HelpKind } from "../model/helpers.ts";
import { type OlderPeople, olderPeople } from "../model/older-people.ts";
import { citedPlaces } from "../model/sources.ts";
import type { CountyView } from "../model/views.ts";

/** A picture: its texts, on the page and in its file, and what its two files contain. */
export interface Picture {
  /** The name of its files, and its anchor on its page. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What a reader must know to read it rightly. */
  readonly notes: readonly string[];
  /** The long description, in paragraphs. */
  readonly long: readonly string[];
  /** Its sources. */
  readonly cite: readonly Citation[];
  readonly draw: () => Piece;
  readonly tabulate: () => Table;
}

const listed = new WeakMap<Atlas, ReadonlyMap<string, Picture>>();

/** Every picture by its name. */
export function listPictures(atlas: Atlas): ReadonlyMap<string, Picture> {
  const known = listed.get(atlas);
  if (known) return known;
  const example = forcesExample(atlas);
  const older = olderPeople(atlas);
  const pictures = [
    mapPicture(atlas),
    ...(older ? [olderPicture(atlas, older)] : []),
    helpPicture(atlas),
    ...(example ? [forcesPicture(atlas, example)] : []),
  ];
  const byName = new Map(pictures.map((picture) => [picture.name, picture]));
  listed.set(atlas, byName);
  return byName;
}

/** The province with the units of the programme. */
function mapPicture(atlas: Atlas): Picture {
  const { site } = atlas.dataset;
  const { documented, listed, unnamed, beyond } = countStatuses(atlas);
  const views = [...atlas.counties.values()];
  const pairings = atlas.indexes.pairings;
  const province = readProvince(atlas, MAIN_FRAME, say.short);
  const told = views.filter(({ status }) => status === "documented");
  return {
    name: "map",
    title: say.words.map.title(site.province.zh),
    description: say.words.map.description(documented - beyond, beyond, listed),
    notes: [
      ...(unnamed > 0 ? [say.words.map.unnamed(unnamed)] : []),
      site.map.notice.zh,
      site.map.origin.zh,
    ],
    long: [
      say.words.inWords.onMap(namesOf(told.filter((view) => !isBeyond(atlas, view)))),
      ...(beyond > 0
        ? [say.words.inWords.onBeyond(namesOf(told.filter((view) => isBeyond(atlas, view))))]
        : []),
    ],
    cite: citedPlaces(atlas, [
      views.map(({ county }) => county.cite),
      pairings.map(({ pairing }) => pairing.cite),
    ]),
    draw: () =>
      drawMap(
        {
          ...province,
          arcs: [],
          labels: province.labels.filter(({ kind }) => kind === "county"),
          ground: groundNames(atlas, loadMap(atlas.dataset, MAIN_FRAME), say.short),
        },
        {
          documented: say.words.pictureFiles.counted(
            say.words.layerClass.documented.documented,
            documented - beyond,
          ),
          beyond:
            beyond > 0 ? say.words.pictureFiles.counted(say.words.basis.beyond, beyond) : null,
          listed: say.words.pictureFiles.counted(say.words.map.listedOnly, listed),
          outside: say.words.status.outside,
          arcs: [],
        },
      ),
    tabulate: () =>
      tabulateMap(say, views, atlas.indexes.sources, (view) => kindsTelling(atlas, view)),
  };
}

const namesOf = (views: readonly CountyView[]): string =>
  views.map(({ county }) => county.name.zh).join("、");

/** Who helps whom. */
export function helpPicture(atlas: Atlas): Picture {
  const groups = helpedCounties(atlas);
  const { teams, pairs } = gatherHelp(atlas, groups);
  return {
    name: "who-helps-whom",
    title: say.words.help.title(teams.length, groups.length - teams.length),
    description: say.words.help.description(keyOfMarks(say, kindsBeyond(atlas))),
    notes: [],
    long: describeHelp(say, groups),
    cite: citedPlaces(
      atlas,
      groups.map(({ helpers }) => helpers.map(({ cite }) => cite)),
    ),
    draw: () =>
      drawRows(
        [
          ...teams.map((group) => ({
            name: shortName(group.county.name.zh),
            lines: [
              ...group.roles.map(({ kind, helpers }) => ({
                chip: chipOf(kind),
                text: helpers
                  .map(({ unit, beyond }) => unit.name.zh + bracketMarks(say, beyond))
                  .join("、"),
              })),
              ...openOf(say, group).map((text) => ({ text, muted: true })),
            ],
          })),
          ...pairs.map(({ unit, kind, places }) => ({
            name: unit.name.zh,
            lines: [
              {
                chip: chipOf(kind),
                text: places
                  .map(
                    ({ county, helper }) =>
                      shortName(county.name.zh) + bracketMarks(say, helper.beyond),
                  )
                  .join("、"),
              },
            ],
          })),
        ],
        230,
      ),
    tabulate: () => tabulateHelp(say, groups, atlas.indexes.sources),
  };
}

const chipOf = (kind: HelpKind) =>
  ({
    text: say.words.help.chip[kind],
    look: kind === "lead" ? "strong" : kind === "unknown" ? "open" : "plain",
  }) as const;

/** The forces that help a county, at the example of one. */
export function forcesPicture(atlas: Atlas, { view, forces, known }: ForcesExample): Picture {
  const place = view.county.name.zh;
  return {
    name: "forces",
    title: say.words.forces.title(place, forces.length, known),
    description: say.words.forces.description,
    notes: [],
    long: describeForces(say, forces),
    cite: citedPlaces(
      atlas,
      forces.map(({ force, units, figures }) => [force, figures, units.map(({ cite }) => cite)]),
    ),
    draw: () =>
      drawRows(
        forces.map(({ force, units, figures }) => ({
          name: force.name.zh,
          lines: [
            ...units.map(({ unit, kind }) => ({ chip: chipOf(kind), text: unit.name.zh })),
            ...figures.map((figure) => ({ text: figure.name.zh + say.formatQuantity(figure) })),
            ...(units.length === 0 ? [{ text: say.words.forces.unstated, muted: true }] : []),
          ],
        })),
        330,
      ),
    tabulate: () => tabulateForces(say, forces, atlas.indexes.sources),
  };
}

/** The counties by their share of older people: what kind of places these are. */
export function olderPicture(atlas: Atlas, older: OlderPeople): Picture {
  const { counties, above, asOf, cite } = older;
  const { values, lines } = olderValues(older);
  return {
    name: "older-people",
    title: say.words.older.title(counties.length, above),
    description: say.words.older.description(asOf),
    notes: [say.words.older.note],
    long: describeOlder(say, older),
    cite,
    draw: () => drawStrip(values, lines),
    tabulate: () => tabulateOlder(say, older, atlas.indexes.sources),
  };
}

/** The dots and the lines of that picture. */
export function olderValues({ counties, province, together }: OlderPeople) {
  const text = (share: number): string => say.tellMeasure("older", share);
  return {
    values: counties.map(({ view, share, told }) => {
      const name = `${shortName(view.county.name.zh)} ${text(share)}`;
      return { value: share, name, label: told ? name : null };
    }),
    lines: [
      { value: together, label: say.words.older.together(counties.length, text(together)) },
      { value: province, label: say.words.older.province(text(province)) },
    ],
  };
}
