/**
 * The province, for each of its pictures: the page's map, the map as a file and the map on a share card. All of them
 * take units, shades, arcs, names and inset from `readProvince`. The page styles them by classes and a style sheet. The
 * two files share the colours and drawing functions below, each with line widths for its size.
 */

import { type Frame, INSET_FRAME, insetOrigin, type OpenFrame } from "../map/frame.ts";
import {
  type MapArc,
  mapArcs,
  type MapItem,
  mapItems,
  type MapLabel,
  mapLabels,
  type Short,
} from "../map/map-content.ts";
import { loadMap, type UnitShape } from "../map/province-map.ts";
import type { Atlas } from "../model/atlas.ts";
import { isBeyond } from "../model/basis.ts";
import { PATH_SCALE } from "../model/drawing.ts";
import { type ArcLook, arcLook } from "../model/helpers.ts";
import type { CountyView, Status } from "../model/views.ts";
import { type Attributes, element, type Markup, moved, PALETTE } from "./svg.ts";

/** How a unit is filled: by its status; `beyond` if other sources alone tell of it. */
export type Shade = Status | "beyond";

/** The shade of a unit; its view is null outside the programme. */
export function shadeOf(atlas: Atlas, view: CountyView | null): Shade {
  if (view === null) return "outside";
  return isBeyond(atlas, view) ? "beyond" : view.status;
}

/** What a file draws. Paths of areas and borders are in path units, all else is in the frame's units. */
export interface DrawnProvince<S extends string = Shade> {
  readonly frame: Pick<Frame, "width" | "height">;
  readonly units: readonly { readonly shade: S; readonly path: string }[];
  readonly borders: string;
  /** The edge of the land, towards sea and neighbours. */
  readonly edge: string;
  readonly arcs: readonly (Omit<MapArc, "view"> & { readonly look: ArcLook })[];
  /** Units far away, in a box; null where there are none. */
  readonly inset: {
    readonly origin: readonly [number, number];
    readonly size: { readonly width: number; readonly height: number };
    /** From path units to the frame's units. */
    readonly scale: number;
    readonly name: string;
    /** The baseline of its name. */
    readonly labelY: number;
    readonly shapes: readonly Pick<UnitShape, "adcode" | "path">[];
  } | null;
}

/** A province with the records that it shows. */
export interface Province extends DrawnProvince {
  readonly units: readonly (MapItem & { readonly shade: Shade; readonly path: string })[];
  readonly arcs: readonly (MapArc & { readonly look: ArcLook })[];
  readonly labels: readonly MapLabel[];
}

/** Reads the province for a frame, with the units that stand out last; `insetScale` makes the inset smaller. */
export function readProvince(
  atlas: Atlas,
  open: Frame | OpenFrame,
  short: Short,
  insetScale = 1,
): Province {
  const map = loadMap(atlas.dataset, open);
  const { frame } = map;
  const [width, height] = [INSET_FRAME.width * insetScale, INSET_FRAME.height * insetScale];
  return {
    frame,
    units: mapItems(atlas, map).map((item) => ({
      ...item,
      shade: shadeOf(atlas, item.view),
      path: item.shape.path,
    })),
    borders: map.prefectureBorders,
    edge: map.outline,
    arcs: mapArcs(atlas, map).map((arc) => ({ ...arc, look: arcLook(arc.view) })),
    labels: mapLabels(atlas, map, short),
    inset:
      map.inset.length === 0
        ? null
        : {
            origin: insetOrigin(atlas.dataset.site, frame, { width, height }),
            size: { width, height },
            scale: insetScale / PATH_SCALE,
            name: map.inset
              .map(({ adcode, name }) => short(atlas.indexes.unitNames.get(adcode) ?? { zh: name }))
              .join("、"),
            labelY: INSET_FRAME.labelY * insetScale,
            shapes: map.inset,
          },
  };
}

/** The colours of each shade in a file. */
export const SHADE_COLORS = {
  outside: { fill: PALETTE.outside, stroke: PALETTE.paper },
  listed: { fill: PALETTE.green, stroke: PALETTE.paper },
  beyond: { fill: PALETTE["accent-pale"], stroke: "#da9890" },
  documented: { fill: PALETTE.accent, stroke: PALETTE.ink },
} as const satisfies Record<Shade, Attributes>;

/** The look of a province in a file. */
export interface ProvinceStyle<S extends string = Shade> {
  /** The look of each shade, from the ground up. */
  readonly areas: readonly (readonly [shade: S, look: Attributes])[];
  readonly border: Attributes;
  readonly edge: Attributes;
  /** The outline of an arc, which sets it off from what it crosses. */
  readonly casing: Attributes;
  readonly arc: (look: ArcLook) => Attributes;
  /** The dots at an arc's ends. The one at its end is filled, unless other sources alone tell of the arc. */
  readonly dot: { readonly r: number; readonly width: number; readonly filledEdge: string };
  readonly insetBox: Attributes;
  readonly insetAreas: Attributes;
}

/** The units, shade by shade, the borders of prefectures and the edge of the land. */
export function drawLand<S extends string>(
  { units, borders, edge: coast }: Pick<DrawnProvince<S>, "units" | "borders" | "edge">,
  { areas, border, edge }: ProvinceStyle<S>,
): Markup {
  const groups = areas.map(([shade, look]) =>
    element(
      "g",
      { id: shade, ...look, "stroke-linejoin": "round" },
      ...units
        .filter((unit) => unit.shade === shade)
        .map(({ path }) => element("path", { d: path })),
    ),
  );
  return element(
    "g",
    { transform: scaled(1 / PATH_SCALE) },
    ...groups,
    element("path", { id: "borders", d: borders, fill: "none", ...border }),
    element("path", { id: "edge", d: coast, fill: "none", "stroke-linejoin": "round", ...edge }),
  );
}

/** The pairings: a dashed arc from the helper to the county, with a dot at each end. */
export function drawArcs(
  arcs: DrawnProvince["arcs"],
  { casing, arc: styleOf, dot: { r, width, filledEdge } }: Omit<ProvinceStyle, "areas">,
): Markup[] {
  const dot = ([cx, cy]: readonly [number, number], fill: string, stroke: string): Markup =>
    element("circle", { cx, cy, r, fill, stroke, "stroke-width": width });
  return arcs.flatMap(({ path, from, to, look }) => [
    element("path", { d: path, fill: "none", ...casing }),
    element("path", { d: path, fill: "none", ...styleOf(look) }),
    dot(from, PALETTE.surface, PALETTE.blue),
    look.beyond ? dot(to, PALETTE.surface, PALETTE.blue) : dot(to, PALETTE.blue, filledEdge),
  ]);
}

/** The inset with the units far away, and `more` in it. */
export function drawInset(
  { origin, size, scale, shapes }: NonNullable<DrawnProvince["inset"]>,
  { insetBox, insetAreas }: Omit<ProvinceStyle, "areas">,
  ...more: readonly Markup[]
): Markup {
  return moved(
    ...origin,
    element("rect", { width: size.width, height: size.height, fill: "none", ...insetBox }),
    element(
      "g",
      { transform: scaled(scale), fill: SHADE_COLORS.outside.fill, ...insetAreas },
      ...shapes.map(({ path }) => element("path", { d: path })),
    ),
    ...more,
  );
}

/** A factor as a transform, without the leading zero, which SVG does not need. */
const scaled = (factor: number): string => `scale(${String(factor).replace(/^0/u, "")})`;
