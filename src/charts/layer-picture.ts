/** A layer of the map as a file: each class in its colour, with its number of units. */

import type { Layer } from "../model/map-layer.ts";
import { arcItem, drawShades, type MapWords, type NamedProvince } from "./map-picture.ts";
import { type LegendItem, SIGN } from "./picture-frame.ts";
import { SHADE_COLORS } from "./province.ts";
import { type Attributes, element, PALETTE, type Piece } from "./svg.ts";

/** The classes of a layer in the order of its legend, with what they mean. */
export interface LayerWords {
  readonly classes: readonly { readonly name: string; readonly text: string }[];
  readonly outside: string;
  readonly arcs: MapWords["arcs"];
}

/** Draws the province in a layer's classes, below its legend. */
export function drawLayer(
  province: NamedProvince<string>,
  layer: Layer,
  { classes, outside, arcs }: LayerWords,
): Piece {
  const looks = [
    ["outside", { ...SHADE_COLORS.outside, "stroke-width": 8 }] as const,
    ...classes.map(({ name }) => [name, lookOf(layer, name)] as const).toReversed(),
  ];
  const swatch = ([name, look]: (typeof looks)[number]): LegendItem => ({
    sign: [element("rect", { ...SIGN, ...look, "stroke-width": name === "outside" ? 0 : 1.2 })],
    text: classes.find((one) => one.name === name)?.text ?? outside,
  });
  return drawShades(province, looks, [...looks.toReversed().map(swatch), ...arcs.map(arcItem)]);
}

/** The colours of classes, as `styles/layers.css` has them. */
function lookOf(layer: Layer, name: string): Attributes {
  const [fill, stroke] = COLORS[`${layer} ${name}`] ??
    COLORS[name] ?? [PALETTE.unstated, PALETTE.green];
  return { fill, stroke, "stroke-width": stroke === PALETTE.paper ? 8 : 11 };
}

const COLORS: Readonly<Record<string, readonly [fill: string, stroke: string] | undefined>> = {
  documented: [PALETTE.accent, PALETTE.ink],
  listed: [PALETTE.green, PALETTE.paper],
  lead: [PALETTE["accent-deep"], PALETTE.ink],
  members: [PALETTE["accent-soft"], PALETTE.ink],
  paired: [PALETTE["blue-soft"], PALETTE.ink],
  "documented beyond": [PALETTE["accent-pale"], PALETTE["accent-ink"]],
  "team beyond": [PALETTE["accent-pale"], PALETTE["accent-soft"]],
  "pairing beyond": [PALETTE["blue-pale"], PALETTE["blue-soft"]],
  "1": [PALETTE["ramp-1"], PALETTE.paper],
  "2": [PALETTE["ramp-2"], PALETTE.paper],
  "3": [PALETTE["ramp-3"], PALETTE.paper],
  "4": [PALETTE["ramp-4"], PALETTE.paper],
  "5": [PALETTE["ramp-5"], PALETTE.paper],
};
