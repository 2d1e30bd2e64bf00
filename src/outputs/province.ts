import { drawMap, type MapShapes } from "../charts/map-picture.ts";
import type { County } from "../data/schema/counties.ts";
import { describeArcs, nameArc } from "../i18n/zh/describe-map.ts";
import { tabulateMap } from "../i18n/zh/tabulate-map.ts";
import { words } from "../i18n/zh/words.ts";
import { type Frame, INSET_FRAME, insetOrigin } from "../map/frame.ts";
import { mapArcs, mapItems, mapLabels } from "../map/map-content.ts";
import { loadMap, MAIN_FRAME, type ProvinceMap } from "../map/province-map.ts";
import type { Atlas } from "../model/atlas.ts";
import { countStatuses, isOfficial } from "../model/basis.ts";
import { tenth } from "../model/drawing.ts";
import { arcLegend, arcLook } from "../model/helpers.ts";
import { citedPlaces } from "../model/sources.ts";
import type { CountyView, PairingView } from "../model/views.ts";
import type { CardMap } from "./card-facts.ts";
import type { Picture } from "./chart-pictures.ts";

/** The frame of the province on a card; its shape is that of the home page's map. */
const CARD_FRAME: Frame = { width: 540, height: 412, padding: 4 };

/** The inset box on a card, as a share of that on the home page. */
const INSET_SCALE = 0.62;

/** Which counties a card is about. */
export interface Scope {
  /** The only ones drawn in their colour, and ringed if it is one; null on the card of the whole province. */
  readonly counties: readonly County[] | null;
  /** Whether to draw who helps them across. */
  readonly isHelped: (pairing: PairingView) => boolean;
}

function insetOf(atlas: Atlas): CardMap["inset"] {
  const { inset, frame } = loadMap(atlas.dataset, CARD_FRAME);
  if (inset.length === 0) return null;
  const size = { width: INSET_FRAME.width * INSET_SCALE, height: INSET_FRAME.height * INSET_SCALE };
  return {
    origin: [frame.width - size.width - 4, frame.height - size.height - 4],
    size,
    scale: INSET_SCALE / 10,
    paths: inset.map(({ path }) => path),
  };
}

/** The smallest ring, and how far a ring keeps from what it holds; the frame's units. */
const SMALLEST = 24;
const CLEAR = 5;

/** Rings around counties; one without a name has no place. */
const ringsOf = (counties: readonly County[], { units }: ProvinceMap): CardMap["rings"] =>
  counties.flatMap(({ adcode }) => {
    const shape = units.get(adcode ?? "");
    if (!shape) return [];
    const [[left, top], [right, bottom]] = shape.bounds;
    const reach = Math.max(right - left, bottom - top) / 2 + CLEAR;
    return [
      {
        at: [tenth((left + right) / 2), tenth((top + bottom) / 2)] as const,
        radius: tenth(Math.max(SMALLEST, reach)),
      },
    ];
  });

/** The province with what a card is about, as `src/charts/card` draws it. */
export function cardMap(atlas: Atlas, { counties, isHelped }: Scope): CardMap {
  const map = loadMap(atlas.dataset, CARD_FRAME);
  const own = counties === null ? null : new Set(counties.map(({ id }) => id));
  return {
    frame: CARD_FRAME,
    units: mapItems(atlas, map).map(({ status, shape, view }) => {
      const shade = view && isOfficial(atlas, view) ? "official" : status;
      const isDimmed = view !== null && own !== null && !own.has(view.county.id);
      return { shade: isDimmed ? "others" : shade, path: shape.path };
    }),
    borders: map.prefectureBorders,
    arcs: mapArcs(atlas, map)
      .filter(({ view }) => isHelped(view))
      .map(({ view, from, to, path }) => ({ path, official: view.basis === "official", from, to })),
    rings: counties?.length === 1 ? ringsOf(counties, map) : [],
    inset: insetOf(atlas),
    note: words.card.sketch,
  };
}

const namesOf = (views: readonly CountyView[]): string =>
  views.map(({ county }) => county.name.zh).join("、");

/** The map's shapes as a picture needs them. */
function shapesOf(atlas: Atlas): MapShapes {
  const map = loadMap(atlas.dataset, MAIN_FRAME);
  return {
    frame: MAIN_FRAME,
    units: mapItems(atlas, map).map(({ status, shape, view }) => ({
      status: view && isOfficial(atlas, view) ? "official" : status,
      path: shape.path,
    })),
    borders: map.prefectureBorders,
    arcs: mapArcs(atlas, map).map(({ view, ...arc }) => ({ ...arc, look: arcLook(view) })),
    labels: mapLabels(atlas, map),
    inset:
      map.inset.length === 0
        ? null
        : {
            origin: insetOrigin(MAIN_FRAME),
            size: INSET_FRAME,
            name: map.inset.map(({ name }) => name).join("、"),
            paths: map.inset.map(({ path }) => path),
          },
  };
}

/** The province with the units of the programme. */
export function mapPicture(atlas: Atlas): Picture {
  const { site } = atlas.dataset;
  const { documented, listed, unnamed, official } = countStatuses(atlas);
  const views = [...atlas.counties.values()];
  const pairings = atlas.indexes.pairings;
  const looks = arcLegend(pairings);
  const told = views.filter(({ status }) => status === "documented");
  return {
    name: "map",
    title: words.map.title(site.province.zh),
    description: words.map.description(
      documented - official,
      official,
      listed,
      describeArcs(pairings),
    ),
    notes: [
      ...(unnamed > 0 ? [words.map.unnamed(unnamed)] : []),
      site.map.notice.zh,
      site.map.origin.zh,
    ],
    long: [
      words.inWords.onMap(namesOf(told.filter((view) => !isOfficial(atlas, view)))),
      ...(official > 0
        ? [words.inWords.onOfficial(namesOf(told.filter((view) => isOfficial(atlas, view))))]
        : []),
    ],
    cite: citedPlaces(atlas, [
      views.map(({ county }) => county.cite),
      pairings.map(({ pairing }) => pairing.cite),
    ]),
    draw: () =>
      drawMap(shapesOf(atlas), {
        documented: words.pictureFiles.counted(
          words.layerClass.documented.documented,
          documented - official,
        ),
        official: official > 0 ? words.pictureFiles.counted(words.basis.only, official) : null,
        listed: words.pictureFiles.counted(words.map.listedOnly, listed),
        outside: words.status.outside,
        arcs: looks.map(({ look, count }) => ({
          look,
          text: words.pictureFiles.counted(nameArc(look), count),
        })),
      }),
    tabulate: () => tabulateMap(views, atlas.indexes.sources, (view) => isOfficial(atlas, view)),
  };
}
