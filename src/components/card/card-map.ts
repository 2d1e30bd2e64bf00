import type { CardMap } from "../../charts/card/card.ts";
import { words } from "../../i18n/zh/words.ts";
import type { Frame } from "../../map/frame.ts";
import { INSET_FRAME } from "../../map/inset.ts";
import { loadMap } from "../../map/load-map.ts";
import { mapArcs, mapItems } from "../../map/map-content.ts";
import type { ProvinceMap } from "../../map/province-map.ts";
import type { Atlas } from "../../model/build-atlas.ts";
import type { County } from "../../data/schema/counties.ts";
import { isOfficial } from "../../model/basis.ts";
import { tenth } from "../../model/tenth.ts";
import type { PairingView } from "../../model/views.ts";

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
