/** The map as a file: the province with names, below its legend. */

import type { GroundName } from "../map/ground-names.ts";
import type { MapLabel } from "../map/map-content.ts";
import type { ArcLook } from "../model/helpers.ts";
import type { Status } from "../model/views.ts";
import { LETTERS } from "../map/label-boxes.ts";
import { CONTENT_WIDTH, drawLegend, type LegendItem, SIGN } from "./picture-frame.ts";
import {
  drawArcs,
  type DrawnProvince,
  drawInset,
  drawLand,
  type ProvinceStyle,
  type Shade,
  SHADE_COLORS,
} from "./province.ts";
import { type Attributes, element, group, type Markup, PALETTE, type Piece, stack } from "./svg.ts";
import { textLine } from "./text.ts";

/** The province with names. */
export interface NamedProvince<S extends string = Shade> extends DrawnProvince<S> {
  readonly labels: readonly Omit<MapLabel, "adcode" | "at">[];
  readonly ground: readonly Pick<GroundName, "text" | "x" | "y">[];
}

/** The meaning of the map's colours and lines; `beyond` is null if other sources alone tell nothing. */
export interface MapWords extends Readonly<Record<Status, string>> {
  readonly beyond: string | null;
  readonly arcs: readonly { readonly look: ArcLook; readonly text: string }[];
}

/** Draws the map of the home page, below its legend. */
export function drawMap(province: NamedProvince, words: MapWords): Piece {
  const shades = SHADES.filter((shade) => shade !== "beyond" || words.beyond !== null);
  return drawShades(
    province,
    shades.map((shade) => [shade, AREAS[shade]] as const),
    legendOf(words),
  );
}

/** Draws the province with names, its units in the looks of their shades from the ground up, below a legend. */
export function drawShades<S extends string>(
  province: NamedProvince<S>,
  areas: ProvinceStyle<S>["areas"],
  items: readonly LegendItem[],
): Piece {
  const { frame, arcs, labels, ground, inset } = province;
  const map: Piece = {
    height: frame.height,
    marks: [
      drawLand(province, { ...STYLE, areas }),
      group("ground", ...ground.map(drawGroundName)),
      group("pairings", ...drawArcs(arcs, STYLE)),
      group("names", ...labels.map(drawLabel)),
      ...(inset === null
        ? []
        : [group("inset", drawInset(inset, STYLE, insetName(inset.name, inset.labelY)))]),
    ],
  };
  const legend = drawLegend(items, CONTENT_WIDTH);
  return frame.width === CONTENT_WIDTH
    ? stack([legend, map], 10)
    : stack([legend, enlarge(map, CONTENT_WIDTH / frame.width)], 10);
}

const SHADES = ["outside", "listed", "beyond", "documented"] as const satisfies Shade[];

const AREAS: Readonly<Record<Shade, Attributes>> = {
  outside: { ...SHADE_COLORS.outside, "stroke-width": 8 },
  listed: { ...SHADE_COLORS.listed, "stroke-width": 8 },
  beyond: { ...SHADE_COLORS.beyond, "stroke-width": 11 },
  documented: { ...SHADE_COLORS.documented, "stroke-width": 14 },
};

/** The dashes tell what a pairing is for; their width and length, whether other sources alone tell of it. */
const arcStyle = ({ kind, beyond }: ArcLook): Attributes => ({
  stroke: PALETTE.blue,
  "stroke-width": beyond ? 2 : 3,
  "stroke-dasharray": {
    assistance: beyond ? "2.5 4" : "8 5",
    industry: beyond ? "9 3 2 3" : "14 5 3 5",
  }[kind],
});

const STYLE: Omit<ProvinceStyle, "areas"> = {
  border: { stroke: "#a89d8c", "stroke-width": 7 },
  edge: { stroke: "#6b6154", "stroke-width": 13 },
  casing: { stroke: PALETTE.paper, "stroke-width": 6.5, opacity: 0.75 },
  arc: arcStyle,
  dot: { r: 5.5, width: 2.5, filledEdge: PALETTE.surface },
  insetBox: { stroke: PALETTE.muted },
  insetAreas: { stroke: PALETTE.muted, "stroke-width": 8 },
};

/** A quiet name of the ground, outlined for what is dark below it. */
const drawGroundName = ({ text, x, y }: NamedProvince["ground"][number]): Markup =>
  outlined(
    textLine(text, x, y, { size: LETTERS.wide.ground, anchor: "middle", color: PALETTE.muted }),
    3,
  );

/** Letters with an outline. They are drawn twice: graphics editors do not know `paint-order`. */
function outlined(letters: Markup, width: number): Markup {
  const edge = {
    stroke: PALETTE.paper,
    "stroke-width": width,
    "stroke-linejoin": "round",
  } as const;
  return element("g", {}, element("g", edge, letters), letters);
}

/** A name with outlined letters, but on red. */
function drawLabel(label: NamedProvince["labels"][number]): Markup {
  const { text, x, y, anchor, kind, inside, beyond } = label;
  const color = inside ? PALETTE.surface : kind === "helper" ? PALETTE.blue : PALETTE.ink;
  const style = { size: 23, bold: !beyond, anchor, color } as const;
  const letters = textLine(text, x, y, style);
  return inside ? letters : outlined(letters, 5);
}

const insetName = (name: string, y: number): Markup =>
  textLine(name, 8, y - 6, { size: 17, color: PALETTE.muted });

function legendOf(words: MapWords): LegendItem[] {
  return [
    { sign: swatch("documented"), text: words.documented },
    ...(words.beyond === null ? [] : [{ sign: swatch("beyond"), text: words.beyond }]),
    { sign: swatch("listed"), text: words.listed },
    { sign: swatch("outside"), text: words.outside },
    ...words.arcs.map(arcItem),
  ];
}

/** What a kind of arc means. */
export const arcItem = ({ look, text }: MapWords["arcs"][number]): LegendItem => ({
  sign: [
    element("path", { d: `M0 ${SIGN.height / 2}H${SIGN.width}`, fill: "none", ...arcStyle(look) }),
  ],
  text,
});

const swatch = (shade: Shade): Markup[] => {
  const edge = { documented: 2, beyond: 1.2, listed: 0, outside: 0 }[shade];
  return [element("rect", { ...SIGN, ...AREAS[shade], "stroke-width": edge })];
};

/** A piece scaled by a factor. */
const enlarge = ({ height, marks }: Piece, factor: number): Piece => ({
  height: height * factor,
  marks: [element("g", { transform: `scale(${factor})` }, ...marks)],
});
