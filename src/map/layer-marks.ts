/**
 * The signs of the layer of teams: one for each unit of a county's team.
 */

import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "../model/atlas.ts";
import type { CountyView } from "../model/views.ts";
import { type Box, letterBox, LETTERS, meet } from "./label-boxes.ts";
import type { MapLabel } from "./map-content.ts";
import type { ProvinceMap } from "./province-map.ts";

/** A small sign on the map. */
export interface Mark {
  readonly sign: Organization["kind"];
  /** Whether it stands for a unit that, a source says, leads its team. */
  readonly filled: boolean;
  /** Whether other sources alone tell of it. */
  readonly beyond: boolean;
  /** Its distance from the point of its county. */
  readonly dx: number;
  readonly dy: number;
}

/** The signs of a county around its point, in the frame's units. */
export interface CountyMarks {
  readonly county: CountyView["county"];
  readonly at: readonly [number, number];
  readonly marks: readonly Mark[];
}

type Signed = Pick<Mark, "sign" | "filled" | "beyond">;

/** The distance between neighbouring signs. */
const STEP = 24;
const SIGNS_IN_ROW = 3;
/** The distance of the first row from the point of a county whose name stands there. */
const BELOW_NAME = 30;

/** A sign for each unit of a county's team, by the kind of unit; of all counties that have one and stand on the map. */
export function teamMarks(
  atlas: Atlas,
  { units }: ProvinceMap,
  labels: readonly MapLabel[],
): CountyMarks[] {
  return [...atlas.counties.values()].flatMap(({ county, team }) => {
    const shape = units.get(county.adcode ?? "");
    const signs = (team?.members ?? []).map(({ unit, role, beyond }) => ({
      sign: unit.kind,
      filled: role === "lead",
      beyond: beyond.length > 0,
    }));
    if (!shape || signs.length === 0) return [];
    const [x, y] = shape.point;
    const row: Box = [x - STEP, y - STEP / 2, x + STEP, y + STEP / 2];
    const top = labels.some((label) => meet(letterBox(label, LETTERS.wide.county), row))
      ? BELOW_NAME
      : 0;
    return [{ county, at: shape.point, marks: layMarks(signs, top) }];
  });
}

/** Arranges signs in centred rows of three; `top` is the position of the first row. */
export function layMarks(signs: readonly Signed[], top: number): Mark[] {
  return signs.map((sign, index) => {
    const row = Math.floor(index / SIGNS_IN_ROW);
    const inRow = Math.min(SIGNS_IN_ROW, signs.length - row * SIGNS_IN_ROW);
    return {
      ...sign,
      dx: ((index % SIGNS_IN_ROW) - (inRow - 1) / 2) * STEP,
      dy: top + row * STEP,
    };
  });
}

const CIRCLE = "M9 0C9 5 5 9 0 9C-5 9-9 5-9 0C-9-5-5-9 0-9C5-9 9-5 9 0Z";

/** The path data of a sign, in a box of 20 by 20 around 0; `inner` is the part that is always filled, if there is one. */
interface SignPath {
  readonly outline: string;
  readonly inner?: string;
}

/** The shapes of all signs, which can be told apart without colour. */
export const SIGN_PATHS: Readonly<Record<Mark["sign"], SignPath>> = {
  party: { outline: "M0-10L3-3L10-3L4 2L6 9L0 5L-6 9L-4 2L-10-3L-3-3Z" },
  government: { outline: "M-8-8H8V8H-8Z" },
  procuratorate: { outline: "M0-10L10 0L0 10L-10 0Z" },
  "peoples-organization": { outline: "M0-9L10 8H-10Z" },
  enterprise: { outline: CIRCLE },
  institute: { outline: "M-3-9H3V-3H9V3H3V9H-3V3H-9V-3H-3Z" },
  society: { outline: "M0 9L-10-8H10Z" },
  district: { outline: "M-9-5L0-10L9-5V5L0 10L-9 5Z" },
  city: { outline: "M-9-5L0-10L9-5V5L0 10L-9 5Z", inner: "M0-4L4 0L0 4L-4 0Z" },
};
