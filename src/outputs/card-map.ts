/** The province on a share card: the counties that it is about in full colour, the others paler, and their pairings. */

import {
  drawArcs,
  type DrawnProvince,
  drawInset,
  drawLand,
  type Province,
  type ProvinceStyle,
  readProvince,
  type Shade,
  SHADE_COLORS,
} from "../charts/province.ts";
import { element, group, type Markup, PALETTE } from "../charts/svg.ts";
import type { County } from "../data/schema/counties.ts";
import type { Language } from "../i18n/language.ts";
import type { Frame } from "../map/frame.ts";
import type { Atlas } from "../model/atlas.ts";
import { tenth } from "../model/drawing.ts";
import { remember } from "../model/lookup.ts";
import type { PairingView } from "../model/views.ts";

/** Which counties a card is about. */
export interface Scope {
  /** The counties in full colour, a single one with a ring; null if the card is about the whole province. */
  readonly counties: readonly County[] | null;
  /** Whether to draw a pairing. */
  readonly isHelped: (pairing: PairingView) => boolean;
}

/** The province on a card; `others` are counties that the card is not about. */
export interface CardMap extends DrawnProvince<Shade | "others"> {
  /** Rings around what the card is about. */
  readonly rings: readonly { readonly at: readonly [number, number]; readonly radius: number }[];
}

/** The frame of the map on a card: the room that the texts leave. */
const CARD_FRAME: Frame = { width: 540, height: 412, padding: 4 };

/** The size of the inset, relative to that on the home page's map. */
const INSET_SCALE = 0.62;

const provinceOf = remember((say: Language, atlas: Atlas) =>
  readProvince(atlas, CARD_FRAME, say.short, INSET_SCALE),
);

/** Reads the province with what a card is about. */
export function cardMap(say: Language, atlas: Atlas, { counties, isHelped }: Scope): CardMap {
  const province = provinceOf(say, atlas);
  const own = counties === null ? null : new Set(counties.map(({ id }) => id));
  return {
    ...province,
    units: province.units.map(({ shade, path, view }) => {
      const isDimmed = view !== null && own !== null && !own.has(view.county.id);
      return { shade: isDimmed ? "others" : shade, path };
    }),
    arcs: province.arcs.filter(({ view }) => isHelped(view)),
    rings: counties?.length === 1 ? ringsOf(counties, province) : [],
  };
}

/** The smallest radius of a ring, and its distance from what it encloses, in the frame's units. */
const SMALLEST = 24;
const CLEAR = 5;

/** Rings around counties; a county that no source names has no place and no ring. */
const ringsOf = (counties: readonly County[], { units }: Province): CardMap["rings"] =>
  counties.flatMap(({ adcode }) => {
    const shape = units.find((unit) => unit.shape.adcode === adcode)?.shape;
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

const STYLE: ProvinceStyle<Shade | "others"> = {
  areas: [
    ["outside", { ...SHADE_COLORS.outside, "stroke-width": 6 }],
    ["others", { ...SHADE_COLORS.listed, "stroke-width": 6, opacity: 0.5 }],
    ["listed", { ...SHADE_COLORS.listed, "stroke-width": 6 }],
    ["beyond", { ...SHADE_COLORS.beyond, "stroke-width": 9 }],
    ["documented", { ...SHADE_COLORS.documented, "stroke-width": 10 }],
  ],
  border: { stroke: "#b5aa99", "stroke-width": 6 },
  edge: { stroke: "#6b6154", "stroke-width": 11 },
  casing: { "stroke-linecap": "round", stroke: PALETTE.paper, "stroke-width": 6, opacity: 0.8 },
  arc: ({ beyond }) => ({
    "stroke-linecap": "round",
    stroke: PALETTE.blue,
    "stroke-width": beyond ? 2.2 : 3,
    "stroke-dasharray": beyond ? "2.5 5" : "9 5",
  }),
  dot: { r: 4.5, width: 2, filledEdge: PALETTE.blue },
  insetBox: { stroke: PALETTE.rule, "stroke-width": 1.5 },
  insetAreas: { stroke: PALETTE.muted, "stroke-width": 12 },
};

function drawRing({ at: [cx, cy], radius: r }: CardMap["rings"][number]): Markup[] {
  const circle = { cx, cy, r, fill: "none" } as const;
  return [
    element("circle", { ...circle, stroke: PALETTE.paper, "stroke-width": 6, opacity: 0.85 }),
    element("circle", { ...circle, stroke: PALETTE.ink, "stroke-width": 2.5 }),
  ];
}

/** Draws the province of a card. */
export function drawCardMap(map: CardMap): Markup {
  return group(
    "map",
    drawLand(map, STYLE),
    ...(map.inset === null ? [] : [drawInset(map.inset, STYLE)]),
    ...drawArcs(map.arcs, STYLE),
    ...map.rings.flatMap(drawRing),
  );
}
