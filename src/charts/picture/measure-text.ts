/** Widths of Latin letters in ems, rather too wide than too narrow: every system draws with a face of its own. */
const NARROW = /[ijl|!.,:;'`()[\]{} ftr/\\-]/u;
const WIDE = /[mwMW@%—&]/u;
const LATIN = /[\u0020-\u00b6\u00b8-\u024f]/u;

/** A character's width in ems. Chinese letters and their marks are as wide as high. */
export function charWidth(char: string): number {
  if (!LATIN.test(char)) return 1;
  if (NARROW.test(char)) return 0.4;
  if (WIDE.test(char)) return 0.95;
  return /[A-Z]/u.test(char) ? 0.7 : 0.6;
}

/** About how wide a text stands in a size, both in the picture's units. No face is at hand when a file is made. */
export function measureText(text: string, size: number): number {
  return Array.from(text).reduce((sum, char) => sum + charWidth(char), 0) * size;
}
