/** What `npm run bench` measures. */
export interface BenchPlan {
  /** Numbers of generated counties to build a site of. */
  readonly sizes: readonly number[];
  /** Whether to time the pages of the real site in a browser. */
  readonly pages: boolean;
}

/**
 * Reads the arguments: numbers of counties, `pages`, or both; nothing means all there is.
 * @throws Error in words for the person who typed them
 */
export function parseArguments(args: readonly string[]): BenchPlan {
  if (args.length === 0) return { sizes: [62, 620, 2860], pages: true };
  const sizes = args
    .filter((argument) => argument !== "pages")
    .map((argument) => {
      if (/^[1-9]\d{0,4}$/u.test(argument)) return Number(argument);
      throw new Error(
        `npm run bench takes numbers of counties, or the word pages, and not ${argument}`,
      );
    });
  return { sizes, pages: args.includes("pages") };
}
