/**
 * What the map of the province shows of the facts: units with their status, names and arcs of pairings.
 */

import type { Prose } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { isBeyond, restsBeyond } from "../model/basis.ts";
import { tenth } from "../model/drawing.ts";
import { type ArcLook, arcLook } from "../model/helpers.ts";
import { groupBy } from "../model/lookup.ts";
import { countyRow, type Layer } from "../model/map-layer.ts";
import type { CountyView, PairingView, Status } from "../model/views.ts";
import { wholePoint } from "./frame.ts";
import { placeNames } from "./label-places.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

type Point = readonly [number, number];

/** What the map calls a place: its name as maps print it, in the language of the page. */
export type Short = (name: Prose) => string;

/** A unit of the map with what is known of it. */
export interface MapItem {
  readonly shape: UnitShape;
  readonly status: Status;
  /** Null for a unit outside the programme. */
  readonly view: CountyView | null;
}

/** The order of drawing: later shapes lie over earlier ones. */
const DRAWING_ORDER: Readonly<Record<Status, number>> = { outside: 0, listed: 1, documented: 2 };

/** All units with their status, in the order of drawing. */
export function mapItems(atlas: Atlas, { units }: ProvinceMap): MapItem[] {
  const views = new Map([...atlas.counties.values()].map((view) => [view.county.adcode, view]));
  return [...units.values()]
    .map((shape): MapItem => {
      const view = views.get(shape.adcode) ?? null;
      return { shape, view, status: view?.status ?? "outside" };
    })
    .toSorted((a, b) => DRAWING_ORDER[a.status] - DRAWING_ORDER[b.status]);
}

/** A name on the map, in the frame's units. */
export interface MapLabel {
  readonly adcode: string;
  readonly text: string;
  /** The point of its unit. */
  readonly at: Point;
  /** Where the name stands, by its anchor. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** A county of the programme, or a place that helps one. */
  readonly kind: "county" | "helper";
  /** Whether it stands within the shape of its unit. */
  readonly inside: boolean;
  /** Whether other sources alone are the reason why the place is named. */
  readonly beyond: boolean;
}

/** The names that the map shows at once, placed as `data/geo/labels.json` says if they have room there. */
export function mapLabels(atlas: Atlas, { units, frame }: ProvinceMap, short: Short): MapLabel[] {
  const placed = new Map(atlas.dataset.labels.map((label) => [label.adcode, label]));
  const names = [...namesOf(atlas, short)].flatMap(([adcode, named]) => {
    const shape = units.get(adcode);
    const { dx, dy, anchor, inside } = placed.get(adcode) ?? UNPLACED;
    return shape ? [{ shape, ...named, dx, dy, anchor, inside }] : [];
  });
  return placeNames(names, frame);
}

/** The place of a name that `data/geo/labels.json` does not place: the middle of its shape. */
const UNPLACED = { dx: 0, dy: 0, anchor: "middle", inside: false } as const;

/** The names that the map shows at once, by adcode: documented counties, and places that help one. */
function namesOf(atlas: Atlas, short: Short) {
  const names = new Map<string, Pick<MapLabel, "text" | "kind" | "beyond">>();
  for (const view of atlas.counties.values()) {
    const { county, status } = view;
    if (county.adcode === null || status !== "documented") continue;
    const text = short(county.name);
    names.set(county.adcode, { text, kind: "county", beyond: isBeyond(atlas, view) });
  }
  for (const { helper, pairing } of atlas.indexes.pairings) {
    if (helper.adcode === undefined) continue;
    const known = names.get(helper.adcode)?.beyond ?? true;
    const beyond = known && restsBeyond(atlas, pairing);
    names.set(helper.adcode, { text: short(helper.name), kind: "helper", beyond });
  }
  return names;
}

/**
 * The layers, apart from the first and those of the census, that tell something of the county that a name belongs to. A name that stands on the
 * map because of other sources alone is shown in these. Of a place that helps there are none: it is no county of the
 * programme.
 */
export function namedLayers(atlas: Atlas, { adcode, kind }: MapLabel): Layer[] {
  const view = [...atlas.counties.values()].find(({ county }) => county.adcode === adcode);
  if (kind !== "county" || !view) return [];
  const { classes } = countyRow(atlas, view);
  return (["team", "pairing"] as const).filter((layer) => classes[layer] !== "unstated");
}

/** A pairing as an arc from the unit that helps to the county. */
export interface MapArc {
  readonly view: PairingView;
  readonly path: string;
  readonly from: Point;
  readonly to: Point;
}

/** The pairings whose two ends both have a place on the map. */
export function mapArcs(atlas: Atlas, { units }: ProvinceMap): MapArc[] {
  return atlas.indexes.pairings.flatMap((view) => {
    const from = units.get(view.helper.adcode ?? "")?.point;
    const to = units.get(view.county.adcode ?? "")?.point;
    return from && to ? [{ view, from, to, path: drawArc(from, to) }] : [];
  });
}

/** Arcs that look the same. */
interface ArcGroup {
  readonly look: ArcLook;
  readonly arcs: readonly MapArc[];
  /** Path data of the dots at the starts of all arcs. */
  readonly starts: string;
  /** The same at their ends. */
  readonly ends: string;
}

/** The arcs of the map grouped by look, so that a group needs one class and few elements. */
export function arcGroups(atlas: Atlas, map: ProvinceMap): ArcGroup[] {
  const groups = groupBy(mapArcs(atlas, map), ({ view }) => JSON.stringify(arcLook(view)));
  return [...groups.values()].flatMap((arcs) =>
    arcs[0]
      ? [
          {
            look: arcLook(arcs[0].view),
            arcs,
            starts: dots(arcs.map(({ from }) => from)),
            ends: dots(arcs.map(({ to }) => to)),
          },
        ]
      : [],
  );
}

/** Dots as lines with round caps. They are not quite empty lines: WebKit would size the caps of those by the zoom. */
const dots = (points: readonly Point[]): string =>
  points.map((point) => `M${wholePoint(point)}h.01`).join("");

/** How far arcs of pairings bend, as a share of their length. */
const ARC_BEND = 0.3;

/** A curve from one point to another, in the frame's units, bent upwards by a share of its length. */
export function drawArc(from: Point, to: Point, bend = ARC_BEND): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The normal that points up the page, in whichever direction the arc runs.
  const side = dx >= 0 ? 1 : -1;
  const control = [
    from[0] + dx / 2 + dy * bend * side,
    from[1] + dy / 2 - dx * bend * side,
  ] as const;
  return `M${whole(from[0])} ${whole(from[1])}Q${whole(control[0])} ${whole(control[1])} ${whole(to[0])} ${whole(to[1])}`;
}

/** Whole units are precise enough for a line of this weight, and short to write. */
const whole = (value: number): number => Math.round(tenth(value));
