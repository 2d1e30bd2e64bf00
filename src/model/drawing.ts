/** Rounds to a tenth: finer than an eye sees on a drawing of some hundred units, and short to write. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;
