/** The legend of a classed layer as bars: one a class, as high as its count, the bounds between them, and a mark. */

const WIDTH = 280;
const TALLEST = 48;
/** The line that the bars stand on. Above them are their counts and, at the top, the name of the mark. */
const GROUND = 82;

interface ClassBar {
  readonly name: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The middle of the bar, where its count stands. */
  readonly middle: number;
}

/** All in units of the drawing, `width` by `height`. */
export interface ClassBars {
  readonly width: number;
  readonly height: number;
  readonly ground: number;
  readonly bars: readonly ClassBar[];
  readonly bounds: readonly { readonly x: number; readonly value: number }[];
  /** Where a value stands among the classes; null if there is none. */
  readonly mark: number | null;
}

/** Lays the bars, all equally wide; `counts` has one more than `bounds`, from the lowest class to the highest. */
export function layClassBars(
  counts: readonly { readonly name: string; readonly count: number }[],
  bounds: readonly number[],
  mark: number | null,
): ClassBars {
  const width = WIDTH / counts.length;
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return {
    width: WIDTH,
    height: GROUND + 18,
    ground: GROUND,
    bars: counts.map(({ name, count }, index) => {
      const height = Math.round((TALLEST * count) / most);
      const [x, y] = [index * width, GROUND - height];
      return { name, count, x: x + 1, y, width: width - 2, height, middle: x + width / 2 };
    }),
    bounds: bounds.map((value, index) => ({ x: (index + 1) * width, value })),
    mark: mark === null ? null : Math.round(placeOf(mark, bounds) * width),
  };
}

/** Where a value lies, in widths of a class. The outer classes are as wide in value as the ones beside them. */
function placeOf(value: number, bounds: readonly number[]): number {
  const [first = 0, second = first + 1] = bounds;
  const [last = first, before = last - 1] = bounds.toReversed();
  const edges = [first - (second - first), ...bounds, last + (last - before)];
  const at = Math.max(
    0,
    Math.min(
      bounds.length,
      edges.findLastIndex((edge) => edge <= value),
    ),
  );
  const [low = 0, high = 1] = edges.slice(at, at + 2);
  return at + Math.max(0.1, Math.min(0.9, (value - low) / (high - low)));
}
