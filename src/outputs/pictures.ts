/** The pictures of the site: the texts, the drawing and the numbers of each. */

import { drawHelp, drawMechanisms } from "../charts/fan-diagrams.ts";
import { drawFunds } from "../charts/fund-bars.ts";
import { drawMap } from "../charts/map-picture.ts";
import { readProvince } from "../charts/province.ts";
import type { Piece } from "../charts/svg.ts";
import { drawTimeline } from "../charts/timeline-picture.ts";
import { layTimeline } from "../charts/timeline.ts";
import type { Citation } from "../data/schema/fields/citation.ts";
import type { Mechanism } from "../data/schema/mechanisms.ts";
import { describeArcs, nameArc } from "../i18n/zh/describe-map.ts";
import {
  describeFunds,
  describeHelp,
  describeMechanisms,
  describeTimeline,
} from "../i18n/zh/describe-pictures.ts";
import { formatDate, formatQuantity, formatWhen } from "../i18n/zh/formats.ts";
import { tabulateMap } from "../i18n/zh/tabulate-map.ts";
import {
  tabulateFunds,
  tabulateHelp,
  tabulateMechanisms,
  tabulateTimeline,
} from "../i18n/zh/tabulate.ts";
import { words } from "../i18n/zh/words.ts";
import { MAIN_FRAME } from "../map/province-map.ts";
import type { Atlas } from "../model/atlas.ts";
import { countStatuses, isBeyond } from "../model/basis.ts";
import type { Table } from "../model/csv.ts";
import { arcLegend, helpedCounties } from "../model/helpers.ts";
import { fundSums, mechanismsOfKind } from "../model/record-lists.ts";
import { citedPlaces, leadPublished } from "../model/sources.ts";
import type { CountyView, OrganizationView } from "../model/views.ts";

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

/** Every picture by its name. An organisation has one if a source tells what it gave. */
export function listPictures(atlas: Atlas): ReadonlyMap<string, Picture> {
  const known = listed.get(atlas);
  if (known) return known;
  const givers = [...atlas.organizations.values()].filter((view) => fundSums(view).sums.length > 0);
  const pictures = [
    mapPicture(atlas),
    helpPicture(atlas),
    mechanismsPicture(atlas),
    ...givers.map((view) => fundsPicture(atlas, view)),
    timelinePicture(atlas),
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
  const looks = arcLegend(pairings);
  const told = views.filter(({ status }) => status === "documented");
  return {
    name: "map",
    title: words.map.title(site.province.zh),
    description: words.map.description(documented - beyond, beyond, listed, describeArcs(pairings)),
    notes: [
      ...(unnamed > 0 ? [words.map.unnamed(unnamed)] : []),
      site.map.notice.zh,
      site.map.origin.zh,
    ],
    long: [
      words.inWords.onMap(namesOf(told.filter((view) => !isBeyond(atlas, view)))),
      ...(beyond > 0
        ? [words.inWords.onBeyond(namesOf(told.filter((view) => isBeyond(atlas, view))))]
        : []),
    ],
    cite: citedPlaces(atlas, [
      views.map(({ county }) => county.cite),
      pairings.map(({ pairing }) => pairing.cite),
    ]),
    draw: () =>
      drawMap(readProvince(atlas, MAIN_FRAME), {
        documented: words.pictureFiles.counted(
          words.layerClass.documented.documented,
          documented - beyond,
        ),
        beyond: beyond > 0 ? words.pictureFiles.counted(words.basis.only, beyond) : null,
        listed: words.pictureFiles.counted(words.map.listedOnly, listed),
        outside: words.status.outside,
        arcs: looks.map(({ look, count }) => ({
          look,
          text: words.pictureFiles.counted(nameArc(look), count),
        })),
      }),
    tabulate: () => tabulateMap(views, atlas.indexes.sources, (view) => isBeyond(atlas, view)),
  };
}

const namesOf = (views: readonly CountyView[]): string =>
  views.map(({ county }) => county.name.zh).join("、");

/** What one organisation gave. */
export function fundsPicture(atlas: Atlas, view: OrganizationView): Picture {
  const { organization } = view;
  const { sums, asOf, note } = fundSums(view);
  return {
    name: `funds-${organization.id}`,
    title: words.funds.title(organization.name.zh, asOf),
    description: words.funds.description,
    notes: [words.funds.note(note)],
    long: describeFunds(sums),
    cite: citedPlaces(atlas, sums),
    draw: () =>
      drawFunds(
        sums.map((sum) => ({
          value: sum.value,
          unit: sum.unit,
          qualifier: sum.qualifier,
          name: sum.name.zh,
          text: formatQuantity(sum),
        })),
      ),
    tabulate: () => tabulateFunds(organization, sums, atlas.indexes.sources),
  };
}

/** Who helps whom. */
export function helpPicture(atlas: Atlas): Picture {
  const groups = helpedCounties(atlas);
  return {
    name: "who-helps-whom",
    title: words.help.title,
    description: words.help.description(
      groups.some(({ helpers }) => helpers.some(({ basis }) => basis === "beyond")),
    ),
    notes: [words.help.note],
    long: describeHelp(groups),
    cite: citedPlaces(
      atlas,
      groups.map(({ helpers }) => helpers.map(({ cite }) => cite)),
    ),
    draw: () =>
      drawHelp(
        groups.map(({ county, helpers }) => ({
          place: county.name.zh,
          helpers: helpers.map(({ unit, kind, basis }) => ({
            name: unit.name.zh + (basis === "beyond" ? words.bracket(words.basis.mark) : ""),
            kind,
          })),
        })),
        words.help.kind,
      ),
    tabulate: () => tabulateHelp(groups, atlas.indexes.sources),
  };
}

const inChinese = ({ name, summary }: Mechanism) => ({ name: name.zh, summary: summary.zh });

/** The forces that help a county, and the arrangements between them. */
export function mechanismsPicture(atlas: Atlas): Picture {
  const forces = mechanismsOfKind(atlas, "force");
  const arrangements = mechanismsOfKind(atlas, "arrangement");
  const shown = [...forces, ...arrangements];
  return {
    name: "mechanisms",
    title: words.mechanisms.title,
    description: words.mechanisms.description,
    notes: [],
    long: describeMechanisms(forces, arrangements),
    cite: citedPlaces(atlas, shown),
    draw: () =>
      drawMechanisms(forces.map(inChinese), arrangements.map(inChinese), words.mechanisms.target),
    tabulate: () => tabulateMechanisms(shown, atlas.indexes.sources),
  };
}

/** The events from the period's first month to its plan's end. */
export function timelinePicture(atlas: Atlas): Picture {
  const { events, sources } = atlas.indexes;
  const { start, end } = atlas.dataset.site.timeline;
  const published = leadPublished(atlas);
  const day = published === null ? null : formatDate(published);
  return {
    name: "timeline",
    title: words.timeline.title(formatDate(start), formatDate(end)),
    description: words.timeline.description(day ?? ""),
    notes: [],
    long: describeTimeline(events),
    cite: citedPlaces(
      atlas,
      events.map(({ event, figures }) => [event, figures]),
    ),
    draw: () => {
      const timeline = layTimeline(events, { start, end }, published);
      const marks = new Map(timeline.marks.map((mark) => [mark.view, mark]));
      const told = events.map((view) => ({
        when: formatWhen(view.event.when),
        place: view.county?.name.zh ?? null,
        name: view.event.name.zh,
        mark: marks.get(view) ?? null,
      }));
      return drawTimeline(timeline, told, {
        done: words.event.done,
        vague: words.timeline.vague,
        expected: words.event.expected,
        known: day === null ? null : words.pictureFiles.known(day),
      });
    },
    tabulate: () => tabulateTimeline(events, sources),
  };
}
