/** A compared page in numbers: medians, milliseconds and bytes. */
export interface Standing {
  readonly name: string;
  readonly bytes: number;
  readonly firstPaint: number;
  readonly mapPainted: number;
}

export interface Verdict {
  /** Libraries whose page showed its map no later than ours, and those whose page was no heavier. */
  readonly earlier: readonly string[];
  readonly lighter: readonly string[];
  /** Our times as shares of the bare page's. */
  readonly firstPaint: number;
  readonly mapPainted: number;
}

/** Ours may take so much longer than a page that is nothing but the text and the bare map. */
export const ALLOWED = 1.15;

/** Compares our page with those of the libraries and with the bare one. */
export function judge(ours: Standing, libraries: readonly Standing[], bare: Standing): Verdict {
  const names = (list: readonly Standing[]) => list.map(({ name }) => name);
  return {
    earlier: names(libraries.filter(({ mapPainted }) => mapPainted <= ours.mapPainted)),
    lighter: names(libraries.filter(({ bytes }) => bytes <= ours.bytes)),
    firstPaint: ours.firstPaint / bare.firstPaint,
    mapPainted: ours.mapPainted / bare.mapPainted,
  };
}

/** The verdict in a line for the person who ran the bench. */
export function formatVerdict({ earlier, lighter, firstPaint, mapPainted }: Verdict): string {
  const place = (better: readonly string[], what: string) =>
    better.length === 0 ? what : `not ${what} (${better.join(", ")})`;
  const share = (ratio: number) =>
    `${ratio.toFixed(2)}${ratio <= ALLOWED ? "" : `, over ${ALLOWED}`}`;
  return [
    `Our map is ${place(earlier, "painted first")} and our page ${place(lighter, "the smallest")};`,
    `beside the bare page: first paint ${share(firstPaint)}, map ${share(mapPainted)}.`,
  ].join(" ");
}
