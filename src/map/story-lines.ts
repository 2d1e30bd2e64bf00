/** The lines that the story's map draws at a step, and the places at their ends. */

import { OUTSIDE, type StepLines } from "../data/schema/story.ts";
import type { Atlas } from "../model/atlas.ts";
import { restsBeyond } from "../model/basis.ts";
import { mustGet } from "../model/lookup.ts";
import type { Short } from "./map-content.ts";
import type { ProvinceMap } from "./province-map.ts";

type Point = readonly [number, number];

/** What a step tells of, in the words of the story's files. */
export interface StepContent {
  /** The ids of its counties; none for the whole province. */
  readonly counties: readonly string[];
  readonly show: StepLines | null;
  /** Where its ways lead: ids of counties or organisations, or a city of `OUTSIDE`. */
  readonly to: readonly string[];
  /** Lines of text beside its counties. */
  readonly note: readonly string[];
  /** What the place is called from which the teams come. */
  readonly seat: string;
}

/** A line between two points of the map. */
export interface Way {
  readonly from: Point;
  readonly to: Point;
  readonly kind: "team" | "pairing" | "way";
  readonly beyond: boolean;
}

/** A place with the name that it bears. */
export interface Named {
  readonly at: Point;
  readonly text: string;
  readonly kind: "told" | "helper" | "place";
  readonly side: "above" | "below" | "inside" | "end";
}

/** The lines of a step and the places at their other ends. */
export function linesOf(
  atlas: Atlas,
  map: ProvinceMap,
  { counties, show, to, seat }: StepContent,
  short: Short,
) {
  const ways: Way[] = [];
  const named: Named[] = [];
  const from = map.units.get(atlas.dataset.site.map.seat?.adcode ?? "")?.point;
  const helped = [...atlas.counties.values()].filter(({ county, team }) =>
    show === "teams" ? team !== null : counties.includes(county.id),
  );
  for (const view of helped) {
    const end = map.units.get(view.county.adcode ?? "")?.point;
    if (!end) continue;
    if (from && view.team && show !== null && show !== "pairing" && show !== "ways") {
      const beyond = restsBeyond(atlas, view.team.team.members);
      ways.push({ from, to: end, kind: "team", beyond });
      named.push({ at: from, text: seat, kind: "helper", side: "above" });
      if (show === "teams")
        named.push({ at: end, text: short(view.county.name), kind: "told", side: "above" });
    }
    if (show === "pairing" || show === "partners")
      for (const { helper, pairing } of view.pairings) {
        const start = map.units.get(helper.adcode ?? "")?.point;
        if (!start) continue;
        ways.push({ from: start, to: end, kind: "pairing", beyond: restsBeyond(atlas, pairing) });
        if (show === "partners" && from)
          ways.push({ from: start, to: from, kind: "pairing", beyond: false });
        named.push({ at: start, text: short(helper.name), kind: "helper", side: "below" });
      }
    if (show === "ways")
      for (const id of to) {
        const place = placeOf(atlas, map, id, short);
        ways.push({ from: end, to: place.at, kind: "way", beyond: false });
        named.push({ ...place, kind: "place", side: "end" });
      }
  }
  const seen = new Set<string>();
  return { ways, named: named.filter(({ text }) => !seen.has(text) && seen.add(text)) };
}

/** A place that a way leads to. */
function placeOf(
  atlas: Atlas,
  map: ProvinceMap,
  id: string,
  short: Short,
): { readonly at: Point; readonly text: string } {
  const far = OUTSIDE[id];
  if (far) {
    const [x, y] = map.projection([...far.at]) ?? [0, 0];
    return { at: [x, y], text: short(far.name) };
  }
  const unit =
    atlas.indexes.prefectures.get(id) ??
    mustGet(atlas.counties, id, "县（市、区）、地级市或外省城市").county;
  return {
    at: mustGet(map.units, unit.adcode ?? "", "地图上的单位").point,
    text: short(unit.name),
  };
}
