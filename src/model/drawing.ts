/**
 * The precision of drawings, shared by the map, the charts and the pictures made from them.
 */

/**
 * Units of a shape's path for one unit of its frame. Paths hold whole numbers, so a shape is drawn to a tenth of the
 * frame's unit; whoever shows it scales it down again.
 */
export const PATH_SCALE = 10;

/** Rounds to a tenth: finer than an eye sees on a drawing some hundred units wide, and short to write. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
