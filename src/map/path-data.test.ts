import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PathWriter } from "./path-data.ts";
import { type DecodedLine, decodePath } from "./testing/decode-path.ts";

type Point = readonly [number, number];

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const line = fc.record({
  points: fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 12 }),
  closed: fc.boolean(),
});

function write(lines: readonly DecodedLine[], isReversed = false): string {
  const writer = new PathWriter(isReversed);
  for (const { points, closed } of lines) {
    points.forEach(([x, y], index) => {
      if (index === 0) writer.moveTo(x, y);
      else writer.lineTo(x, y);
    });
    if (closed) writer.closePath();
  }
  return writer.toString();
}

const same = (a: Point | undefined, b: Point | undefined) => a?.[0] === b?.[0] && a?.[1] === b?.[1];

/** What should be drawn of a line: tenths, no point twice in a row, nothing with too few points. */
function rounded({ points, closed }: DecodedLine): DecodedLine[] {
  // Adding zero makes minus zero plain zero.
  const tenths = points.map(([x, y]): Point => [Math.round(x * 10) + 0, Math.round(y * 10) + 0]);
  const moved = tenths.filter((point, index) => index === 0 || !same(point, tenths[index - 1]));
  const kept =
    closed && moved.length > 1 && same(moved[0], moved.at(-1)) ? moved.slice(0, -1) : moved;
  return kept.length < (closed ? 3 : 2) ? [] : [{ points: kept, closed }];
}

describe("PathWriter", () => {
  it("draws the points it was given, to a tenth, however many lines there are", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const path = write(lines);
        expect(path).not.toContain("NaN");
        expect(decodePath(path)).toEqual(lines.flatMap(rounded));
      }),
      { numRuns: 300 },
    );
  });

  it("writes the shortest form: relative, and no space where a minus sign separates", () => {
    const square: Point[] = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
      [1, 1],
    ];
    expect(write([{ points: square, closed: true }])).toBe("m10 10l10 0 0 10-10 0z");
  });

  it("starts the next ring from where closing leaves the pen", () => {
    const ring = (x: number): DecodedLine => ({
      points: [
        [x, 0],
        [x + 1, 0],
        [x, 1],
      ],
      closed: true,
    });
    expect(write([ring(0), ring(5)])).toBe("m0 0l10 0-10 10zm50 0l10 0-10 10z");
  });

  it("rounds places, not steps, so that errors do not add up along a line", () => {
    const points = Array.from({ length: 100 }, (_, step): Point => [step * 0.14, 0]);
    const [drawn] = decodePath(write([{ points, closed: false }]));
    expect(drawn?.points.at(-1)).toEqual([139, 0]);
  });

  it("writes each line backwards if it is asked to", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const backwards = decodePath(write(lines, true)).map(({ points, closed }) => ({
          points: points.toReversed(),
          closed,
        }));
        const moved = (drawn: readonly DecodedLine[]) =>
          drawn.map(({ points, closed }) => [closed, points.map(String).toSorted()]);
        expect(moved(backwards)).toEqual(moved(decodePath(write(lines))));
      }),
    );
    const points: Point[] = [
      [0, 0],
      [1, 0],
      [1, 2],
    ];
    expect(write([{ points, closed: true }], true)).toBe("m10 20l0-20-10 0z");
  });

  it("refuses to draw points", () => {
    expect(() => {
      new PathWriter().arc();
    }).toThrow(/lines and areas/);
  });
});
