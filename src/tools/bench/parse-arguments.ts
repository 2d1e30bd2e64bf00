/** Measurements that go by a word. */
export const WORDS = ["check", "pages", "lighthouse", "compare"] as const;
export type BenchWord = (typeof WORDS)[number];

/** What `npm run bench` measures. */
export interface BenchPlan {
  /** Numbers of generated counties to build a site of. */
  readonly sizes: readonly number[];
  readonly words: ReadonlySet<BenchWord>;
}

const isWord = (argument: string): argument is BenchWord => WORDS.some((word) => word === argument);

/**
 * Reads the arguments: numbers of counties, words, or several; nothing means all there is.
 * @throws Error in words for the person who typed them
 */
export function parseArguments(args: readonly string[]): BenchPlan {
  if (args.length === 0) return { sizes: [62, 620, 2860], words: new Set(WORDS) };
  const sizes = args
    .filter((argument) => !isWord(argument))
    .map((argument) => {
      if (/^[1-9]\d{0,4}$/u.test(argument)) return Number(argument);
      throw new Error(
        `npm run bench takes numbers of counties, or the words ${WORDS.join(", ")}, and not ${argument}`,
      );
    });
  return { sizes, words: new Set(args.filter(isWord)) };
}
