import type { Position } from "geojson";
import { findCitations } from "../data/schema/fields/citation.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Basis, basisWithin } from "../model/support.ts";
import type { CountyView, Status } from "../model/views.ts";
import { unitFeatures } from "./province-map.ts";

/** A helping unit in a county's team; the role is null where the source names the unit alone. */
interface UnitTeamMember {
  readonly id: string;
  readonly name: string;
  readonly role: string | null;
}

/** What a published map tells of a unit of county level. Null: no source says; for a unit outside, there is nothing to say. */
export interface UnitFacts {
  /** Null for a unit that no source names, which has no shape either. */
  readonly adcode: string | null;
  /** Chinese name, as the map file has it. */
  readonly name: string;
  readonly nameEn: string | null;
  /** Its prefecture-level city, by the first four digits of the code. */
  readonly prefecture: string | null;
  /** The record in `counties`, and the page's address below the site: `/counties/<id>/`. */
  readonly county: string | null;
  readonly status: Status;
  readonly basis: Basis | null;
  readonly team: readonly UnitTeamMember[] | null;
  readonly membersKnown: string | null;
  readonly pairings: readonly { readonly id: string; readonly name: string }[] | null;
  readonly projects: number | null;
  readonly figures: number | null;
  readonly events: number | null;
  readonly people: number | null;
  /** The ids of the sources of all this. */
  readonly sources: readonly string[];
}

/** Zero would claim that there are none; the sources have only not told of any. */
const countOf = (list: readonly unknown[]): number | null => list.length || null;

const recordsOf = (view: CountyView): unknown[] => [
  view.county,
  view.team?.team,
  ...view.townTeams.map(({ team }) => team),
  ...view.pairings.map(({ pairing }) => pairing),
  ...view.people.map(({ person }) => person),
  ...view.projects,
  ...view.figures,
  ...(view.team?.figures ?? []),
  ...view.events.map(({ event }) => event),
];

/** All but where a unit is. */
type Told = Omit<UnitFacts, "adcode" | "name" | "prefecture">;

const OUTSIDE: Told = {
  nameEn: null,
  county: null,
  status: "outside",
  basis: null,
  team: null,
  membersKnown: null,
  pairings: null,
  projects: null,
  figures: null,
  events: null,
  people: null,
  sources: [],
};

/** What the facts tell of a unit of the programme. */
function toldOf(atlas: Atlas, view: CountyView): Told {
  const { team, pairings } = view;
  const records = recordsOf(view);
  return {
    nameEn: view.county.name.en,
    county: view.county.id,
    status: view.status,
    basis: basisWithin(atlas.indexes.sources, records),
    team:
      team?.members.map(({ unit, role }) => ({ id: unit.id, name: unit.name.zh, role })) ?? null,
    membersKnown: team?.team.membersKnown ?? null,
    pairings:
      pairings.length === 0
        ? null
        : pairings.map(({ helper }) => ({ id: helper.id, name: helper.name.zh })),
    projects: countOf(view.projects),
    figures: countOf([...view.figures, ...(team?.figures ?? [])]),
    events: countOf(view.events),
    people: countOf(view.people),
    sources: [...new Set([...findCitations(records)].map(({ source }) => source))],
  };
}

/** Joins a unit of the map with the facts, by its code; `name` is what the map file calls it. */
function unitFacts(atlas: Atlas, adcode: string, name: string): UnitFacts {
  const prefecture = atlas.dataset.prefectures.find(
    (one) => one.adcode.slice(0, 4) === adcode.slice(0, 4),
  );
  const place = { adcode, name, prefecture: prefecture?.name.zh ?? null };
  const county = atlas.indexes.countiesByAdcode.get(adcode);
  const view = county && atlas.counties.get(county.id);
  if (!view) return { ...place, ...OUTSIDE };
  return { ...place, ...toldOf(atlas, view) };
}

/** The units that no source names: they are of the programme, and stand nowhere on the map. */
const unplacedFacts = (atlas: Atlas): UnitFacts[] =>
  [...atlas.counties.values()]
    .filter(({ county }) => county.adcode === null)
    .map((view) => ({
      adcode: null,
      name: view.county.name.zh,
      prefecture: view.prefecture?.name.zh ?? null,
      ...toldOf(atlas, view),
    }));

/** About a metre, far finer than the simplified boundaries. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** The file's rings run clockwise, as d3 wants them; RFC 7946 wants outer rings the other way round, and holes too. */
const turn = (ring: readonly Position[]): Position[] =>
  ring.map((position) => position.map(round)).toReversed();

/** The name that a shape of the map file carries; every one does. */
const nameOf = ({ properties }: { readonly properties?: object | undefined }): string =>
  properties && "name" in properties ? String(properties.name) : "";

/** What a published map says of itself, as members beside its features. */
interface MapNotice {
  readonly title: string;
  readonly notice: string;
  readonly licence: string;
  readonly boundaries: string;
}

/**
 * The units of the map as GeoJSON (RFC 7946), each with what the facts tell of it. After them come those that no
 * source names, with the geometry null, so that all of the programme can be counted.
 */
export function writeGeoJson(atlas: Atlas, about: MapNotice): string {
  const features = unitFeatures(atlas.dataset.topology).map(({ id, geometry, properties }) => {
    const adcode = String(id);
    const shape =
      geometry.type === "Polygon"
        ? { type: geometry.type, coordinates: geometry.coordinates.map(turn) }
        : {
            type: geometry.type,
            coordinates: geometry.coordinates.map((polygon) => polygon.map(turn)),
          };
    return JSON.stringify({
      type: "Feature",
      id: adcode,
      properties: unitFacts(atlas, adcode, properties.name),
      geometry: shape,
    });
  });
  const unplaced = unplacedFacts(atlas).map((properties) =>
    JSON.stringify({ type: "Feature", properties, geometry: null }),
  );
  const head = JSON.stringify({ type: "FeatureCollection", ...about }).slice(0, -1);
  // A unit a line: versions of the file can be compared.
  return `${head},"features":[\n${[...features, ...unplaced].join(",\n")}\n]}\n`;
}

/** The same as TopoJSON: the map file's arcs, its units with what the facts tell of them. */
export function writeTopoJson(atlas: Atlas, about: MapNotice): string {
  const { transform, arcs, objects } = atlas.dataset.topology;
  const geometries = objects.counties.geometries.map((geometry) => ({
    ...geometry,
    properties: unitFacts(atlas, String(geometry.id), nameOf(geometry)),
  }));
  const unplaced = unplacedFacts(atlas).map((properties) => ({ type: null, properties }));
  const counties = { type: "GeometryCollection", geometries: [...geometries, ...unplaced] };
  return `${JSON.stringify({ type: "Topology", ...about, transform, objects: { counties }, arcs })}\n`;
}
