/** A name that wants a place: its middle and the size of its letters, in any one unit. */
export interface WantedLabel {
  readonly text: string;
  readonly at: readonly [number, number];
  readonly fontSize: number;
}

/** Letters of Chinese names are as wide as high; a little air keeps neighbours apart. */
const AIR = 1.15;

const meet = (a: WantedLabel, b: WantedLabel): boolean => {
  const width = ((a.text.length * a.fontSize + b.text.length * b.fontSize) / 2) * AIR;
  const height = ((a.fontSize + b.fontSize) / 2) * AIR;
  return Math.abs(a.at[0] - b.at[0]) < width && Math.abs(a.at[1] - b.at[1]) < height;
};

/** Keeps those labels that do not lie over one before them: the first asked is the first served. */
export function placeLabels<Label extends WantedLabel>(wanted: readonly Label[]): Label[] {
  const placed: Label[] = [];
  for (const label of wanted) {
    if (!placed.some((other) => meet(label, other))) placed.push(label);
  }
  return placed;
}
