/**
 * The map as files for map software, with what the facts tell of each unit: GeoJSON and TopoJSON.
 */

import type { Position } from "geojson";
import { findCitations } from "../data/schema/fields/citation.ts";
import type { Name } from "../data/schema/fields/text.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Basis, basisWithin } from "../model/support.ts";
import type { CountyView, Status } from "../model/views.ts";
import { unitFeatures } from "./province-map.ts";

/** What a published map says of itself, in members beside its features; in other languages under their codes. */
interface MapNotice extends Readonly<Record<string, unknown>> {
  readonly title: string;
  readonly notice: string;
  readonly licence: string;
  readonly boundaries: string;
}

/**
 * The units of the map as GeoJSON (RFC 7946). After them come the units that no source names, without a geometry, so that
 * all units of the programme can be counted.
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
  // One unit a line, so that versions of the file can be compared.
  return `${head},"features":[\n${[...features, ...unplaced].join(",\n")}\n]}\n`;
}

/** The same as TopoJSON, with the arcs of the map file. */
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

/** Rounds to about a metre, far finer than the simplified boundaries. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;

/** Reverses a ring: those of the map file run as d3 wants them, and RFC 7946 wants the opposite, for holes too. */
const turn = (ring: readonly Position[]): Position[] =>
  ring.map((position) => position.map(round)).toReversed();

/** The name of a shape in the map file; every shape has one. */
const nameOf = ({ properties }: { readonly properties?: object | undefined }): string =>
  properties && "name" in properties ? String(properties.name) : "";

/**
 * What a published map tells of a unit of county level. Null means that no source says; of a unit outside the programme
 * nearly all is null, since there is nothing to say.
 */
export interface UnitFacts {
  /** Null for a unit that no source names; it has no shape either. */
  readonly adcode: string | null;
  /** Chinese name, as the map file has it. */
  readonly name: string;
  readonly nameEn: string | null;
  /** Its prefecture-level city, which has the same first four digits. */
  readonly prefecture: string | null;
  readonly prefectureEn: string | null;
  /** The id of its record in `counties` and of its page, `/counties/<id>/`. */
  readonly county: string | null;
  readonly status: Status;
  readonly basis: Basis | null;
  readonly team: readonly UnitTeamMember[] | null;
  readonly membersKnown: string | null;
  readonly pairings: readonly UnitHelper[] | null;
  readonly projects: number | null;
  readonly figures: number | null;
  readonly events: number | null;
  readonly people: number | null;
  /** The ids of the sources of all this. */
  readonly sources: readonly string[];
}

/** An organisation that helps a county, with its Chinese and English names. */
interface UnitHelper {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

/** A member of a county's team. */
interface UnitTeamMember extends UnitHelper {
  /** Null if no source states it. */
  readonly role: string | null;
}

/** Joins a unit of the map with the facts by its adcode; `name` is its name in the map file. */
function unitFacts(atlas: Atlas, adcode: string, name: string): UnitFacts {
  const prefecture = atlas.dataset.prefectures.find(
    (one) => one.adcode.slice(0, 4) === adcode.slice(0, 4),
  );
  const place = {
    ...{ adcode, name, nameEn: atlas.indexes.unitNames.get(adcode)?.en ?? null },
    ...inPrefecture(prefecture),
  };
  const county = atlas.indexes.countiesByAdcode.get(adcode);
  const view = county && atlas.counties.get(county.id);
  if (!view) return { ...place, ...OUTSIDE };
  return { ...place, ...toldOf(atlas, view) };
}

/** The units of the programme that no source names; they have no place on the map. */
const unplacedFacts = (atlas: Atlas): UnitFacts[] =>
  [...atlas.counties.values()]
    .filter(({ county }) => county.adcode === null)
    .map((view) => ({
      ...{ adcode: null, name: view.county.name.zh, nameEn: view.county.name.en },
      ...inPrefecture(view.prefecture),
      ...toldOf(atlas, view),
    }));

const inPrefecture = (prefecture: { readonly name: Name } | null | undefined) => ({
  prefecture: prefecture?.name.zh ?? null,
  prefectureEn: prefecture?.name.en ?? null,
});

/** All that is told of a unit except which one it is. */
type Told = Omit<UnitFacts, "adcode" | "name" | "nameEn" | "prefecture" | "prefectureEn">;

const OUTSIDE: Told = {
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
    county: view.county.id,
    status: view.status,
    basis: basisWithin(atlas.indexes.sources, records),
    team: team?.members.map(({ unit, role }) => ({ ...namedUnit(unit), role })) ?? null,
    membersKnown: team?.team.membersKnown ?? null,
    pairings: pairings.length === 0 ? null : pairings.map(({ helper }) => namedUnit(helper)),
    projects: countOf(view.projects),
    figures: countOf([...view.figures, ...(team?.figures ?? [])]),
    events: countOf(view.events),
    people: countOf(view.people),
    sources: [...new Set([...findCitations(records)].map(({ source }) => source))],
  };
}

const namedUnit = ({ id, name }: { readonly id: string; readonly name: Name }): UnitHelper => ({
  ...{ id, name: name.zh, nameEn: name.en },
});

/** The number of items; null for none, since zero would claim that there are none while no source says so. */
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
