/** A compared page in numbers: medians, milliseconds and bytes. */
export interface Standing {
  readonly name: string;
  readonly bytes: number;
  readonly firstPaint: number;
  readonly mapPainted: number;
  readonly blocking: number;
  /** What a reader does with the map; NaN where the page has no such thing. */
  readonly hover: number;
  readonly zoom: number;
  readonly longestFrame: number;
}

/** What is compared with the plain page of d3. */
const PLAYS = { hover: "hover", zoom: "zoom", longestFrame: "longest frame" } as const;
type Play = keyof typeof PLAYS;

export interface Verdict {
  /** Libraries whose page showed its map no later than ours, and those whose page was no heavier. */
  readonly earlier: readonly string[];
  readonly lighter: readonly string[];
  /** Our times as shares of the bare page's. */
  readonly firstPaint: number;
  readonly mapPainted: number;
  readonly blocking: number;
  /** What is slower on our page than on that of d3. */
  readonly slower: readonly string[];
}

/** Ours may take so much longer than a page that is nothing but the text and the bare map. */
export const ALLOWED = 1.15;
/** Milliseconds by which the tasks of our page may be too long, all together. */
const BLOCKING = 60;

/** Compares our page with those of the libraries and with the bare one. */
export function judge(ours: Standing, libraries: readonly Standing[], bare: Standing): Verdict {
  const d3 = libraries.find(({ name }) => name === "d3-browser");
  const plays = Object.keys(PLAYS) as Play[];
  const names = (list: readonly Standing[]) => list.map(({ name }) => name);
  return {
    earlier: names(libraries.filter(({ mapPainted }) => mapPainted <= ours.mapPainted)),
    lighter: names(libraries.filter(({ bytes }) => bytes <= ours.bytes)),
    firstPaint: ours.firstPaint / bare.firstPaint,
    mapPainted: ours.mapPainted / bare.mapPainted,
    blocking: ours.blocking,
    slower: plays.filter((play) => d3 && ours[play] > d3[play]).map((play) => PLAYS[play]),
  };
}

/** The verdict in a line for the person who ran the bench. */
export function formatVerdict(verdict: Verdict): string {
  const { earlier, lighter, firstPaint, mapPainted, blocking, slower } = verdict;
  const place = (better: readonly string[], what: string) =>
    better.length === 0 ? what : `not ${what} (${better.join(", ")})`;
  const share = (ratio: number) =>
    `${ratio.toFixed(2)}${ratio <= ALLOWED ? "" : `, over ${ALLOWED}`}`;
  return [
    `Our map is ${place(earlier, "painted first")} and our page ${place(lighter, "the smallest")};`,
    `beside the bare page: first paint ${share(firstPaint)}, map ${share(mapPainted)}.`,
    `Tasks block it for ${blocking.toFixed(0)} ms${blocking <= BLOCKING ? "" : `, over ${BLOCKING}`};`,
    slower.length === 0
      ? "to hover and to zoom it is no slower than d3's."
      : `slower than d3's: ${slower.join(", ")}.`,
  ].join(" ");
}
