import type { Organization } from "../data/schema/organizations.ts";
import type { Atlas } from "../model/atlas.ts";
import { type Step, stepOf, STEPS } from "../model/map-layer.ts";
import { basisOf } from "../model/support.ts";
import type { CountyView } from "../model/views.ts";
import type { ProvinceMap } from "./province-map.ts";

/** A small sign on the map: its drawing, whether it is filled, and where it stands from its county's point. */
export interface Mark {
  readonly sign: Organization["kind"] | Step;
  /** Of a unit: whether a source says that it leads. */
  readonly filled: boolean;
  /** Whether official pages alone tell of it. */
  readonly official: boolean;
  readonly dx: number;
  readonly dy: number;
}

/** The signs of one county, around its point, in the frame's units. */
export interface CountyMarks {
  readonly county: CountyView["county"];
  readonly at: readonly [number, number];
  readonly marks: readonly Mark[];
}

type Signed = Pick<Mark, "sign" | "filled" | "official">;

/** From sign to sign, and how many stand in a row. */
const STEP = 24;
const IN_ROW = 3;
/** How far below a name that stands in the middle of its shape. */
const BELOW_NAME = 30;

/** Lays signs in centred rows of three, the first row at `top`. */
export function layMarks(signs: readonly Signed[], top: number): Mark[] {
  return signs.map((sign, index) => {
    const row = Math.floor(index / IN_ROW);
    const inRow = Math.min(IN_ROW, signs.length - row * IN_ROW);
    return {
      ...sign,
      dx: ((index % IN_ROW) - (inRow - 1) / 2) * STEP,
      dy: top + row * STEP,
    };
  });
}

function marksOf(
  atlas: Atlas,
  { units }: ProvinceMap,
  signsOf: (view: CountyView) => readonly Signed[],
): CountyMarks[] {
  const inside = new Set(
    atlas.dataset.labels.filter((label) => label.inside).map(({ adcode }) => adcode),
  );
  return [...atlas.counties.values()].flatMap((view) => {
    const shape = units.get(view.county.adcode ?? "");
    const signs = signsOf(view);
    if (!shape || signs.length === 0) return [];
    const top = inside.has(shape.adcode) ? BELOW_NAME : 0;
    return [{ county: view.county, at: shape.point, marks: layMarks(signs, top) }];
  });
}

/** A sign for each unit of a county's team, drawn by its kind, filled where a source says that it leads. */
export function teamMarks(atlas: Atlas, map: ProvinceMap): CountyMarks[] {
  return marksOf(atlas, map, ({ team }) =>
    (team?.members ?? []).map(({ unit, role, basis }) => ({
      sign: unit.kind,
      filled: role === "lead",
      official: basis === "official",
    })),
  );
}

/** A sign for each project of a county, drawn by how far it had come, the furthest first. */
export function projectMarks(atlas: Atlas, map: ProvinceMap): CountyMarks[] {
  const rank = (sign: Step): number => (STEPS.indexOf(sign) + 1) % STEPS.length;
  return marksOf(atlas, map, ({ projects }) =>
    projects
      .map(({ stage, cite }) => ({
        sign: stepOf(stage),
        filled: false,
        official: basisOf(atlas.indexes.sources, cite) === "official",
      }))
      .toSorted((a, b) => rank(b.sign) - rank(a.sign)),
  );
}

const CIRCLE = "M9 0C9 5 5 9 0 9C-5 9-9 5-9 0C-9-5-5-9 0-9C5-9 9-5 9 0Z";

/** How a sign is drawn: path data in a box 20 wide and high around 0, and the part of it that is filled, if any. */
interface SignPath {
  readonly outline: string;
  readonly inner?: string;
}

/**
 * A shape for each kind of unit and each step of a project, told apart without colour. Rings fill as a project comes
 * further: empty, half, three quarters, full; a step that no source states has a broken ring (see the styles).
 */
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
  thought: { outline: CIRCLE },
  ready: { outline: CIRCLE, inner: "M0-9C-5-9-9-5-9 0C-9 5-5 9 0 9Z" },
  going: { outline: CIRCLE, inner: "M0-9C5-9 9-5 9 0C9 5 5 9 0 9C-5 9-9 5-9 0H0Z" },
  done: { outline: CIRCLE, inner: CIRCLE },
  unknown: { outline: CIRCLE },
};
