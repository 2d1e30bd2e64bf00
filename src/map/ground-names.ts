/**
 * The quiet names of the map's ground: prefectures, and what lies around the province. They give way to all that is
 * told: a name without room for it is not drawn, or not in every layer, or not on a telephone.
 */

import { geoArea } from "d3";
import type { Atlas } from "../model/atlas.ts";
import type { Layer } from "../model/map-layer.ts";
import { INSET_FRAME, insetOrigin } from "./frame.ts";
import { type Box, grow, isWithin, letterBox, LETTERS, type MapSize, meet } from "./label-boxes.ts";
import { teamMarks } from "./layer-marks.ts";
import { type MapLabel, mapArcs, mapLabels, namedLayers, type Short } from "./map-content.ts";
import type { ProvinceMap } from "./province-map.ts";

/** A name of the ground, by its middle in whole units of the frame. */
export interface GroundName {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The layers in which something else stands in its place. */
  readonly hiddenIn: readonly Layer[];
  /** The least room that it needs: `phone` if it stands on a map of any size. */
  readonly room: MapSize;
}

/** The layers that draw something else at places of their own, beside the names that stand in all of them. */
const DRAWING_LAYERS = ["documented", "team", "pairing"] as const satisfies Layer[];

/** The names of the ground that have room in any layer, prefectures with the most room first. */
export function groundNames(atlas: Atlas, map: ProvinceMap, short: Short): GroundName[] {
  const labels = mapLabels(atlas, map, short);
  const taken = (layer: Layer, size: MapSize) => takenBoxes(atlas, map, labels, layer, size);
  const boxes = {
    wide: DRAWING_LAYERS.map((layer) => ({ layer, boxes: taken(layer, "wide") })),
    narrow: DRAWING_LAYERS.map((layer) => ({ layer, boxes: taken(layer, "narrow") })),
    phone: DRAWING_LAYERS.map((layer) => ({ layer, boxes: taken(layer, "phone") })),
  };
  const placed: { readonly name: GroundName; readonly at: (size: MapSize) => Box }[] = [];
  const layOut = (one: Placed): (typeof placed)[number][] => {
    const at = (size: MapSize): Box =>
      letterBox({ ...one, anchor: "middle" }, LETTERS[size].ground);
    const blocked = (size: MapSize): readonly Layer[] =>
      boxes[size].flatMap(({ layer, boxes: others }) =>
        others.some((other) => meet(grow(at(size), GAP), other)) ? [layer] : [],
      );
    const hiddenIn = blocked("wide");
    const fits = (size: MapSize): boolean =>
      isWithin(at(size), map.frame) &&
      placed.every(
        ({ name, at: other }) => !isShown(name, size) || !meet(grow(at(size), GAP), other(size)),
      ) &&
      blocked(size).every((layer) => hiddenIn.includes(layer));
    if (!fits("wide") || hiddenIn.includes("documented")) return [];
    const room = fits("phone") && fits("narrow") ? "phone" : fits("narrow") ? "narrow" : "wide";
    return [{ name: { ...one, hiddenIn, room }, at }];
  };
  const names = [...namesAround(atlas, map, short), ...namesOfPrefectures(atlas, map, short)];
  for (const one of names) {
    const found = (one.isMovable ? linesFor(one, map) : [one]).flatMap(layOut);
    const best = found.find(({ name }) => isShown(name, "phone")) ?? found[0];
    if (best) placed.push(best);
  }
  return placed.map(({ name }) => name);
}

const ORDER: readonly MapSize[] = ["wide", "narrow", "phone"];
/** Whether a name stands on a map of some size. */
export const isShown = ({ room }: Pick<GroundName, "room">, size: MapSize): boolean =>
  ORDER.indexOf(size) <= ORDER.indexOf(room);

/** The least distance to what else is drawn. */
const GAP = 4;

interface Placed extends Pick<GroundName, "text" | "x" | "y"> {
  /** Whether it may stand a line further up or down: what lies around the province, and where it is governed from. */
  readonly isMovable: boolean;
}

/** What lies around the province, as `site.json` names and places it. */
const namesAround = ({ dataset }: Atlas, { projection }: ProvinceMap, short: Short): Placed[] =>
  (dataset.site.map.around ?? []).flatMap(({ name, lon, lat }) => {
    const [x, y] = projection([lon, lat]) ?? [NaN, NaN];
    return Number.isFinite(x + y)
      ? [{ text: short(name), x: Math.round(x), y: Math.round(y), isMovable: true }]
      : [];
  });

/** The places of a name that may move, the best first: within the frame, and a line further up or down. */
function linesFor(one: Placed, { frame }: ProvinceMap): Placed[] {
  const [left, , right] = letterBox({ ...one, anchor: "middle" }, LETTERS.phone.ground);
  const x = one.x + Math.ceil(Math.max(0, -left)) - Math.ceil(Math.max(0, right - frame.width));
  return [0, -LETTERS.phone.ground, LETTERS.phone.ground].map((dy) => ({
    ...one,
    x,
    y: one.y + dy,
  }));
}

/** The prefectures at their middles, or moved from there by `data/geo/labels.json`. */
function namesOfPrefectures({ dataset }: Atlas, { units }: ProvinceMap, short: Short): Placed[] {
  const moves = new Map(dataset.labels.map((label) => [label.adcode, label]));
  const seat = dataset.site.map.seat?.adcode.slice(0, 4);
  return dataset.prefectures.flatMap(({ adcode, name }) => {
    const parts = [...units.values()]
      .filter((unit) => unit.adcode.startsWith(adcode.slice(0, 4)))
      .map(({ point, feature }) => ({ point, area: geoArea(feature) }));
    const area = parts.reduce((sum, part) => sum + part.area, 0);
    if (area === 0) return [];
    const middle = (axis: 0 | 1): number =>
      parts.reduce((sum, part) => sum + part.point[axis] * part.area, 0) / area;
    const { dx = 0, dy = 0 } = moves.get(adcode) ?? {};
    return [
      {
        text: short(name),
        x: Math.round(middle(0) + dx),
        y: Math.round(middle(1) + dy),
        isMovable: adcode.slice(0, 4) === seat,
      },
    ];
  });
}

/** How much larger the styles draw signs on small screens. */
const SIGNS = { wide: 1, narrow: 1.25, phone: 1.5 } as const;
const SIGN_REACH = 11;
/** The reach of a dot at the end of an arc. */
const DOT = 6;

/** The names that a layer shows on the whole map. */
export function labelsIn(atlas: Atlas, labels: readonly MapLabel[], layer: Layer): MapLabel[] {
  return labels.filter((label) =>
    label.kind === "helper"
      ? layer === "pairing"
      : !label.beyond || layer === "documented" || namedLayers(atlas, label).includes(layer),
  );
}

/** The boxes of all that a layer draws over the ground, and of the inset. */
function takenBoxes(
  atlas: Atlas,
  map: ProvinceMap,
  labels: readonly MapLabel[],
  layer: Layer,
  size: MapSize,
): Box[] {
  const letters = LETTERS[size];
  const names = labelsIn(atlas, labels, layer).map((label) =>
    letterBox(label, letters[label.kind]),
  );
  const signs =
    layer === "team"
      ? teamMarks(atlas, map, labels).flatMap(({ at: [x, y], marks }) =>
          marks.map(({ dx, dy }) =>
            boxAround(x + dx * SIGNS[size], y + dy * SIGNS[size], SIGN_REACH * SIGNS[size]),
          ),
        )
      : [];
  const ends =
    layer === "pairing"
      ? mapArcs(atlas, map).flatMap(({ from, to }) =>
          [from, to].map(([x, y]) => boxAround(x, y, DOT)),
        )
      : [];
  const { width, height, padding } = map.frame;
  const [left, top] = insetOrigin(atlas.dataset.site, map.frame, INSET_FRAME);
  const [isLeft, isTop] = [left === padding, top === padding];
  const corner: Box = [
    isLeft ? 0 : left,
    isTop ? 0 : top,
    isLeft ? left + INSET_FRAME.width : width,
    isTop ? top + INSET_FRAME.height : height,
  ];
  return [...names, ...signs, ...ends, ...(map.inset.length > 0 ? [corner] : [])];
}

const boxAround = (x: number, y: number, reach: number): Box => grow([x, y, x, y], reach);
