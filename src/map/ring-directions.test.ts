import { describe, expect, it } from "vitest";
import { loadTestAtlas } from "../model/testing/test-atlas.ts";
import { unitsToReverse } from "./ring-directions.ts";
import { decodePath } from "./testing/decode-path.ts";
import { loadTestMap } from "./testing/test-map.ts";

const { topology } = loadTestAtlas().dataset;
const paths = [...loadTestMap().units.values()].map(({ path }) => path);

/** The moves of a path from point to point, each as it runs. */
const movesOf = (path: string): string[] =>
  decodePath(path).flatMap(({ points }) =>
    points.map(
      (point, index) => `${point.join()} ${(points[index + 1] ?? points[0] ?? []).join()}`,
    ),
  );
const turn = (move: string): string => move.split(" ").toReversed().join(" ");

describe("unitsToReverse", () => {
  it("writes most borders in the direction of both neighbours, so that the second is a copy", () => {
    const seen = new Set<string>();
    let [alike, against] = [0, 0];
    for (const move of paths.flatMap(movesOf)) {
      if (seen.has(move)) alike += 1;
      else if (seen.has(turn(move))) against += 1;
      seen.add(move);
    }
    expect(alike + against).toBeGreaterThan(2500);
    expect(alike / (alike + against)).toBeGreaterThan(0.75);
  });

  it("finds the same each time, of which some is reversed and some is not", () => {
    const reversed = unitsToReverse(topology);
    expect(unitsToReverse(topology)).toEqual(reversed);
    expect(reversed.size).toBeGreaterThan(30);
    expect(reversed.size).toBeLessThan(94);
  });
});
