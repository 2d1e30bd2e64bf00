/** What `npm run bench` measures. */
export interface BenchPlan {
  /** Numbers of generated counties to build a site of. */
  readonly sizes: readonly number[];
  /** Whether to time the check of generated records. */
  readonly check: boolean;
  /** Whether to time the pages of the real site in a browser. */
  readonly pages: boolean;
}

/**
 * Reads the arguments: numbers of counties, `check`, `pages`, or several; nothing means all there is.
 * @throws Error in words for the person who typed them
 */
export function parseArguments(args: readonly string[]): BenchPlan {
  if (args.length === 0) return { sizes: [62, 620, 2860], check: true, pages: true };
  const sizes = args
    .filter((argument) => argument !== "pages" && argument !== "check")
    .map((argument) => {
      if (/^[1-9]\d{0,4}$/u.test(argument)) return Number(argument);
      throw new Error(
        `npm run bench takes numbers of counties, or the words check and pages, and not ${argument}`,
      );
    });
  return { sizes, check: args.includes("check"), pages: args.includes("pages") };
}
