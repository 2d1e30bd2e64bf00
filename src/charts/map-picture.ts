import type { ArcLook } from "../model/helpers.ts";
import type { Status } from "../model/views.ts";
import { CONTENT_WIDTH, drawLegend, type LegendItem, SIGN } from "./picture-frame.ts";
import {
  type Attributes,
  element,
  group,
  type Markup,
  moved,
  PALETTE,
  type Piece,
  stack,
} from "./svg.ts";
import { textLine } from "./text.ts";

/** Areas of one look on a map, in a group of that name. */
export const drawAreas = (
  id: string,
  look: Attributes,
  units: readonly { readonly path: string }[],
): Markup =>
  element(
    "g",
    { id, ...look, "stroke-linejoin": "round" },
    ...units.map(({ path }) => element("path", { d: path })),
  );

/** Oblique lines on paper; `size` is the side of a tile, `width` that of a line, in the unit of what it fills. */
export const hatch = (id: string, size: number, width = size / 5): Markup =>
  element(
    "pattern",
    { id, width: size, height: size, patternUnits: "userSpaceOnUse" },
    element("rect", { width: size, height: size, fill: PALETTE.surface }),
    element("path", {
      d: `M0 ${size}L${size} 0M${-size / 4} ${size / 4}L${size / 4} ${-size / 4}M${size * 0.75} ${size * 1.25}L${size * 1.25} ${size * 0.75}`,
      stroke: PALETTE.accent,
      "stroke-width": width,
    }),
  );

/** How a unit is filled: by its status, and as one of its own where official pages alone tell of it. */
export type Shade = Status | "official";

/** A map's shapes, as `src/map` draws them; paths of areas in tenths of the frame's unit, all else in its unit. */
export interface MapShapes {
  readonly frame: { readonly width: number; readonly height: number };
  readonly units: readonly { readonly status: Shade; readonly path: string }[];
  readonly borders: string;
  readonly arcs: readonly {
    readonly path: string;
    readonly look: ArcLook;
    readonly from: readonly [number, number];
    readonly to: readonly [number, number];
  }[];
  readonly labels: readonly {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly anchor: "start" | "middle" | "end";
    readonly kind: "county" | "helper";
    readonly inside: boolean;
    readonly official: boolean;
  }[];
  /** Units far out at sea, in a box. */
  readonly inset: {
    readonly origin: readonly [number, number];
    readonly size: { readonly width: number; readonly height: number; readonly labelY: number };
    readonly name: string;
    readonly paths: readonly string[];
  } | null;
}

/** What the map's colours and lines mean; `official` is null where nothing is so. */
export interface MapWords extends Readonly<Record<Status, string>> {
  readonly official: string | null;
  readonly arcs: readonly { readonly look: ArcLook; readonly text: string }[];
}

const FILLS: Readonly<Record<Shade, Attributes>> = {
  outside: { fill: PALETTE.outside, stroke: PALETTE.paper, "stroke-width": 8 },
  listed: { fill: PALETTE.green, stroke: PALETTE.paper, "stroke-width": 8 },
  documented: { fill: PALETTE.accent, stroke: PALETTE.ink, "stroke-width": 14 },
  official: {
    fill: "url(#hatch)",
    stroke: PALETTE.accent,
    "stroke-width": 16,
    "stroke-dasharray": "45 25",
  },
};
const BORDER = { fill: "none", stroke: "#7a7063", "stroke-width": 9 } as const;
/** Dashes tell what a pairing is for, their strength and length who tells of it. */
const arcOf = ({ kind, official }: ArcLook): Attributes => ({
  fill: "none",
  stroke: PALETTE.blue,
  "stroke-width": official ? 2 : 3,
  "stroke-dasharray": {
    assistance: official ? "2.5 4" : "8 5",
    industry: official ? "9 3 2 3" : "14 5 3 5",
  }[kind],
});
/** The edge of letters that stand on a red county. */
const ON_ACCENT = "#8f1d17";

type Label = MapShapes["labels"][number];

/** A name with an edge around its letters. It is drawn twice, since editors know no `paint-order`. */
function drawLabel({ text, x, y, anchor, kind, inside, official }: Label): Markup {
  const color = inside ? PALETTE.surface : kind === "helper" ? PALETTE.blue : PALETTE.ink;
  const style = { size: 23, bold: !official, anchor, color } as const;
  const edge = { stroke: inside ? ON_ACCENT : PALETTE.paper, "stroke-width": 5 } as const;
  return element(
    "g",
    {},
    element("g", { ...edge, "stroke-linejoin": "round" }, textLine(text, x, y, style)),
    textLine(text, x, y, style),
  );
}

const dot = ([cx, cy]: readonly [number, number], fill: string, stroke: string): Markup =>
  element("circle", { cx, cy, r: 5.5, fill, stroke, "stroke-width": 2.5 });

function drawInset(inset: MapShapes["inset"]): Markup[] {
  if (inset === null) return [];
  const { origin, size, name, paths } = inset;
  const box = { width: size.width, height: size.height, fill: "none", stroke: PALETTE.muted };
  const areas = { ...FILLS.outside, stroke: PALETTE.muted };
  return [
    group(
      "inset",
      moved(
        ...origin,
        element("rect", box),
        element(
          "g",
          { transform: "scale(.1)", ...areas },
          ...paths.map((d) => element("path", { d })),
        ),
        textLine(name, 8, size.labelY - 6, { size: 17, color: PALETTE.muted }),
      ),
    ),
  ];
}

const swatch = (shade: Shade): Markup[] => {
  const edge = { documented: 2, official: 1.6, listed: 0, outside: 0 }[shade];
  const own = shade === "official" ? { fill: "url(#small-hatch)", "stroke-dasharray": "5 3" } : {};
  return [element("rect", { ...SIGN, ...FILLS[shade], "stroke-width": edge, ...own })];
};

function legendOf(words: MapWords): LegendItem[] {
  const d = `M0 ${SIGN.height / 2}H${SIGN.width}`;
  return [
    { sign: swatch("documented"), text: words.documented },
    ...(words.official === null ? [] : [{ sign: swatch("official"), text: words.official }]),
    { sign: swatch("listed"), text: words.listed },
    { sign: swatch("outside"), text: words.outside },
    ...words.arcs.map(({ look, text }) => ({
      sign: [element("path", { d, ...arcOf(look) })],
      text,
    })),
  ];
}

/** The map as it stands on the home page, its legend over it. */
export function drawMap(shapes: MapShapes, words: MapWords): Piece {
  const { frame, units, borders, arcs, labels, inset } = shapes;
  const ofStatus = (status: Shade): Markup =>
    drawAreas(
      status,
      FILLS[status],
      units.filter((unit) => unit.status === status),
    );
  const casing = { fill: "none", stroke: PALETTE.paper, "stroke-width": 6.5, opacity: 0.75 };
  const map: Piece = {
    height: frame.height,
    marks: [
      ...(words.official === null
        ? []
        : [element("defs", {}, hatch("hatch", 70), hatch("small-hatch", 7))]),
      element(
        "g",
        { transform: "scale(.1)" },
        ofStatus("outside"),
        ofStatus("listed"),
        ...(words.official === null ? [] : [ofStatus("official")]),
        ofStatus("documented"),
        element("path", { id: "borders", d: borders, ...BORDER }),
      ),
      group(
        "pairings",
        ...arcs.flatMap(({ path, from, to, look }) => [
          element("path", { d: path, ...casing }),
          element("path", { d: path, ...arcOf(look) }),
          dot(from, PALETTE.surface, PALETTE.blue),
          look.official
            ? dot(to, PALETTE.surface, PALETTE.blue)
            : dot(to, PALETTE.blue, PALETTE.surface),
        ]),
      ),
      group("names", ...labels.map(drawLabel)),
      ...drawInset(inset),
    ],
  };
  const legend = drawLegend(legendOf(words), CONTENT_WIDTH);
  return frame.width === CONTENT_WIDTH
    ? stack([legend, map], 10)
    : stack([legend, scaled(map, CONTENT_WIDTH / frame.width)], 10);
}

/** A piece in another size. */
const scaled = ({ height, marks }: Piece, factor: number): Piece => ({
  height: height * factor,
  marks: [element("g", { transform: `scale(${factor})` }, ...marks)],
});
