import type { Frame } from "./frame.ts";
import { INSET_FRAME } from "./inset.ts";

/** The top left corner of the inset box in a frame: its lower right, which is open sea. */
export function insetOrigin({ width, height, padding }: Frame): readonly [number, number] {
  return [width - INSET_FRAME.width - padding, height - INSET_FRAME.height - padding];
}
