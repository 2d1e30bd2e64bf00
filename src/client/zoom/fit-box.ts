import type { View } from "../explorer/map-drawing.ts";
import type { Box, Point } from "../explorer/read-page.ts";

/** The frame that a map is drawn in, in its own units. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** Room around a box that fills the frame, as a share of the frame. */
const MARGIN = 0.1;

/** Keeps a view's frame within the map, which is as large as the frame. */
export function keepWithin({ k, x, y }: View, width: number, height: number): View {
  const clamp = (value: number, least: number): number => Math.min(0, Math.max(value, least));
  return { k, x: clamp(x, width * (1 - k)), y: clamp(y, height * (1 - k)) };
}

/** A view drawn larger by a factor, within limits, around a point of the frame that stays where it is. */
export function scaleView(
  { k, x, y }: View,
  factor: number,
  [px, py]: Point,
  { width, height }: Frame,
  largest: number,
): View {
  const next = Math.max(1, Math.min(k * factor, largest));
  const grown = next / k;
  const moved = { k: next, x: px - (px - x) * grown, y: py - (py - y) * grown };
  return keepWithin(moved, width, height);
}

/** The view in which a box fills a frame as far as the largest scale lets it, in the middle where it can. */
export function fitBox([left, top, right, bottom]: Box, frame: Frame, largest: number): View {
  const { width, height } = frame;
  const room = 1 - 2 * MARGIN;
  const fill = Math.min(
    (width * room) / Math.max(right - left, 1),
    (height * room) / Math.max(bottom - top, 1),
  );
  const k = Math.max(1, Math.min(fill, largest));
  const x = width / 2 - (k * (left + right)) / 2;
  const y = height / 2 - (k * (top + bottom)) / 2;
  return keepWithin({ k, x, y }, width, height);
}
