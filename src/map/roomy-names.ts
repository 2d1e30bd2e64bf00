import type { MapLabel } from "./map-content.ts";
import type { ProvinceMap } from "./province-map.ts";

/** Size of the letters on the narrowest screens, in the frame's units (see the styles). */
const NARROW_SIZE = 40;

type Box = readonly [left: number, top: number, right: number, bottom: number];

function boxOf({ text, x, y, anchor }: MapLabel): Box {
  const width = text.length * NARROW_SIZE;
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return [left, y - NARROW_SIZE / 2, left + width, y + NARROW_SIZE / 2];
}

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

/**
 * Of the names that stand there for official pages alone, those with room on a narrow screen too, by adcode; the
 * others wait there until the map is drawn larger. What the article tells is named first and always.
 */
export function roomyNames(
  labels: readonly MapLabel[],
  { frame }: Pick<ProvinceMap, "frame">,
): ReadonlySet<string> {
  const taken = labels.filter(({ official }) => !official).map(boxOf);
  const roomy = new Set<string>();
  for (const label of labels.filter(({ official }) => official)) {
    const box = boxOf(label);
    const isWithin = box[0] >= 0 && box[2] <= frame.width && box[3] <= frame.height;
    if (!isWithin || taken.some((other) => meet(box, other))) continue;
    taken.push(box);
    roomy.add(label.adcode);
  }
  return roomy;
}
