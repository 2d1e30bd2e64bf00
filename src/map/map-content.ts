import { shortName } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { isOfficial, restsOnOfficial } from "../model/basis.ts";
import { tenth } from "../model/drawing.ts";
import { type ArcLook, arcLook } from "../model/helpers.ts";
import { groupBy } from "../model/lookup.ts";
import { countyRow, type Layer, LAYERS } from "../model/map-layer.ts";
import type { CountyView, PairingView, Status } from "../model/views.ts";
import { wholePoint } from "./frame.ts";
import type { ProvinceMap, UnitShape } from "./province-map.ts";

type Point = readonly [number, number];

/** Whole units: finer than an eye sees on a line of this weight, and short to write. */
const whole = (value: number): number => Math.round(tenth(value));

/** A curve from one point to another, bent upwards by a share of its length; in the frame's units. */
export function drawArc(from: Point, to: Point, bend = 0.3): string {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  // The normal that points up the page, whichever way the arc runs.
  const side = dx >= 0 ? 1 : -1;
  const control = [
    from[0] + dx / 2 + dy * bend * side,
    from[1] + dy / 2 - dx * bend * side,
  ] as const;
  return `M${whole(from[0])} ${whole(from[1])}Q${whole(control[0])} ${whole(control[1])} ${whole(to[0])} ${whole(to[1])}`;
}

/** A unit of the map with what is known of it. */
export interface MapItem {
  readonly shape: UnitShape;
  readonly status: Status;
  /** Null for a unit outside the programme. */
  readonly view: CountyView | null;
}

/** A pairing as an arc, with the points it joins. */
export interface MapArc {
  readonly view: PairingView;
  readonly path: string;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** A name on the map, in the frame's units. */
export interface MapLabel {
  readonly adcode: string;
  readonly text: string;
  /** The point of the map that it belongs to, and where it stands. */
  readonly at: readonly [number, number];
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** A county of the programme, or a place that helps one. */
  readonly kind: "county" | "helper";
  readonly inside: boolean;
  /** Whether it stands there for what official pages alone tell. */
  readonly official: boolean;
}

const ORDER: Readonly<Record<Status, number>> = { outside: 0, listed: 1, documented: 2 };

/** All units with their status, those to stand out drawn last. */
export function mapItems(atlas: Atlas, { units }: ProvinceMap): MapItem[] {
  const views = new Map([...atlas.counties.values()].map((view) => [view.county.adcode, view]));
  return [...units.values()]
    .map((shape): MapItem => {
      const view = views.get(shape.adcode) ?? null;
      return { shape, view, status: view?.status ?? "outside" };
    })
    .toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}

/** The pairings whose two ends both have a place on the map. */
export function mapArcs(atlas: Atlas, { units }: ProvinceMap): MapArc[] {
  return atlas.indexes.pairings.flatMap((view) => {
    const from = units.get(view.helper.adcode ?? "")?.point;
    const to = units.get(view.county.adcode ?? "")?.point;
    return from && to ? [{ view, from, to, path: drawArc(from, to) }] : [];
  });
}

/** A line from where the province's units sit to a county whose team a source names. */
interface MapFlowLine {
  readonly county: string;
  readonly path: string;
  /** Whether official pages alone name the team. */
  readonly official: boolean;
}

/** Lines from where the province's units sit to each county whose team a source names; none without a seat. */
export function mapFlowLines(atlas: Atlas, { units }: ProvinceMap): MapFlowLine[] {
  const from = units.get(atlas.dataset.site.map.seat?.adcode ?? "")?.point;
  return [...atlas.counties.values()].flatMap(({ county: { id, adcode }, team }) => {
    const to = units.get(adcode ?? "")?.point;
    if (!from || !to || !team) return [];
    return [
      {
        county: id,
        path: drawArc(from, to, 0.18),
        official: restsOnOfficial(atlas, team.team.members),
      },
    ];
  });
}

/** Where a name stands that nobody has placed: in the middle of its shape. */
const UNPLACED = { dx: 0, dy: 0, anchor: "middle", inside: false } as const;

/** What the map names from the beginning, by adcode: documented counties, and the places that help one. */
function namesOf(atlas: Atlas) {
  const names = new Map<string, Pick<MapLabel, "text" | "kind" | "official">>();
  for (const view of atlas.counties.values()) {
    const { county, status } = view;
    if (county.adcode === null || status !== "documented") continue;
    const text = shortName(county.name.zh);
    names.set(county.adcode, { text, kind: "county", official: isOfficial(atlas, view) });
  }
  for (const { helper, pairing } of atlas.indexes.pairings) {
    if (helper.adcode === undefined) continue;
    const known = names.get(helper.adcode)?.official ?? true;
    const official = known && restsOnOfficial(atlas, pairing);
    names.set(helper.adcode, { text: shortName(helper.name.zh), kind: "helper", official });
  }
  return names;
}

/** Names of the documented counties and of the places that help one, placed as `data/geo/labels.json` says. */
export function mapLabels(atlas: Atlas, { units }: ProvinceMap): MapLabel[] {
  const placed = new Map(atlas.dataset.labels.map((label) => [label.adcode, label]));
  return [...namesOf(atlas)].flatMap(([adcode, named]) => {
    const point = units.get(adcode)?.point;
    const { dx, dy, anchor, inside } = placed.get(adcode) ?? UNPLACED;
    const [x, y] = point ? [tenth(point[0] + dx), tenth(point[1] + dy)] : [0, 0];
    return point ? [{ adcode, ...named, at: point, x, y, anchor, inside }] : [];
  });
}

/** The arcs of one look. */
interface ArcGroup {
  readonly look: ArcLook;
  readonly arcs: readonly MapArc[];
  /** Path data of dots at all beginnings, and at all ends: lines of next to no length with round caps, since WebKit sizes those of none by the zoom. */
  readonly starts: string;
  readonly ends: string;
}

const dots = (points: readonly (readonly [number, number])[]): string =>
  points.map((point) => `M${wholePoint(point)}h.01`).join("");

/** The arcs of the map, look by look: fewer elements, and one class for each look. */
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

/**
 * The layers that tell something of the county a name belongs to, but for the first, which names all; none of a place
 * that helps, which has layers of its own. A name that stands there for official pages alone shows in these.
 */
export function namedLayers(atlas: Atlas, { adcode, kind }: MapLabel): Layer[] {
  const view = [...atlas.counties.values()].find(({ county }) => county.adcode === adcode);
  if (kind !== "county" || !view) return [];
  const { classes } = countyRow(atlas, view);
  return LAYERS.filter((layer) => layer !== "documented" && classes[layer] !== "unstated");
}
