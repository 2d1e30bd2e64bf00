import type { Organization } from "../data/schema/organizations.ts";
import { basisOf } from "../model/basis.ts";
import type { Atlas } from "../model/build-atlas.ts";
import type { CountyView } from "../model/county.ts";
import { type Step, stepOf, STEPS } from "../model/stage-step.ts";
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
