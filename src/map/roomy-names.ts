import type { MapLabel } from "./map-content.ts";
import type { ProvinceMap } from "./province-map.ts";

/** Size of the letters on the narrowest screens, in the frame's units (see the styles). */
const NARROW_SIZE = 40;

/** A name keeps so far from others that two do not read as one. */
const AIR = 3;

/**
 * How far around its point a place is taken for it: the dot where an arc begins, or, of a county, the middle of what
 * the map fills. A name that reaches into it would seem to be that county's.
 */
const GROUND = { county: 24, helper: 12 } as const;

type Box = readonly [left: number, top: number, right: number, bottom: number];

function boxOf({ text, x, y, anchor }: MapLabel): Box {
  const width = text.length * NARROW_SIZE;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, y - NARROW_SIZE / 2, left + width, y + NARROW_SIZE / 2];
}

const grow = ([left, top, right, bottom]: Box, by: number): Box => [
  left - by,
  top - by,
  right + by,
  bottom + by,
];

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const groundOf = ({ kind, at: [x, y] }: MapLabel): Box => grow([x, y, x, y], GROUND[kind]);

/**
 * Of the names that stand there for official pages alone, those with room on a narrow screen too, by adcode: clear of
 * other names, and of the places that other names belong to. The others wait there until the map is drawn larger, or
 * their county is chosen. What the article tells is named first and always.
 */
export function roomyNames(
  labels: readonly MapLabel[],
  { frame: { width, height } }: Pick<ProvinceMap, "frame">,
): ReadonlySet<string> {
  const taken = labels.filter(({ official }) => !official).map(boxOf);
  const roomy = new Set<string>();
  for (const label of labels.filter(({ official }) => official)) {
    const box = boxOf(label);
    const isWithin = box[0] >= 0 && box[2] <= width && box[3] <= height;
    const isClear = !taken.some((other) => meet(grow(box, AIR), other));
    const isPlain = !labels.some((other) => other !== label && meet(box, groundOf(other)));
    if (!isWithin || !isClear || !isPlain) continue;
    taken.push(box);
    roomy.add(label.adcode);
  }
  return roomy;
}
