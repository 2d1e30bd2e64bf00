/** The pictures of the site: the texts, the drawing and the numbers of each. */

import { drawStrip } from "../charts/dot-strip.ts";
import { drawMap } from "../charts/map-picture.ts";
import { readProvince } from "../charts/province.ts";
import { drawRows } from "../charts/rows-picture.ts";
import type { Piece } from "../charts/svg.ts";
import type { Name } from "../data/schema/fields/text.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import {
  describeForces,
  describeHelp,
  describeOlder,
  nameFigure,
  openOf,
} from "../i18n/describe-pictures.ts";
import type { Language } from "../i18n/language.ts";
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
import { remember } from "../model/lookup.ts";
import { citedPlaces } from "../model/sources.ts";

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

/** Every picture by its name. */
export const listPictures = remember(
  (say: Language, atlas: Atlas): ReadonlyMap<string, Picture> => {
    const example = forcesExample(atlas);
    const older = olderPeople(atlas);
    const pictures = [
      mapPicture(say, atlas),
      ...(older ? [olderPicture(say, atlas, older)] : []),
      ...(helpedCounties(atlas).length > 0 ? [helpPicture(say, atlas)] : []),
      ...(example ? [forcesPicture(say, atlas, example)] : []),
    ];
    return new Map(pictures.map((picture) => [picture.name, picture]));
  },
);

/** The province with the units of the programme. */
function mapPicture(say: Language, atlas: Atlas): Picture {
  const { site } = atlas.dataset;
  const { documented, listed, unnamed, beyond } = countStatuses(atlas);
  const views = [...atlas.counties.values()];
  const pairings = atlas.indexes.pairings;
  const province = readProvince(atlas, MAIN_FRAME, say.short);
  const { pictureFiles, inWords } = say.words;
  /** The names of the counties that the article tells of, or of those that other sources alone do. */
  const namesTold = (isOnlyBeyond: boolean): string[] =>
    views
      .filter((one) => one.status === "documented" && isBeyond(atlas, one) === isOnlyBeyond)
      .map(({ county }) => say.text(county.name));
  return {
    name: "map",
    title: say.words.map.title(say.text(site.province)),
    description: say.words.map.description(documented - beyond, beyond, listed),
    notes: [
      ...(unnamed > 0 ? [say.words.map.unnamed(unnamed)] : []),
      say.text(site.map.notice),
      say.text(site.map.origin),
    ],
    long: [
      inWords.onMap(namesTold(false)),
      ...(beyond > 0 ? [inWords.onBeyond(namesTold(true))] : []),
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
          documented: pictureFiles.counted(
            say.words.layerClass.documented.documented,
            documented - beyond,
          ),
          beyond: beyond > 0 ? pictureFiles.counted(say.words.basis.beyond, beyond) : null,
          listed: pictureFiles.counted(say.words.map.listedOnly, listed),
          outside: say.words.outsideProgramme,
          arcs: [],
        },
      ),
    tabulate: () =>
      tabulateMap(say, views, atlas.indexes.sources, (view) => kindsTelling(atlas, view)),
  };
}

/** Who helps whom. */
export function helpPicture(say: Language, atlas: Atlas): Picture {
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
        say.tag,
        [
          ...teams.map((group) => ({
            ...named(say, group.county.name, say.short),
            lines: [
              ...group.roles.map(({ kind, helpers }) => ({
                chip: chipOf(say, kind),
                text: say.list(
                  helpers.map(
                    ({ unit, beyond }) => say.text(unit.name) + bracketMarks(say, beyond),
                  ),
                ),
              })),
              ...openOf(say, group).map((text) => ({ text, muted: true })),
            ],
          })),
          ...pairs.map(({ unit, kind, places }) => ({
            ...named(say, unit.name, say.text),
            lines: [
              {
                chip: chipOf(say, kind),
                text: say.list(
                  places.map(
                    ({ county, helper }) =>
                      say.short(county.name) + bracketMarks(say, helper.beyond),
                  ),
                ),
              },
            ],
          })),
        ],
        230,
      ),
    tabulate: () => tabulateHelp(say, groups, atlas.indexes.sources),
  };
}

/** The name of a row; in another language than Chinese with the Chinese name. */
function named(say: Language, name: Name, tell: (name: Name) => string) {
  return { name: tell(name), ...(say.text(name) !== name.zh && { chinese: name.zh }) };
}

const chipOf = (say: Language, kind: HelpKind) =>
  ({
    text: say.words.help.chip[kind],
    look: kind === "lead" ? "strong" : kind === "unknown" ? "open" : "plain",
  }) as const;

/** The forces that help a county, at the example of one. */
export function forcesPicture(
  say: Language,
  atlas: Atlas,
  { view, forces, known }: ForcesExample,
): Picture {
  const place = say.text(view.county.name);
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
        say.tag,
        forces.map(({ force, units, figures }) => ({
          ...named(say, force.name, say.text),
          lines: [
            ...units.map(({ unit, kind }) => ({
              chip: chipOf(say, kind),
              text: say.text(unit.name),
            })),
            ...figures.map((figure) => ({ text: nameFigure(say, figure) })),
            ...(units.length === 0 ? [{ text: say.words.forces.unstated, muted: true }] : []),
          ],
        })),
        330,
      ),
    tabulate: () => tabulateForces(say, forces, atlas.indexes.sources),
  };
}

/** The counties by their share of older people: what kind of places these are. */
export function olderPicture(say: Language, atlas: Atlas, older: OlderPeople): Picture {
  const { counties, above, asOf, cite } = older;
  const place = say.text(atlas.dataset.site.province);
  const { values, lines } = olderValues(say, older, place);
  return {
    name: "older-people",
    title: say.words.older.title(counties.length, above, place),
    description: say.words.older.description(asOf),
    notes: [say.words.older.note],
    long: describeOlder(say, older, place),
    cite,
    draw: () => drawStrip(values, lines),
    tabulate: () => tabulateOlder(say, older, atlas.indexes.sources),
  };
}

/** The dots and the lines of that picture. */
export function olderValues(say: Language, older: OlderPeople, place: string) {
  const { counties, province, together } = older;
  const text = (share: number): string => say.tellMeasure("older", share);
  return {
    values: counties.map(({ view, share, told }) => {
      const name = `${say.short(view.county.name)} ${text(share)}`;
      return { value: share, name, label: told ? name : null };
    }),
    lines: [
      { value: together, label: say.words.older.together(counties.length, text(together)) },
      { value: province, label: say.words.older.province(text(province), place) },
    ],
  };
}
