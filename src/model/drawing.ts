/**
 * The precision of drawings and the width of their letters, shared by the map, the charts and the pictures made from them.
 */

/**
 * Units of a shape's path for one unit of its frame. Paths hold whole numbers, so a shape is drawn to a tenth of the
 * frame's unit; whoever shows it scales it down again.
 */
export const PATH_SCALE = 10;

/** Rounds to a tenth: finer than an eye sees on a drawing some hundred units wide, and short to write. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

/** The estimated width of a text in a size: whoever draws it does not know the reader's fonts. */
export function measureText(text: string, size: number): number {
  return Array.from(text).reduce((sum, char) => sum + charWidth(char), 0) * size;
}

/** A character's width in ems. Chinese characters and punctuation are squares. */
function charWidth(char: string): number {
  if (!LATIN.test(char)) return 1;
  if (NARROW.test(char)) return 0.4;
  if (WIDE.test(char)) return 0.95;
  return /[A-Z]/u.test(char) ? 0.7 : 0.6;
}

/** Latin characters by width; the estimates are rather too wide, since fonts differ. */
const NARROW = /[ijl|!.,:;'`()[\]{} ftr/\\-]/u;
const WIDE = /[mwMW@%—&]/u;
const LATIN = /[\u0020-\u00b6\u00b8-\u024f]/u;
